package io.tomtat.brief;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table packed in the program, beside this class.
 *
 * @param name of the file
 */
record BundledTable(String name) {

  /** The rows of a CSV file with a header. */
  List<CSVRecord> rows() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (BufferedReader in = open();
        var parser = format.parse(in)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a text file that are no remarks. */
  List<String> lines() {
    try (BufferedReader in = open()) {
      return in.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BufferedReader open() {
    InputStream in = BundledTable.class.getResourceAsStream(name);
    return new BufferedReader(
        new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
  }

  /** A field's choices, which a semicolon separates. */
  static Stream<String> choices(String field) {
    return Arrays.stream(field.split(";", 0)).map(String::strip).filter(each -> !each.isEmpty());
  }
}
