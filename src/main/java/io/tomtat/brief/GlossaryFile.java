package io.tomtat.brief;

import io.tomtat.article.Syllables;
import io.tomtat.brief.Glossary.Row;
import io.tomtat.model.PersonNeededException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code glossary.csv}: columns {@code vi,en,category,note}, UTF-8. */
final class GlossaryFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true).get();

  private GlossaryFile() {}

  /**
   * @param place for messages
   * @throws PersonNeededException naming file, line and remedy if the text is not such a table
   */
  static List<Row> parse(String place, String text) {
    List<Row> rows = new ArrayList<>();
    for (CSVRecord line : lines(place, text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      if (line.getRecordNumber() == 1) {
        checkHeader(place, line);
      } else {
        rows.add(row(place, line));
      }
    }
    return rows;
  }

  private static List<CSVRecord> lines(String place, String text) {
    try (var parser = FORMAT.parse(new StringReader(text))) {
      return parser.getRecords();
    } catch (IOException | UncheckedIOException e) {
      throw new PersonNeededException(
          "%s is not a readable table; put fields with a comma in double quotes and write a quote in them twice (%s)"
              .formatted(place, e.getMessage()));
    }
  }

  private static void checkHeader(String place, CSVRecord line) {
    if (!line.toList().equals(List.of("vi", "en", "category", "note"))) {
      throw new PersonNeededException(
          "%s: the first line must read vi,en,category,note".formatted(place));
    }
  }

  private static Row row(String place, CSVRecord line) {
    if (line.size() != 4) {
      throw new PersonNeededException(
          "%s, row %d has %d fields instead of vi,en,category,note; put fields with a comma in double quotes"
              .formatted(place, line.getRecordNumber(), line.size()));
    }
    Row row = new Row(line.get(0), line.get(1), line.get(2), line.get(3));
    if (row.en().isEmpty() || new Syllables().of(row.vi()).isEmpty()) {
      throw new PersonNeededException(
          "%s, row %d lacks its vi or en; fill it in or remove the row"
              .formatted(place, line.getRecordNumber()));
    }
    return row;
  }
}
