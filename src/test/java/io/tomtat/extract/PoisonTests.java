package io.tomtat.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.article.Extraction;
import io.tomtat.article.Extraction.Nothing;
import io.tomtat.article.Extraction.Text;
import io.tomtat.article.Hash;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Reason;
import io.tomtat.extract.Remembered.ProgramEnded;
import io.tomtat.extract.Unfinished.Attempts;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document does to its parser concerns that document alone. */
@Timeout(180)
class PoisonTests {

  private static final ExtractSettings SETTINGS = ExtractSettings.DEFAULTS;
  private static final ExtractSettings HASTY =
      new ExtractSettings(1 << 20, Duration.ofSeconds(3), 1);
  private static final int HEALTHY = 10;

  @TempDir Path folder;

  private final Set<Long> others = parsers();
  private final Remembered log = new Remembered();
  private Extractor extractor = Poison.extractor(SETTINGS, log);

  @AfterEach
  void close() {
    extractor.close();
    assertThat(parsers()).as("parsers that stay").isEqualTo(others);
  }

  @ParameterizedTest
  @CsvSource({
    "EXIT, quarantined, 'ended its process 3 times, read alone; the last time: exit code 7', 4",
    "EAT, quarantined, 'ended its process 3 times, read alone; the last time: out of memory', 4",
    "SHORTAGE, quarantined, 'ended its process 3 times, read alone; the last time: out of memory', 4",
    "KILL, quarantined, 'ended its process 3 times, read alone; the last time: signal 9', 4",
    "BABBLE, quarantined, 'ended its process 3 times, read alone; the last time: an answer that is none', 4",
    "OVERFLOW, unreadable, StackOverflowError, 1",
  })
  void oneRejectionAndTheNeighboursAreRead(Poison poison, String reason, String detail, int times)
      throws Exception {
    byte[] bad = poison.in(trace());
    List<byte[]> documents = healthy();
    documents.add(HEALTHY / 2, bad);

    List<Extraction> found = readTogether(documents);

    NotBriefed why = why(found.remove(HEALTHY / 2));
    assertThat(why).isEqualTo(new NotBriefed(Reason.ofCode(reason), detail));
    assertThat(Poison.readings(trace())).isEqualTo(times);
    assertThat(found).hasOnlyElementsOfType(Text.class);
    assertThat(log.rows().keySet()).isEqualTo(times == 1 ? Set.of() : Set.of(Hash.of(bad)));
  }

  @Test
  void neighboursComeOutAsEver() throws Exception {
    List<byte[]> documents =
        new ArrayList<>(
            List.of(
                sample("13-ban-tin-rung-ngap-man-vinh-nga.pdf"),
                Poison.EAT.in(trace()),
                sample("14-thong-cao-cau-vuot-song-ta-nang.docx")));
    List<Extraction> found = readTogether(documents);
    assertThat(why(found.remove(1)).reason()).isEqualTo(Reason.QUARANTINED);
    documents.remove(1);
    try (Extractor plain = new Extractor(SETTINGS)) {
      assertThat(found)
          .hasOnlyElementsOfType(Text.class)
          .isEqualTo(
              documents.stream().map(d -> plain.extract("document", d, Given.NONE)).toList());
    }
  }

  @Test
  void whatHangsIsEndedInTimeAndTheNeighboursAreRead() throws Exception {
    extractor = Poison.extractor(HASTY, log);
    List<byte[]> documents = healthy();
    documents.add(HEALTHY / 2, Poison.HANG.in(trace()));

    List<Extraction> found = readTogether(documents);

    assertThat(why(found.remove(HEALTHY / 2)))
        .isEqualTo(new NotBriefed(Reason.TIMEOUT, "longer than 3 s"));
    assertThat(Poison.readings(trace())).isOne();
    assertThat(found).hasOnlyElementsOfType(Text.class);
    assertThat(log.rows()).isEmpty();
  }

  @Test
  void whatEndedAProcessOnceInCompanyIsReadAlone() throws IOException {
    assertThat(read(Poison.ONCE.in(trace()))).isInstanceOf(Text.class);
    assertThat(Poison.readings(trace())).isEqualTo(2);
    assertThat(log.saved()).containsExactly(new Attempts(0, ""), new Attempts(1, ""));
    assertThat(log.rows()).isEmpty();
  }

