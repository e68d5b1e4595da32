package io.tomtat.bench;

import com.sun.management.OperatingSystemMXBean;
import io.tomtat.article.Extraction;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Extractor;
import io.tomtat.extract.Given;
import io.tomtat.extract.PageReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well and how fast the main content of pages is found, and what each rule is worth: 4-gram
 * shingles, as scrapinghub's article-extraction-benchmark counts them, and the CPU time of the
 * whole process once the virtual machine is warm. The pages stay outside the project:
 *
 * <pre>
 * -Dpages.aeb=FOLDER      a checkout of scrapinghub/article-extraction-benchmark
 * -Dpages.fundus=FOLDER   a checkout of flairNLP/fundus
 * -Dpages.worst=N         also names the N worst pages
 * -Dpages.rules=false     no table of rules
 * </pre>
 */
class PagesBench {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
  private static final int WORST = Integer.getInteger("pages.worst", 0);
  private static final boolean RULES = !"false".equals(System.getProperty("pages.rules"));
  private static final int WARM_UP = 8;

  private final Extractor extractor = new Extractor(ExtractSettings.DEFAULTS);

  /** A page with the text that people found in it. */
  private record Page(String name, byte[] bytes, Map<String, Integer> gold) {
    Page(String name, byte[] bytes, String body) {
      this(name, bytes, shingles(body));
    }
  }

  /** Of one page, normalised so that a long text has no more weight than a short one. */
  private record Match(String page, double hit, double extra, double missed) {
    double precision() {
      return extra == 0 && missed == 0 ? 1 : hit == 0 && extra == 0 ? 0 : hit / (hit + extra);
    }

    double recall() {
      return extra == 0 && missed == 0 ? 1 : hit == 0 && missed == 0 ? 0 : hit / (hit + missed);
    }

    double loss() {
      return extra + missed;
    }
  }

  @Test
  void articleExtractionBenchmark() {
    report("article-extraction-benchmark", aeb(folder("pages.aeb")));
  }

  @Test
  void fundus() {
    report("fundus", fundus(folder("pages.fundus")));
  }

  private static Path folder(String property) {
    String folder = System.getProperty(property);
    Assumptions.assumeTrue(folder != null, "-D" + property + " names no folder");
    return Path.of(folder);
  }

  private void report(String what, List<Page> pages) {
    for (int i = 0; i < WARM_UP; i++) {
      pages.forEach(this::text);
    }
    long before = cpu();
    List<String> texts = pages.stream().map(this::text).toList();
    double seconds = (cpu() - before) / 1e9;
    List<Match> matches = matches(pages, texts);
    System.out.printf(
        "%s: %d pages, F1 %.4f (precision %.4f, recall %.4f), %.0f pages a second of CPU%n",
        what,
        pages.size(),
        f1(matches),
        precision(matches),
        recall(matches),
        pages.size() / seconds);
    nameWorst(matches);
    if (RULES) {
      reportRules(pages);
    }
  }

  private static void nameWorst(List<Match> matches) {
    matches.stream()
        .sorted(Comparator.comparingDouble(Match::loss).reversed())
        .limit(WORST)
        .forEach(
            m -> System.out.printf("  %.2f extra %.2f missed %s%n", m.extra, m.missed, m.page));
  }

  /** What is gained by each rule, and what it costs: the reading with it less the one without. */
  private static void reportRules(List<Page> pages) {
    Reading all = read(pages, PageReader.withAll());
    System.out.printf("  %-20s F1 %.4f %6.0f ms%n", "all rules", all.f1, all.millis);
    for (String rule : PageReader.ruleNames()) {
      Reading without = read(pages, PageReader.without(rule));
      System.out.printf(
          "  %-20s   %+.4f %+6.0f ms%n", rule, all.f1 - without.f1, all.millis - without.millis);
    }
  }

  /** Of all pages of a set, in this thread. */
  private record Reading(double f1, double millis) {}

  private static Reading read(List<Page> pages, PageReader reader) {
    long before = threadCpu();
    List<String> texts = pages.stream().map(page -> reader.body(page.bytes)).toList();
    double millis = (threadCpu() - before) / 1e6;
    return new Reading(f1(matches(pages, texts)), millis);
  }

