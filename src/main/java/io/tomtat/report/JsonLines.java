package io.tomtat.report;

import io.tomtat.article.PublishedBriefing;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Stream;

/** The export in JSON Lines: one JSON object a briefing, one briefing a line, format 1. */
public final class JsonLines {

  private JsonLines() {}

  /**
   * Writes the briefings one by one, each line ended by a line feed; flushes, closes neither.
   *
   * @throws IOException if the writer fails
   */
  public static void write(Stream<PublishedBriefing> briefings, Writer out) throws IOException {
    Iterator<PublishedBriefing> each = briefings.iterator();
    while (each.hasNext()) {
      out.write(Json.MAPPER.writeValueAsString(ExportLine.of(each.next())));
      out.write('\n');
    }
    out.flush();
  }
}
