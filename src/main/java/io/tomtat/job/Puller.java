package io.tomtat.job;

import io.tomtat.article.Document;
import io.tomtat.article.Hash;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pulled;
import io.tomtat.article.Pulled.Fetched;
import io.tomtat.article.Pulled.Unchanged;
import io.tomtat.extract.NotReadable;
import io.tomtat.job.Opener.Opened;
import io.tomtat.source.KnownDocuments.Known;
import io.tomtat.source.Seen;
import io.tomtat.source.Seen.ToRead;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Looks at one document: reads and opens it unless it is known to be unchanged. */
final class Puller implements ItemProcessor<Seen, Pulled> {

  private final Opener opener;

  Puller(Opener opener) {
    this.opener = opener;
  }

  @Override
  public Pulled process(Seen seen) {
    if (seen instanceof Seen.Unchanged same) {
      return unchanged(same.source(), same.uri(), same.items(), null);
    } else if (seen instanceof Seen.Marked marked) {
      return new Pulled.Marked(marked.mark());
    }
    ToRead toRead = (ToRead) seen;
    Document document = toRead.document();
    try {
      byte[] bytes = opener.read(document.stamp().size(), document.content());
      return look(document, bytes, toRead.known());
    } catch (NotReadable e) {
      return rejected(toRead, e.why());
    }
  }

  private Pulled look(Document document, byte[] bytes, @Nullable Known known) {
    Hash hash = Hash.of(bytes);
    if (known != null && hash.equals(known.hash())) {
      return unchanged(document.source(), document.uri(), known.items(), document);
    }
    Opened opened = opener.open(document.uri(), hash, bytes, document.origin());
    return new Fetched(document, hash, opened.container(), opened.found());
  }

  private static Pulled unchanged(
      String source, String uri, List<String> items, @Nullable Document restamped) {
    return new Unchanged(
        source,
        uri,
        items.isEmpty() ? List.of(uri) : items,
        restamped == null ? null : restamped.stamp(),
        restamped == null ? null : restamped.partOf());
  }

  /** The same trouble with the same file as last night is nothing new. */
  private static Pulled rejected(ToRead toRead, NotBriefed why) {
    Document document = toRead.document();
    Known known = toRead.known();
    if (known != null && known.hash() == null && known.stamp().equals(document.stamp())) {
      return unchanged(document.source(), document.uri(), List.of(), null);
    }
    Opened nothing = Opened.rejected(document.uri(), null, why);
    return new Fetched(document, null, false, nothing.found());
  }
}