  @Test
  void countsAcrossRestartsOfTheProgram() throws IOException {
    byte[] bad = Poison.EXIT.in(trace());
    log.endingAt(3);
    assertThatThrownBy(() -> read(bad)).isInstanceOf(ProgramEnded.class);
    assertThat(log.rows()).containsValue(new Attempts(2, "exit code 7"));
    extractor.close();

    extractor = Poison.extractor(SETTINGS, log);
    assertThat(why(read(bad)).reason()).isEqualTo(Reason.QUARANTINED);
    assertThat(Poison.readings(trace())).as("the third was not noted").isEqualTo(1 + 3 + 1);
  }

  /** Whoever kills the program meanwhile accuses no document. */
  @Test
  void nothingCountsWhileAProcessOfItsOwnReads() throws Exception {
    byte[] slow = Poison.HANG.in(trace());
    log.with(slow, 2, "signal 9");
    FutureTask<Extraction> reading = new FutureTask<>(() -> read(slow));
    Thread reader = underWay(reading);
    assertThat(log.rows()).containsValue(new Attempts(2, "signal 9"));
    assertThat(log.saved()).isEmpty();
    reader.interrupt();
    assertThatThrownBy(reading::get).hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatEndedTheProgramThreeTimesIsNotReadAgain() throws IOException {
    byte[] bad = Poison.NOTHING.in(trace());
    log.with(bad, 3, "");
    assertThat(why(read(bad)).detail()).endsWith("the last time: the whole program ended with it");
    assertThat(Poison.readings(trace())).isZero();
  }

  @Test
  void aNeighbourOfWhatEndedTheProgramIsReadAlone() {
    byte[] page = ("<html><body><p>" + Poison.PROSE + "</p></body></html>").getBytes(UTF_8);
    Extraction asEver = read(page);
    log.with(page, 2, "");
    log.saved().clear();
    extractor.close();

    extractor = Poison.extractor(SETTINGS, log);
    assertThat(read(page)).isEqualTo(asEver).isInstanceOf(Text.class);
    assertThat(log.saved()).containsExactly(new Attempts(3, ""));
    assertThat(log.rows()).isEmpty();
  }

  /** As a feed's are: they end this process, and nobody is there to note it. */
  @Test
  void readingsInThisProcessCountBeforeTheyBegin() {
    Hash feed = Hash.of(Poison.PROSE.getBytes(UTF_8));
    for (int start = 0; start <= 3; start++) {
      assertThatThrownBy(() -> extractor.read("feed.xml", feed, PoisonTests::shortage))
          .isInstanceOf(OutOfMemoryError.class);
      assertThat(log.rows()).containsValue(new Attempts(start, ""));
      extractor = Poison.extractor(SETTINGS, log);
    }
    assertThatThrownBy(() -> extractor.read("feed.xml", feed, PoisonTests::shortage))
        .isInstanceOf(NotReadable.class)
        .hasMessageStartingWith("quarantined");
  }

  private static Object shortage() {
    throw new OutOfMemoryError("as a test");
  }

  @Test
  void copiesOfWhatIsQuarantinedAreNotRead() throws IOException {
    byte[] bad = Poison.EXIT.in(trace());
    NotBriefed why = why(read(bad));
    assertThat(why(read(bad))).isEqualTo(why);
    assertThat(Poison.readings(trace())).isEqualTo(4);
  }

  @Test
  void aReadingThatIsCalledOffDoesNotCount() throws Exception {
    byte[] slow = Poison.HANG.in(trace());
    interruptWhileReading(slow);
    assertThat(log.rows()).isEmpty();

    log.with(slow, 1, "signal 9");
    extractor.close();
    extractor = Poison.extractor(SETTINGS, log);
    Files.delete(trace());
    interruptWhileReading(slow);
    assertThat(log.rows().values()).extracting(Attempts::alone).containsExactly(1);
  }

  @Test
  void whatAParserPrintsDisturbsNobody() {
    assertThat(read(Poison.PRINT.in(trace()))).isInstanceOf(Text.class);
    assertThat(read(Poison.PRINT.in(trace()))).isInstanceOf(Text.class);
  }

  @Test
  void aProcessStartsOnlyWhenItIsNeededAndIsKept() {
    read(Poison.PROSE.getBytes(UTF_8));
    assertThat(own()).isEmpty();
    read(Poison.NOTHING.in(trace()));
    Set<Long> first = own();
    read(Poison.NOTHING.in(trace()));
    assertThat(own()).hasSize(1).isEqualTo(first);
  }

  /** It takes more memory than the neighbours of its thread leave. */
  @Test
  void aPageOfUnusualSizeIsReadByAProcess() {
    byte[] page = "<html><body><p>%s</p></body></html>".formatted(PARAGRAPHS).getBytes(UTF_8);
    assertThat(page.length).isGreaterThan(1 << 20);
    assertThat(read(page)).isInstanceOf(Text.class);
    assertThat(own()).hasSize(1);
  }

  private static final String PARAGRAPHS = (Poison.PROSE + "</p>\n<p>").repeat(3_500);

  @Test
  void aSignalToTheWholeGroupIsForTheProgramToHeed() throws Exception {
    read(Poison.NOTHING.in(trace()));
    Set<Long> first = own();
    for (String signal : List.of("HUP", "INT", "TERM")) {
      signal(first.iterator().next(), signal);
    }
    assertThat(read(Poison.NOTHING.in(trace()))).isInstanceOf(Text.class);
    assertThat(own()).isEqualTo(first);
  }

  @Test
  void aProcessThatEndedWhileItWasIdleIsReplaced() throws Exception {
    read(Poison.NOTHING.in(trace()));
    long first = own().iterator().next();
    signal(first, "KILL");
    ProcessHandle.of(first).ifPresent(handle -> handle.onExit().join());
    assertThat(read(Poison.NOTHING.in(trace()))).isInstanceOf(Text.class);
    assertThat(own()).hasSize(1).doesNotContain(first);
  }

  @Test
  void noProcessAtAllIsNoDocumentsFault() {
    extractor = new Extractor(SETTINGS, log, Stillborn.class);
    assertThatThrownBy(() -> read(Poison.NOTHING.in(trace())))
        .isInstanceOf(ParsersDownException.class)
        .hasMessageContaining("does not start (exit code 1: Exception in thread \"main\"");
    assertThat(log.rows()).isEmpty();
  }

  @Test
  void aProcessOfAnotherBuildIsRefused() {
    extractor = new Extractor(SETTINGS, log, Stranger.class);
    assertThatThrownBy(() -> read(Poison.NOTHING.in(trace())))
        .isInstanceOf(ParsersDownException.class)
        .hasMessageContaining("the program was replaced while it runs");
  }

  static final class Stillborn implements DocumentReader {
    Stillborn() {
      throw new IllegalStateException("not this time");
    }

    @Override
    public Draft read(String uri, byte[] bytes) {
      throw new UnsupportedOperationException();
    }
  }

  /** Speaks before the process does. */
  static final class Stranger implements DocumentReader {
    Stranger() throws IOException {
      FileOutputStream out = new FileOutputStream(FileDescriptor.out);
      Wire.writeText(new DataOutputStream(out), "tomtat parser 0");
    }

    @Override
    public Draft read(String uri, byte[] bytes) {
      throw new UnsupportedOperationException();
    }
  }

  private List<Extraction> readTogether(List<byte[]> documents) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Future<Extraction>> futures =
          documents.stream().map(document -> workers.submit(() -> read(document))).toList();
      List<Extraction> found = new ArrayList<>();
      for (Future<Extraction> future : futures) {
        found.add(future.get());
      }
      return found;
    } finally {
      workers.shutdownNow();
    }
  }

  private Extraction read(byte[] document) {
    return extractor.extract("document", document, Given.NONE);
  }

  private void interruptWhileReading(byte[] document) throws Exception {
    FutureTask<Extraction> reading = new FutureTask<>(() -> read(document));
    underWay(reading).interrupt();
    assertThatThrownBy(reading::get).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(own()).isEmpty();
  }

  /** Returns when the document is being read. */
  private Thread underWay(FutureTask<Extraction> reading) throws IOException {
    Thread thread = new Thread(reading);
    thread.start();
    while (Poison.readings(trace()) == 0) {
      Thread.onSpinWait();
    }
    return thread;
  }

  private static NotBriefed why(Extraction extraction) {
    assertThat(extraction).isInstanceOf(Nothing.class);
    return ((Nothing) extraction).why();
  }

  private List<byte[]> healthy() {
    List<byte[]> documents = new ArrayList<>();
    for (int i = 0; i < HEALTHY; i++) {
      documents.add(Poison.NOTHING.in(folder.resolve("healthy-" + i)));
    }
    return documents;
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream stream = PoisonTests.class.getResourceAsStream("/demo/inbox/" + name)) {
      return stream.readAllBytes();
    }
  }

  private Path trace() {
    return folder.resolve("trace");
  }

  private Set<Long> own() {
    return parsers().stream().filter(pid -> !others.contains(pid)).collect(Collectors.toSet());
  }

  /** Process ids of those that this one started. */
  private static Set<Long> parsers() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }

  private static void signal(long pid, String name) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor())
        .isZero();
  }
}