  private static List<Match> matches(List<Page> pages, List<String> texts) {
    return IntStream.range(0, pages.size())
        .mapToObj(i -> match(pages.get(i), texts.get(i)))
        .toList();
  }

  private static double f1(List<Match> matches) {
    double precision = precision(matches);
    double recall = recall(matches);
    return 2 * precision * recall / (precision + recall);
  }

  private static double precision(List<Match> matches) {
    return mean(matches.stream().filter(m -> m.hit + m.extra > 0).map(Match::precision).toList());
  }

  private static double recall(List<Match> matches) {
    return mean(matches.stream().filter(m -> m.hit + m.missed > 0).map(Match::recall).toList());
  }

  private static long threadCpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Of all threads: each page is read in one of its own. */
  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElse(0);
  }

  private String text(Page page) {
    Extraction extraction = extractor.extract(page.name, page.bytes, Given.NONE);
    Version version =
        extraction instanceof Extraction.Text text
            ? text.version()
            : ((Extraction.Nothing) extraction).seen();
    return version == null
        ? ""
        : version.sentences().stream()
            .filter(sentence -> sentence.role() == Sentence.Role.BODY)
            .map(Sentence::text)
            .collect(Collectors.joining("\n"));
  }

  private static Match match(Page page, String found) {
    Map<String, Integer> gold = page.gold;
    Map<String, Integer> got = shingles(found);
    double hit = 0;
    for (Map.Entry<String, Integer> each : got.entrySet()) {
      hit += Math.min(each.getValue(), gold.getOrDefault(each.getKey(), 0));
    }
    double extra = count(got) - hit;
    double missed = count(gold) - hit;
    double all = Math.max(1, hit + extra + missed);
    return new Match(page.name, hit / all, extra / all, missed / all);
  }

  private static int count(Map<String, Integer> shingles) {
    return shingles.values().stream().mapToInt(n -> n).sum();
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - 3); i++) {
      String shingle = String.join(" ", words.subList(i, Math.min(i + 4, words.size())));
      if (!shingle.isEmpty()) {
        shingles.merge(shingle, 1, Integer::sum);
      }
    }
    return shingles;
  }

  private static List<Page> aeb(Path folder) {
    JsonNode truth = json(folder.resolve("ground-truth.json"));
    return truth
        .propertyStream()
        .map(
            entry ->
                new Page(
                    entry.getKey() + ".html",
                    unpacked(folder.resolve("html").resolve(entry.getKey() + ".html.gz")),
                    entry.getValue().path("articleBody").asString()))
        .toList();
  }

  /** The newest page of each paper, with what its parser is expected to find. */
  private static List<Page> fundus(Path folder) {
    try (Stream<Path> files = Files.walk(folder.resolve("tests/resources/parser/test_data"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .flatMap(PagesBench::ofPaper)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Page> ofPaper(Path expected) {
    String paper = expected.getFileName().toString().replaceFirst("\\.json$", "");
    Map<String, JsonNode> versions = new TreeMap<>();
    json(expected).propertyStream().forEach(e -> versions.put(e.getKey(), e.getValue()));
    JsonNode newest = new TreeMap<>(versions).lastEntry().getValue();
    JsonNode body = newest.path("body");
    try (Stream<Path> pages = Files.list(expected.resolveSibling("."))) {
      return pages
          .filter(
              page ->
                  page.getFileName()
                      .toString()
                      .matches(Pattern.quote(paper) + "_\\d{4}_.*\\.html\\.gz"))
          .max(Comparator.comparing(Path::toString))
          .filter(page -> !body.isMissingNode())
          .stream()
          .map(page -> new Page(paper + ".html", unpacked(page), body(body)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(JsonNode body) {
    List<String> texts = new ArrayList<>();
    body.path("summary").forEach(text -> texts.add(text.asString()));
    for (JsonNode section : body.path("sections")) {
      section.path("headline").forEach(text -> texts.add(text.asString()));
      section.path("paragraphs").forEach(text -> texts.add(text.asString()));
    }
    return String.join("\n", texts).replaceAll("\\p{Cf}", ""); // soft hyphens are no text
  }

  private static JsonNode json(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] unpacked(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
