package io.tomtat.job;

import io.tomtat.article.Pass;
import io.tomtat.source.KnownDocuments;
import io.tomtat.source.Seen;
import io.tomtat.source.Source;
import io.tomtat.source.SourceFailedException;
import io.tomtat.store.Runs;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Goes through the sources one after the other; a source that fails is noted and does not stop the
 * others. It waits for a database that is away: a source that is asked twice might skip a document.
 */
final class SourceReader implements ItemReader<Seen> {

  private final Queue<Source> left;
  private final KnownDocuments known;
  private final Runs runs;
  private final Pass pass;
  private final Absence absence;
  private final List<String> complete = new CopyOnWriteArrayList<>(); // read by another thread

  private @Nullable Source source;
  private Iterator<Seen> documents = Collections.emptyIterator();
  private int shown;
  private boolean begun;

  SourceReader(List<Source> sources, KnownDocuments known, Runs runs, Pass pass, Absence absence) {
    this.left = new ArrayDeque<>(sources);
    this.known = (source, uris) -> absence.outlive(() -> known.find(source, uris));
    this.runs = runs;
    this.pass = pass;
    this.absence = absence;
  }

  @Override
  public @Nullable Seen read() {
    if (!begun) {
      begun = true;
      absence.outlive(() -> runs.forgetSourceFailures(pass));
    }
    while (true) {
      Seen next = fromCurrent();
      if (next != null || left.isEmpty()) {
        return next;
      }
      open(left.remove());
    }
  }

  private @Nullable Seen fromCurrent() {
    Source current = source;
    if (current == null) {
      return null;
    }
    try {
      if (documents.hasNext()) {
        shown++;
        return documents.next();
      }
      if (isEnough(current)) {
        complete.add(current.name());
      }
    } catch (SourceFailedException e) {
      failed(e.source(), String.valueOf(e.getMessage()));
    }
    source = null;
    return null;
  }

  private void open(Source next) {
    try {
      documents = next.look(known);
      source = next;
      shown = 0;
    } catch (SourceFailedException e) {
      failed(e.source(), String.valueOf(e.getMessage()));
    }
  }

  private boolean isEnough(Source current) {
    if (shown < current.atLeast()) {
      failed(
          current.name(),
          "showed %d documents; at-least is %d".formatted(shown, current.atLeast()));
    }
    return shown >= current.atLeast();
  }

  private void failed(String name, String detail) {
    absence.outlive(() -> runs.sourceFailed(pass, name, detail));
  }

  /** The sources that were read to their end without failure, so far. */
  List<String> complete() {
    return List.copyOf(complete);
  }
}
