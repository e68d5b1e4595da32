package io.tomtat.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Metadata;
import io.tomtat.article.Timestamp;
import io.tomtat.source.FeedFile;
import io.tomtat.source.FeedFile.BrokenFeedException;
import io.tomtat.source.FeedFile.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Titles and dates of well-formed feeds are what feedparser's tests expect of them. The tests stay
 * outside the project: {@code -Dhostile.feeds=FOLDER} names those of kurtmckee/feedparser.
 */
class FeedExpectationsIT {

  private static final double PROMISE = 0.98;

  private static final String NOT_READ = "CDF, which is not read";
  private static final String ILL_FORMED = "ill-formed, mended";

  private static final String CDF =
      "Microsoft's Channel Definition Format of 1997; no site has it any more, so it is no feed here";

  private static final String BROWSER =
      "feedparser's cleaning lets go of less than a browser; here a title is what HTML5 shows of it";

  /** Where it is right to read something else, and why. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("cdf/channel_title.xml", CDF),
          Map.entry("cdf/item_title.xml", CDF),
          Map.entry("cdf/item_lastmod.xml", CDF),
          Map.entry("cdf/item_lastmod_parsed.xml", CDF),
          Map.entry("sanitize/entry_title_crazy.xml", BROWSER + ": no script"),
          Map.entry("sanitize/feed_title_crazy.xml", BROWSER + ": no script"),
          Map.entry(
              "sanitize/xml_malicious_comment.xml", BROWSER + ": nothing behind an open comment"),
          Map.entry(
              "node_precedence/atom10_title.xml",
              "its two entries have neither id nor link and the same title: one article"));

  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> missed = new ArrayList<>();
  private final Set<String> otherwise = new TreeSet<>();

  @Test
  void titlesAndDatesAreAsFeedparserExpects() throws IOException {
    for (Path file : files()) {
      look(file);
    }
    int held = sum(0);
    int all = sum(1);
    print(held, all);
    assertThat(all).as("expectations that were understood").isGreaterThanOrEqualTo(240);
    assertThat(otherwise).as("exceptions that are still needed").isEqualTo(OTHERWISE.keySet());
    assertThat((double) held / all).as("exceptions included").isGreaterThanOrEqualTo(PROMISE);
  }

  /** Of the well-formed feeds of the forms that are read. */
  private int sum(int column) {
    return counts.entrySet().stream()
        .filter(each -> !each.getKey().startsWith(NOT_READ))
        .filter(each -> !each.getKey().startsWith(ILL_FORMED))
        .mapToInt(each -> each.getValue()[column])
        .sum();
  }

  private static String form(Path file, String feed) {
    if (file.toString().contains("/illformed/")) {
      return ILL_FORMED;
    } else if (file.toString().endsWith(".json")) {
      return "JSON Feed";
    } else if (feed.matches("(?s).*<channel\\b.*") || feed.matches("(?s).*<\\w+:channel\\b.*")) {
      return "RSS";
    }
    return feed.matches("(?s).*<CHANNEL\\b.*") ? NOT_READ : "Atom";
  }

  private static List<Path> files() throws IOException {
    String folder = System.getProperty("hostile.feeds");
    Assumptions.assumeTrue(folder != null, "-Dhostile.feeds names no folder");
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(
              file ->
                  file.toString()
                      .matches(".*/(wellformed/.*\\.xml|illformed/.*\\.xml|json/.*\\.json)"))
          .sorted()
          .toList();
    }
  }

  private void look(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String feed = new String(bytes, StandardCharsets.UTF_8);
    for (Expectation each : Expectation.of(feed)) {
      String name = file.getParent().getFileName() + "/" + file.getFileName();
      String form = form(file, feed);
      String got = got(each, feed, bytes, form.equals(ILL_FORMED));
      boolean holds =
          each.values().stream().anyMatch(value -> wanted(each, value, feed).equals(got));
      int[] count =
          counts.computeIfAbsent(
              "%s: %s %s".formatted(form, each.entry() < 0 ? "feed's" : "entry's", each.field()),
              n -> new int[2]);
      count[1]++;
      if (holds) {
        count[0]++;
      } else {
        miss(name, each, got);
      }
    }
  }

  private void miss(String name, Expectation each, String got) {
    String why = OTHERWISE.get(name);
    if (why != null) {
      otherwise.add(name);
    }
    missed.add(
        "%s: %s%n    expected %s%n    got      %s%n    %s"
            .formatted(
                name,
                each.field(),
                each.values(),
                got,
                why == null ? "MISSED" : "otherwise: " + why));
  }

  private void print(int held, int all) {
    System.out.printf(
        "feedparser's expectations of well-formed RSS, Atom and JSON feeds: %,d of %,d hold%n",
        held, all);
    counts.forEach((what, count) -> System.out.printf("%7d of %3d %s%n", count[0], count[1], what));
    missed.forEach(System.out::println);
  }

  /** Of what has markup the text counts: a title is a line that people read and models are sent. */
  private static String wanted(Expectation each, String value, String feed) {
    boolean plain =
        !each.field().equals("title") || feed.matches("(?s).*<title type=\"text(/plain)?\".*");
    String text = plain ? value : Jsoup.parseBodyFragment(value).text();
    return Normalizer.normalize(text, Form.NFC).replaceAll("\\s+", " ").strip();
  }

  private static String got(Expectation each, String feed, byte[] bytes, boolean mended) {
    try {
      byte[] whole = each.entry() < 0 ? withItem(feed) : bytes;
      List<Item> items = mended ? FeedFile.read(whole).items() : FeedFile.items(whole);
      int at = Math.max(0, each.entry());
      return items.size() <= at ? "no such entry" : got(each, items.get(at));
    } catch (BrokenFeedException | RuntimeException e) {
      return e.toString();
    }
  }

  private static String got(Expectation each, Item item) {
    Metadata metadata = item.metadata();
    if (each.entry() < 0) {
      return Objects.toString(metadata.publisher(), "");
    }
    return switch (each.field()) {
      case "title" -> item.title();
      case "published" -> moment(metadata.published());
      case "updated" -> moment(metadata.modified());
      default -> throw new AssertionError(each.field());
    };
  }

  /** A feed's title is read as its items' publisher; few of the tests of it have an item. */
  private static byte[] withItem(String feed) {
    String with =
        feed.matches("(?s).*<(\\w+:)?(item|entry)[ >].*")
            ? feed
            : feed.replaceFirst("</channel>", "<item><guid>0</guid></item></channel>")
                .replaceFirst("</feed>", "<entry><id>0</id></entry></feed>");
    return with.getBytes(StandardCharsets.UTF_8);
  }

  private static String moment(@Nullable Timestamp at) {
    return at == null || at.moment() == null
        ? String.valueOf(at)
        : at.moment().toInstant().toString();
  }
}
