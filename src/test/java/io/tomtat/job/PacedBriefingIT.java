package io.tomtat.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Outcome.Briefed;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Reason;
import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.job.BriefingFlight.Landed;
import io.tomtat.model.BudgetReachedException;
import io.tomtat.model.LedgerDatabase;
import io.tomtat.model.ServiceDownException;
import io.tomtat.model.Settings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Window, ledger, gate and the real client before a server that misbehaves; waiting goes fast. */
@Timeout(120)
class PacedBriefingIT {

  private static final int FAST = 100;
  private static final int SEQUENCES = 50;

  private static final List<String> FAULTS =
      List.of(
          "429",
          "429-seconds",
          "429-date",
          "429-bare",
          "500",
          "503",
          "529",
          "reset",
          "cut",
          "html",
          "empty",
          "truncated",
          "schema",
          "refusal",
          "filter",
          "length",
          "fenced",
          "context",
          "400",
          "limit-name");

  @RegisterExtension static final LedgerDatabase DB = new LedgerDatabase();

  private ScriptedModelServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  static LongStream seeds() {
    return LongStream.range(0, 10);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyArticleEndsInOneOutcomeWhateverTheFaults(long seed) throws Exception {
    Random random = new Random(seed);
    BriefingFlight flight = flight(FAST, "--retry-after", "2");
    flight.fly(1, List.of("")); // the service takes what it is sent
    List<String> scripts = IntStream.range(0, SEQUENCES).mapToObj(i -> script(random)).toList();

    List<Landed> landed = flight.fly(1 + random.nextInt(64), scripts);

    assertThat(flight.failure()).isNull();
    assertThat(landed).hasSize(SEQUENCES + 1);
    assertThat(landed).extracting(l -> l.item().id()).doesNotHaveDuplicates();
    assertThat(flight.model().tooEarly()).as("before Retry-After").isZero();
    assertThat(flight.model().again()).as("arrived and sent again").isZero();
    assertThat(landed).allSatisfy(PacedBriefingIT::hasNothingLeftOver);
  }

  /** About half of the articles fit. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noCallGoesBeyondTheBudgetWhateverTheFaults(long seed) throws Exception {
    Random random = new Random(seed);
    long tokens = 400_000 + random.nextInt(100_000);
    server = ScriptedModelServer.start("--retry-after", "2");
    BriefingFlight flight =
        new BriefingFlight(
            DB,
            Settings.paced(server.baseUrl(), null, Duration.ofSeconds(1)),
            FAST,
            LocalDate.of(2027, 1, 1).plusDays(seed),
            tokens);
    List<String> scripts = IntStream.range(0, 400).mapToObj(i -> script(random)).toList();

    List<Landed> landed = flight.fly(1 + random.nextInt(64), scripts);

    assertThat(flight.failure()).isInstanceOf(BudgetReachedException.class);
    assertThat(flight.model().mostTokens()).isLessThanOrEqualTo(tokens);
    assertThat(landed).extracting(l -> l.item().id()).doesNotHaveDuplicates();
    assertThat(landed).isNotEmpty().hasSizeLessThan(400);
    assertThat(flight.model().again()).as("arrived and sent again").isZero();
  }

  @Test
  void aStatedLimitIsKept() throws Exception {
    BriefingFlight flight = paced(3_000);

    assertThat(flight.fly(64, Collections.nCopies(120, ""))).hasSize(120);

    assertThat(server.stats().path("status").has("429")).isFalse();
  }

  @Test
  void anUnstatedLimitIsLearned() throws Exception {
    BriefingFlight flight = paced(null);

    assertThat(flight.fly(64, Collections.nCopies(200, ""))).hasSize(200);

    assertThat(server.stats().path("status").path("429").asInt()).isBetween(1, 60);
  }

  @Test
  void anOutageRaisesNoStormAndBriefingGoesOnAfterIt() throws Exception {
    BriefingFlight flight = flight(FAST);
    long start = System.nanoTime();
    long outage = Duration.ofMinutes(5).dividedBy(FAST).toNanos();
    flight.model().away(() -> System.nanoTime() - start < outage);

    List<Landed> landed = flight.fly(16, Collections.nCopies(200, ""));

    assertThat(landed).hasSize(200).allMatch(l -> l.outcome() instanceof Briefed);
    assertThat(flight.model().lost()).as("requests in five minutes").isLessThan(60);
  }

  @Test
  void anOutageBeyondThePatienceEndsTheRunAndMarksNothing() throws Exception {
    BriefingFlight flight = flight(500);
    flight.model().away(() -> true);

    assertThat(flight.fly(16, Collections.nCopies(300, ""))).isEmpty();

    assertThat(flight.failure()).isInstanceOf(ServiceDownException.class);
    assertThat(Explanation.of(flight.failure()).orElseThrow().exit()).isEqualTo(Exit.FAILED);
    assertThat(flight.model().lost()).as("requests in 15 minutes").isLessThan(80);
  }

  @Test
  void anArticleThatTheServiceNeverManagesIsRefusedAndHoldsUpNoOther() throws Exception {
    BriefingFlight flight = flight(FAST, "--latency-ms", "20");
    List<String> scripts =
        IntStream.range(0, 600).mapToObj(i -> i % 200 == 0 ? "500" : "").toList();

    List<Landed> landed = flight.fly(4, scripts);

    assertThat(flight.failure()).isNull();
    assertThat(landed).hasSize(600);
    assertThat(landed)
        .extracting(Landed::outcome)
        .filteredOn(NotBriefed.class::isInstance)
        .hasSize(3)
        .allSatisfy(
            o ->
                assertThat((NotBriefed) o)
                    .satisfies(n -> assertThat(n.reason()).isEqualTo(Reason.REFUSED))
                    .satisfies(
                        n ->
                            assertThat(n.detail()).startsWith("the service failed on it 6 times")));
  }

  private static void hasNothingLeftOver(Landed landed) {
    assertThat(DB.rows(landed.item()))
        .allSatisfy(row -> assertThat(row).containsEntry("reused", 0));
  }

  /** Up to five faults, one in twelve of them a stall, and now and then a last one for ever. */
  private static String script(Random random) {
    String faults =
        IntStream.range(0, random.nextInt(6))
            .mapToObj(i -> fault(random) + "*" + (1 + random.nextInt(2)))
            .collect(Collectors.joining(","));
    String last = random.nextInt(6) > 0 ? "" : List.of("schema", "length").get(random.nextInt(2));
    return last.isEmpty() || faults.isEmpty() ? faults + last : faults + "," + last;
  }

  private static String fault(Random random) {
    return random.nextInt(12) == 0
        ? List.of("hang", "drip").get(random.nextInt(2))
        : FAULTS.get(random.nextInt(FAULTS.size()));
  }

  private BriefingFlight flight(int factor, String... options) {
    server = ScriptedModelServer.start(options);
    return new BriefingFlight(
        DB, Settings.paced(server.baseUrl(), null, Duration.ofSeconds(1)), factor);
  }

  /** Before a server that allows 3,000 requests a minute. */
  private BriefingFlight paced(Integer stated) {
    server = ScriptedModelServer.start("--rpm", "3000", "--latency-ms", "50", "--retry-after", "1");
    return new BriefingFlight(
        DB, Settings.paced(server.baseUrl(), stated, Duration.ofSeconds(10)), 1);
  }
}
