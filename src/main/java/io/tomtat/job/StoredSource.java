package io.tomtat.job;

import io.tomtat.article.Document;
import io.tomtat.source.KnownDocuments;
import io.tomtat.source.KnownDocuments.Known;
import io.tomtat.source.Seen;
import io.tomtat.source.Source;
import io.tomtat.source.SourceFailedException;
import io.tomtat.store.StoredDocuments;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;

/** What a source showed, as it is kept: nobody is asked for it again. */
record StoredSource(String name, StoredDocuments documents) implements Source {

  private static final int PAGE = 200;

  @Override
  public String place() {
    return "kept documents";
  }

  /** What is kept does not say what is gone. */
  @Override
  public boolean showsAll() {
    return false;
  }

  @Override
  public int atLeast() {
    return 0;
  }

  @Override
  public Iterator<Seen> look(KnownDocuments known) {
    return new Pages(known);
  }

  /** What is kept no more is told at the end. */
  private final class Pages implements Iterator<Seen> {
    private final KnownDocuments known;
    private final Queue<Seen> page = new ArrayDeque<>();
    private String last = "";
    private boolean all;

    Pages(KnownDocuments known) {
      this.known = known;
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty() && !all) {
        fill();
      }
      if (page.isEmpty()) {
        tellWhatIsForgotten();
      }
      return !page.isEmpty();
    }

    @Override
    public Seen next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.remove();
    }

    private void fill() {
      List<Document> some = documents.page(last, PAGE);
      Map<String, Known> before = known.find(name, some.stream().map(Document::uri).toList());
      for (Document each : some) {
        page.add(new Seen.ToRead(each, before.get(each.uri())));
        last = each.uri();
      }
      all = some.size() < PAGE;
    }

    private void tellWhatIsForgotten() {
      int forgotten = documents.forgotten();
      if (forgotten > 0) {
        throw new SourceFailedException(
            name,
            "%,d documents are kept no more (retention.documents); they stay as they are"
                .formatted(forgotten),
            null);
      }
    }
  }
}
