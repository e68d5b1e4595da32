package io.tomtat.cli;

import io.tomtat.source.KnownDocuments;
import io.tomtat.source.Seen;
import io.tomtat.source.Source;
import io.tomtat.source.SourceFailedException;
import java.util.Iterator;

/** What a source shows, judged by the documents' stamps: none is opened. */
record SourceCount(int shown, int fresh, int changed) {

  /**
   * @throws SourceFailedException if the source cannot be read
   */
  static SourceCount of(Source source, KnownDocuments known) {
    int shown = 0;
    int fresh = 0;
    int changed = 0;
    for (Iterator<Seen> each = source.look(known); each.hasNext(); shown++) {
      if (each.next() instanceof Seen.ToRead toRead) {
        fresh += toRead.known() == null ? 1 : 0;
        changed += toRead.known() == null ? 0 : 1;
      }
    }
    return new SourceCount(shown, fresh, changed);
  }

  String words() {
    return "%,d documents; %,d of them new, %,d changed or to be looked at again"
        .formatted(shown, fresh, changed);
  }
}
