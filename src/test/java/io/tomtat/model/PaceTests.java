package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.model.Pace.Ticket;
import io.tomtat.model.RateLimits.Quota;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTests {

  private static final RateLimits SILENT = RateLimits.UNKNOWN;

  private final FakeTime time = new FakeTime();
  private final long start = time.nanos();

  @Test
  void enterWithoutAnyLimitNeverWaits() throws Exception {
    Pace pace = new Pace(PaceSettings.NONE, time);
    send(pace, 10_000, 1_000);
    assertThat(time.since(start)).isZero();
  }

  @Test
  void enterKeepsTwoPercentBelowTheStatedRequests() throws Exception {
    send(new Pace(new PaceSettings(3_000, null, null), time), 980, 100);
    assertThat(time.since(start).toMillis()).isBetween(19_700L, 20_001L);
  }

  @Test
  void enterSendsNoBurst() throws Exception {
    Pace pace = new Pace(new PaceSettings(3_000, null, null), time);
    time.sleep(Duration.ofHours(1));
    long before = time.nanos();
    send(pace, 98, 100);
    assertThat(time.since(before).toMillis())
        .as("a quarter of a second at once")
        .isGreaterThan(1_700);
  }

  @Test
  void departSpreadsThoseWhoWereHeldUp() throws Exception {
    Pace pace = new Pace(new PaceSettings(3_000, null, null), time);
    for (int i = 0; i < 98; i++) {
      pace.enter(GateTests.REQUEST);
    }
    long before = time.nanos();
    for (int i = 0; i < 98; i++) {
      pace.depart();
    }
    assertThat(time.since(before).toMillis()).isGreaterThan(1_700);
  }

  @Test
  void enterLearnsFromTheTokensThatTheServiceCounts() throws Exception {
    Pace pace = new Pace(new PaceSettings(null, 60_000, null), time);
    send(pace, 100, 2_000);
    long before = time.nanos();
    send(pace, 49, 2_000);
    assertThat((double) time.since(before).toMillis()).isCloseTo(100_000, within(5_000.0));
  }

  @Test
  void enterHeedsALimitOfTheOutputAlone() throws Exception {
    Pace pace = new Pace(new PaceSettings(null, null, 6_000), time);
    send(pace, 100, 2_000);
    long before = time.nanos();
    send(pace, 98, 2_000);
    assertThat((double) time.since(before).toMillis()).isCloseTo(100_000, within(5_000.0));
  }

  @Test
  void enterWhenTheTurnIsFarOffLeavesTheWorker() throws Exception {
    Pace pace = new Pace(new PaceSettings(2, null, null), time);
    send(pace, 1, 100);
    assertThatThrownBy(() -> pace.enter(GateTests.REQUEST))
        .isInstanceOfSatisfying(
            TryLaterException.class,
            e -> assertThat(e.after()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31)));
  }

  @Test
  void aRetryAfterHoldsAllAndThenTheyGoOneByOne() throws Exception {
    Pace pace = new Pace(PaceSettings.NONE, time);
    for (int i = 0; i < 100; i++) {
      send(pace, 1, 100);
      time.sleep(Duration.ofMillis(20));
    }
    limit(pace, Duration.ofSeconds(3));
    long before = time.nanos();
    send(pace, 1, 100);
    assertThat(time.since(before)).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    long then = time.nanos();
    send(pace, 70, 100);
    assertThat(time.since(then).toMillis()).as("70 %% of what went through").isGreaterThan(1_500);
  }

  @Test
  void oneDecreaseForAllThatWereSentBeforeIt() throws Exception {
    Pace pace = new Pace(PaceSettings.NONE, time);
    send(pace, 50, 100);
    time.sleep(Duration.ofSeconds(1));
    Ticket[] tickets = new Ticket[20];
    for (int i = 0; i < tickets.length; i++) {
      tickets[i] = pace.enter(GateTests.REQUEST);
    }
    time.sleep(Duration.ofMillis(1));
    for (Ticket ticket : tickets) {
      pace.leave(ticket, limited(null), SILENT);
    }
    long before = time.nanos();
    send(pace, 36, 100);
    assertThat(time.since(before).toMillis()).isBetween(300L, 1_200L);
  }

  @Test
  void risesSlowlyAfterA429() throws Exception {
    Pace pace = new Pace(PaceSettings.NONE, time);
    limit(pace, null);
    send(pace, 600, 100);
    assertThat(time.since(start)).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(6));
  }

  @Test
  void aWrongStatedLimitIsLoweredByA429() throws Exception {
    Pace pace = new Pace(new PaceSettings(60_000, null, null), time);
    send(pace, 20, 100);
    time.sleep(Duration.ofSeconds(2));
    limit(pace, null);
    long before = time.nanos();
    send(pace, 20, 100);
    assertThat(time.since(before)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void heedsTheLimitsThatTheServiceTells() throws Exception {
    Pace pace = new Pace(PaceSettings.NONE, time);
    tell(pace, new RateLimits(new Quota(600L, 599L, null), Quota.UNKNOWN));
    send(pace, 98, 100);
    assertThat(time.since(start).toMillis()).isBetween(9_700L, 10_100L);
  }

  @Test
  void aStatedLimitGoesBeforeATold() throws Exception {
    Pace pace = new Pace(new PaceSettings(600, null, null), time);
    tell(pace, new RateLimits(new Quota(6L, 5L, null), Quota.UNKNOWN));
    send(pace, 98, 100);
    assertThat(time.since(start).toMillis()).isLessThan(10_100);
  }

  @Test
  void waitsForTheResetWhenAllIsUsedUp() throws Exception {
    Pace pace = new Pace(PaceSettings.NONE, time);
    tell(pace, new RateLimits(Quota.UNKNOWN, new Quota(null, 0L, Duration.ofSeconds(4))));
    send(pace, 1, 100);
    assertThat(time.since(start)).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
  }

  @ParameterizedTest
  @CsvSource({"6m0s,360000", "20ms,20", "7.66s,7660", "1h2m,3720000", "2,2000", "1m,60000"})
  void spanOfAReset(String text, long millis) {
    assertThat(RateLimits.span(text)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({"''", "soon", "2026-11-22T00:00:00Z", "-1s", "99999999999999999999999s"})
  void spanWhenItIsNone(String text) {
    assertThat(RateLimits.span(text)).isNull();
  }

  @Test
  void readsTheUsualHeaders() {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("x-ratelimit-limit-requests", List.of("500"));
    headers.put("x-ratelimit-remaining-tokens", List.of("0"));
    headers.put("x-ratelimit-reset-tokens", List.of("1.5s"));
    assertThat(limits(headers))
        .isEqualTo(
            new RateLimits(
                new Quota(500L, null, null), new Quota(null, 0L, Duration.ofMillis(1_500))));
  }

  @Test
  void readsAnthropicsHeaders() {
    assertThat(
            limits(
                Map.of(
                    "anthropic-ratelimit-requests-limit", List.of("50"),
                    "anthropic-ratelimit-requests-remaining", List.of("0"),
                    "anthropic-ratelimit-requests-reset", List.of("2026-11-22T03:30:07Z"),
                    "anthropic-ratelimit-tokens-limit", List.of("40000"),
                    "anthropic-ratelimit-tokens-remaining", List.of("39000"),
                    "anthropic-ratelimit-tokens-reset", List.of("soon"))))
        .isEqualTo(
            new RateLimits(
                new Quota(50L, 0L, Duration.ofSeconds(7)), new Quota(null, 39_000L, null)));
  }

  @Test
  void readsMistralsHeaders() {
    assertThat(
            limits(
                Map.of(
                    "x-ratelimit-limit-req-minute", List.of("60"),
                    "x-ratelimit-limit-tokens-minute", List.of("500000"))))
        .isEqualTo(new RateLimits(new Quota(60L, null, null), new Quota(500_000L, null, null)));
  }

  private static RateLimits limits(Map<String, List<String>> headers) {
    return RateLimits.of(
        HttpHeaders.of(headers, (a, b) -> true), Instant.parse("2026-11-22T03:30:00Z"));
  }

  private static void tell(Pace pace, RateLimits limits) throws InterruptedException {
    pace.leave(pace.enter(GateTests.REQUEST), new TryAgain(Trouble.SERVICE, "", null), limits);
  }

  private static void limit(Pace pace, Duration retryAfter) throws InterruptedException {
    pace.leave(pace.enter(GateTests.REQUEST), limited(retryAfter), SILENT);
  }

  private static TryAgain limited(Duration retryAfter) {
    return new TryAgain(Trouble.RATE_LIMIT, "HTTP 429", retryAfter);
  }

  /** So many calls that bring so many tokens, a twentieth of them output. */
  private static void send(Pace pace, int calls, int tokens) throws InterruptedException {
    Reply reply =
        new Reply("{}", Finish.STOP, tokens - tokens / 20, tokens / 20, 200, Duration.ZERO);
    for (int i = 0; i < calls; i++) {
      pace.leave(pace.enter(GateTests.REQUEST), new Arrived(reply), SILENT);
    }
  }
}
