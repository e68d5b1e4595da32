package io.tomtat.bench;

import io.tomtat.article.Extraction;
import io.tomtat.article.Timestamp;
import io.tomtat.article.Version;
import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Extractor;
import io.tomtat.extract.Given;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often title, authors and date of a page are found as fundus expects them. The pages stay
 * outside the project:
 *
 * <pre>
 * -Dpages.fundus=FOLDER    a checkout of flairNLP/fundus
 * -Dpages.misses=true      also prints each page that differs
 * </pre>
 */
class MetadataBench {

  private static final boolean MISSES = Boolean.getBoolean("pages.misses");

  private final Extractor extractor = new Extractor(ExtractSettings.DEFAULTS);

  /**
   * @param expected of fundus, with title, authors and publishing_date where the page has them
   */
  private record Page(String name, JsonNode expected, Version found) {}

  @Test
  void fundus() {
    String folder = System.getProperty("pages.fundus");
    Assumptions.assumeTrue(folder != null, "-Dpages.fundus names no folder");
    List<Page> pages = pages(Path.of(folder).resolve("tests/resources/parser/test_data"));
    report(pages, "title", e -> text(e.path("title")), p -> p.found.title(), MetadataBench::alike);
    report(
        pages,
        "authors",
        e -> authors(e.path("authors")),
        p -> p.found.metadata().author(),
        MetadataBench::sameNames);
    report(
        pages,
        "date",
        e -> text(e.path("publishing_date")),
        p -> Objects.toString(p.found.metadata().published(), null),
        MetadataBench::sameDay);
  }

  private static void report(
      List<Page> pages,
      String field,
      Function<JsonNode, @Nullable String> expected,
      Function<Page, @Nullable String> found,
      BiPredicate<String, String> same) {
    int said = 0;
    int right = 0;
    int wrong = 0;
    int invented = 0;
    for (Page page : pages) {
      String wanted = expected.apply(page.expected);
      String got = found.apply(page);
      boolean equal = wanted != null && got != null && same.test(wanted, got);
      said += wanted == null ? 0 : 1;
      right += equal ? 1 : 0;
      wrong += wanted != null && got != null && !equal ? 1 : 0;
      invented += wanted == null && got != null ? 1 : 0;
      if (MISSES && !equal && (wanted != null || got != null)) {
        System.out.printf("  %s %s: expected %s, found %s%n", page.name, field, wanted, got);
      }
    }
    System.out.printf(
        "%s: %d pages, %d say it; found as expected %.3f, otherwise %d, not at all %d; found where"
            + " nothing is expected %d%n",
        field, pages.size(), said, (double) right / said, wrong, said - right - wrong, invented);
  }

  private static @Nullable String text(JsonNode node) {
    return node.asString("").isBlank() ? null : node.asString();
  }

  private static @Nullable String authors(JsonNode names) {
    String all = names.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    return all.isBlank() ? null : all;
  }

  private static boolean alike(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static boolean sameNames(String one, String other) {
    return names(one).equals(names(other));
  }

  private static Set<String> names(String text) {
    return Stream.of(text.split(",|;")).map(MetadataBench::folded).collect(Collectors.toSet());
  }

  /** Times on one day somewhere: pages give the day alone, and zones differ. */
  private static boolean sameDay(String wanted, String got) {
    String iso = wanted.replace(' ', 'T');
    OffsetDateTime expected =
        OffsetDateTime.parse(iso.matches(".*[+-]\\d\\d:\\d\\d") ? iso : iso + "Z");
    Timestamp found = Timestamp.parse(got);
    return found.moment() == null
        ? Math.abs(found.day().toEpochDay() - expected.toLocalDate().toEpochDay()) <= 1
        : Math.abs(found.moment().toEpochSecond() - expected.toEpochSecond()) <= 86_400;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private List<Page> pages(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(this::page)
          .filter(Objects::nonNull)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest page of a paper, with what its parser is expected to find; null without one. */
  private @Nullable Page page(Path expected) {
    String paper = expected.getFileName().toString().replaceFirst("\\.json$", "");
    TreeMap<String, JsonNode> versions = new TreeMap<>();
    read(expected).propertyStream().forEach(e -> versions.put(e.getKey(), e.getValue()));
    try (Stream<Path> files = Files.list(expected.resolveSibling("."))) {
      Path newest =
          files
              .filter(f -> f.getFileName().toString().matches(paper + "_\\d{4}_.*\\.html\\.gz"))
              .max(Path::compareTo)
              .orElse(null);
      Version version = newest == null ? null : version(paper, newest);
      return version == null ? null : new Page(paper, versions.lastEntry().getValue(), version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Version version(String paper, Path page) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      Extraction found = extractor.extract(paper + ".html", in.readAllBytes(), Given.NONE);
      return found instanceof Extraction.Text text
          ? text.version()
          : ((Extraction.Nothing) found).seen();
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
