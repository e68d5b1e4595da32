package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Extraction;
import io.tomtat.article.Metadata;
import io.tomtat.article.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages in the markup of outlets of many kinds, with what surrounds their articles; the wording is
 * invented.
 *
 * <p>Beside each stands what is to be found: the paragraphs of the body, then fields that begin
 * with {@code ---}. Where there is nothing to brief, only the reason counts.
 */
class OutletPagesTests {

  private static final Path FOLDER = Path.of("src/test/resources/outlets");
  private static final String REASON = "not_briefed";

  private final Extractor extractor = new Extractor(ExtractSettings.DEFAULTS);

  static Stream<String> pages() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .forEach(name -> names.add(name.replace(".html", "")));
    }
    assertThat(names).hasSizeGreaterThan(50);
    return names.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isRead(String name) throws IOException {
    Extraction extraction =
        extractor.extract(name, Files.readAllBytes(FOLDER.resolve(name + ".html")), Given.NONE);
    String[] parts = Files.readString(FOLDER.resolve(name + ".txt")).split("(?m)^---");
    Map<String, String> fields = new HashMap<>();
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      String field = part.split("[ \n]", 2)[0];
      fields.put(field, part.substring(field.length()).strip());
    }
    if (fields.containsKey(REASON)) {
      assertThat(extraction).isInstanceOf(Extraction.Nothing.class);
      assertThat(((Extraction.Nothing) extraction).why().reason().code())
          .isEqualTo(fields.get(REASON));
    } else {
      assertThat(extraction).isInstanceOf(Extraction.Text.class);
      check(((Extraction.Text) extraction).version(), lines(parts[0]), fields);
    }
  }

  private static void check(Version version, List<String> body, Map<String, String> fields) {
    SoftAssertions all = new SoftAssertions();
    all.assertThat(lines(version.body())).as("body").isEqualTo(body);
    fields.forEach(
        (field, expected) ->
            all.assertThat(field.equals("captions") ? captions(version) : said(version, field))
                .as(field)
                .isEqualTo(expected));
    all.assertAll();
  }

  private static String captions(Version version) {
    return String.join("\n", version.captions());
  }

  private static String said(Version version, String field) {
    Metadata metadata = version.metadata();
    Object value =
        switch (field) {
          case "title" -> version.title();
          case "author" -> metadata.author();
          case "publisher" -> metadata.publisher();
          case "published" -> metadata.published();
          case "modified" -> metadata.modified();
          case "section" -> metadata.section();
          case "canonical" -> metadata.canonicalUrl();
          default -> throw new IllegalArgumentException("no field: " + field);
        };
    return value == null ? "none" : value.toString().replaceFirst("(T\\d\\d:\\d\\d):00\\+", "$1+");
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }
}
