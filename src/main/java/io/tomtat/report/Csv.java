package io.tomtat.report;

import static java.util.stream.Collectors.joining;

import io.tomtat.article.PublishedBriefing;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The export as CSV after RFC 4180: one row a briefing, the columns of the JSON Lines, lists and
 * objects as JSON in their cell.
 */
public final class Csv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String LINE_END = "\r\n";

  /** {@code =1+1}, {@code @SUM(A1)}: a spreadsheet would reckon it. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

  private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

  private Csv() {}

  /**
   * Writes a byte order mark, the header and the briefings one by one; flushes, closes neither. The
   * writer has to encode UTF-8.
   *
   * @throws IOException if the writer fails
   */
  public static void write(Stream<PublishedBriefing> briefings, Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK + header() + LINE_END);
    Iterator<PublishedBriefing> each = briefings.iterator();
    while (each.hasNext()) {
      out.write(row(ExportLine.of(each.next())) + LINE_END);
    }
    out.flush();
  }

  private static String header() {
    return Stream.of(ExportLine.class.getRecordComponents())
        .map(RecordComponent::getName)
        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
        .collect(joining(","));
  }

  private static String row(ExportLine line) {
    JsonNode object = Json.MAPPER.valueToTree(line);
    return object.valueStream().map(Csv::text).map(Csv::cell).collect(joining(","));
  }

  private static String text(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    return value.isContainer() ? Json.MAPPER.writeValueAsString(value) : plain(value);
  }

  private static String plain(JsonNode value) {
    return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asString();
  }

  /** The text as a cell that no spreadsheet takes for a formula. */
  static String cell(String text) {
    String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
    return TO_QUOTE.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
