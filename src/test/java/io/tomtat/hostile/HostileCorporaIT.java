package io.tomtat.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Extractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Every document becomes an article or a rejection with a reason; nothing crashes, hangs, leaks or
 * is left behind. The collections stay outside the project:
 *
 * <pre>
 * -Dhostile.tika=FOLDER      test-documents of apache/tika
 * -Dhostile.feeds=FOLDER     tests of kurtmckee/feedparser
 * -Dhostile.pdfs=FOLDER      test/pdfs of mozilla/pdf.js
 * -Dhostile.html5lib=FOLDER  a checkout of html5lib/html5lib-tests
 * -Dhostile.naughty=FOLDER   a checkout of minimaxir/big-list-of-naughty-strings
 * -Dhostile.names=true       also prints what became of each document
 * </pre>
 */
class HostileCorporaIT {

  /** What caches and the collector's own moods may take. */
  private static final long SLACK = 16L << 20;

  @Test
  void tikasTestDocuments() {
    read("tika", files(folder("tika")));
  }

  @Test
  void feedparsersTests() {
    read("feeds", files(folder("feeds")));
  }

  @Test
  void pdfJsTests() {
    read("pdfs", files(folder("pdfs")));
  }

  @Test
  void html5libsTests() {
    read("html5lib", Snippets.html5lib(files(folder("html5lib"))));
  }

  @Test
  void naughtyStrings() {
    read("naughty", Snippets.naughty(folder("naughty").resolve("blns.json")));
  }

  private static Path folder(String corpus) {
    String folder = System.getProperty("hostile." + corpus);
    Assumptions.assumeTrue(folder != null, "-Dhostile." + corpus + " names no folder");
    return Path.of(folder);
  }

  private static List<Sample> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(
              file ->
                  new Sample(folder.relativize(file).toString(), () -> Files.readAllBytes(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(String corpus, List<Sample> samples) {
    assertThat(samples).as("documents of corpus '%s'", corpus).isNotEmpty();
    Tally tally = new Tally();
    long early;
    try (Extractor extractor = new Extractor(ExtractSettings.DEFAULTS)) {
      Desk desk = new Desk(extractor, tally);
      int quarter = samples.size() / 4;
      desk.readAll(samples.subList(0, quarter));
      early = usedHeap();
      desk.readAll(samples.subList(quarter, samples.size()));
    }
    long late = usedHeap();
    System.out.printf(
        "%s: %,d documents%n%sheap after a quarter %,d KB, at the end %,d KB%n",
        corpus, samples.size(), tally, early >> 10, late >> 10);
    assertThat(tally.failures()).isEmpty();
    assertThat(tally.documents()).isEqualTo(samples.size());
    assertThat(late).isLessThanOrEqualTo(early + SLACK);
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
