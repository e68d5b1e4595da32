package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.tomtat.article.Article;
import io.tomtat.article.Call;
import io.tomtat.article.Call.Purpose;
import io.tomtat.article.Hash;
import io.tomtat.article.Reason;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Request.Message.Role;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.GiveUp;
import io.tomtat.model.Sent.PersonNeeded;
import io.tomtat.model.Sent.Settled;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Retries and circuit breaker together, in fake time. */
class GateTests {

  private static final Arrived ARRIVED =
      new Arrived(new Reply("{}", Finish.STOP, 100, 50, 200, Duration.ZERO));
  private static final TryAgain DOWN = new TryAgain(Trouble.SERVICE, "HTTP 500: boom", null);

  private final FakeTime time = new FakeTime();
  private final long start = time.nanos();
  private final Gate gate = new Gate(Settings.of("http://127.0.0.1:9/v1"), time, () -> 0.5);
  private int sent;

  @Test
  void passGivesWhatArrives() {
    assertThat(pass(1, ARRIVED)).isEqualTo(ARRIVED);
    assertThat(time.since(start)).isZero();
  }

  @Test
  void passWhenItFailsSaysWhenToComeBack() {
    assertThat(putOff(1, DOWN)).isEqualTo(Duration.ofMillis(500));
    assertThat(putOff(1, DOWN)).isEqualTo(Duration.ofSeconds(1));
    assertThat(pass(1, ARRIVED)).isEqualTo(ARRIVED);
    assertThat(putOff(1, DOWN)).as("all is forgotten").isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void passNeverComesBackBeforeTheServiceAsks() {
    Duration asked = Duration.ofSeconds(20);
    assertThat(putOff(1, new TryAgain(Trouble.SERVICE, "HTTP 503", asked)))
        .isGreaterThanOrEqualTo(asked);
  }

  @Test
  void passWhenTheServiceWantsAnotherFormAsksAtOnce() {
    for (int i = 0; i < 100; i++) {
      assertThat(putOff(i, new TryAgain(Trouble.FORM, "max_completion_tokens", null))).isZero();
    }
    assertThat(pass(1, ARRIVED)).isEqualTo(ARRIVED);
  }

  @Test
  void passWhenAPersonIsNeeded() {
    assertThatThrownBy(() -> pass(1, new PersonNeeded("check the key")))
        .isInstanceOf(PersonNeededException.class)
        .hasMessage("check the key");
  }

  @Test
  void givesUpAnArticleThatFailsWhileOthersDoNot() {
    for (int i = 0; i < 5; i++) {
      putOff(1, DOWN);
      pass(2 + i, ARRIVED);
    }
    assertThat(pass(1, DOWN))
        .isEqualTo(
            new GiveUp(Reason.REFUSED, "the service failed on it 6 times; last: HTTP 500: boom"));
  }

  @Test
  void rateLimitsCostNoTry() {
    for (int i = 0; i < 50; i++) {
      time.sleep(putOff(1, new TryAgain(Trouble.RATE_LIMIT, "HTTP 429", null)));
      time.sleep(Duration.ofMinutes(2));
      pass(2 + i, ARRIVED);
    }
    assertThat(pass(1, ARRIVED)).isEqualTo(ARRIVED);
  }

  @Test
  void holdsNothingAgainstTheOnlyArticleWhenAllItsTriesFail() {
    for (int i = 0; i < 6; i++) {
      time.sleep(putOff(1, DOWN));
    }
    int before = sent;
    time.sleep(putOff(1, DOWN));
    assertThat(sent - before).as("the service counts as down").isLessThanOrEqualTo(1);
    time.sleep(Duration.ofSeconds(3));
    assertThat(pass(1, ARRIVED)).isEqualTo(ARRIVED);
  }

  @Test
  void pausesAllCallsWhenMostFail() {
    failAll(10);
    assertThat(sent).isEqualTo(10);
    assertThat(putOff(11, ARRIVED)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(sent).as("nothing is sent").isEqualTo(10);
  }

  @Test
  void staysOpenToAllWhenFewFail() {
    for (int i = 0; i < 200; i++) {
      pass(i, ARRIVED);
      if (i % 2 == 0) {
        putOff(1_000 + i, DOWN);
      }
    }
    assertThat(sent).isEqualTo(300);
  }

  @Test
  void goesOnAfterOneGoodProbe() {
    failAll(10);
    time.sleep(Duration.ofSeconds(3));
    assertThat(pass(11, ARRIVED)).isEqualTo(ARRIVED);
    assertThat(pass(12, ARRIVED)).isEqualTo(ARRIVED);
  }

  @Test
  void probesOneAtATime() {
    failAll(10);
    time.sleep(Duration.ofSeconds(3));
    Settled probe =
        gate.pass(
            call(11),
            REQUEST,
            errand(
                () -> {
                  assertThat(putOffElsewhere(12)).isPositive();
                  return ARRIVED;
                }));
    assertThat(probe).isEqualTo(ARRIVED);
    assertThat(sent).isEqualTo(10);
  }

  @Test
  void probesAnotherTimeWhenAProbeEndsWithoutAVerdict() {
    failAll(10);
    time.sleep(Duration.ofSeconds(3));
    assertThatThrownBy(
            () ->
                gate.pass(
                    call(11),
                    REQUEST,
                    errand(
                        () -> {
                          throw new InterruptedCallException();
                        })))
        .isInstanceOf(InterruptedCallException.class);
    assertThat(pass(12, ARRIVED)).isEqualTo(ARRIVED);
  }

  @Test
  void probesEverMoreRarelyUntilThePatienceIsOver() {
    failAll(10);
    ServiceDownException down = outage();
    assertThat(down)
        .hasMessageContaining("gave no answer for 15 min")
        .hasMessageContaining("HTTP 500: boom")
        .hasMessageContaining("again later");
    assertThat(time.since(start)).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(16));
    assertThat(sent - 10).as("probes in 15 minutes").isBetween(10, 25);
  }

  @Test
  void anOutageCostsNoArticleItsTries() {
    failAll(10);
    for (int i = 0; i < 12; i++) {
      time.sleep(putOff(1, DOWN));
      time.sleep(Duration.ofSeconds(10));
    }
    time.sleep(Duration.ofSeconds(60));
    pass(2, ARRIVED);
    assertThat(putOff(1, DOWN)).as("not given up").isPositive();
  }

  @Test
  void doesNotWaitForLongerThanThePatience() {
    TryAgain tomorrow = new TryAgain(Trouble.RATE_LIMIT, "HTTP 429", Duration.ofHours(8));
    assertThatThrownBy(() -> pass(1, tomorrow))
        .isInstanceOf(ServiceDownException.class)
        .hasMessageContaining("asks to come back after 480 min");
  }

  @Test
  void rateLimitsWithoutAnyAnswerEndAtThePatience() {
    TryAgain limited = new TryAgain(Trouble.RATE_LIMIT, "HTTP 429", Duration.ofMinutes(4));
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 9; i++) {
                time.sleep(putOff(1, limited));
              }
            })
        .isInstanceOf(ServiceDownException.class);
    assertThat(sent).isEqualTo(5);
  }

  private ServiceDownException outage() {
    return catchThrowableOfType(
        ServiceDownException.class,
        () -> {
          for (int i = 0; i < 2_000; i++) {
            putOff(i % 30, DOWN);
            time.sleep(Duration.ofSeconds(1));
          }
        });
  }

  private void failAll(int calls) {
    for (int i = 1; i <= calls; i++) {
      putOff(i, DOWN);
    }
  }

  private Settled pass(int call, Sent answer) {
    return gate.pass(
        call(call),
        REQUEST,
        errand(
            () -> {
              sent++;
              return answer;
            }));
  }

  private static Gate.Errand errand(Supplier<Sent> send) {
    return new Gate.Errand() {
      @Override
      public void announce() {}

      @Override
      public void withdraw() {}

      @Override
      public Sent send() {
        return send.get();
      }

      @Override
      public RateLimits limits() {
        return RateLimits.UNKNOWN;
      }
    };
  }

  private Duration putOff(int call, Sent answer) {
    try {
      return fail("settled: " + pass(call, answer));
    } catch (TryLaterException later) {
      return later.after();
    }
  }

  private Duration putOffElsewhere(int call) {
    Duration[] wait = new Duration[1];
    Thread other = new Thread(() -> wait[0] = putOff(call, ARRIVED));
    other.start();
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return wait[0];
  }

  static final Request REQUEST =
      new Request(
          new Article("nightly", "inbox", "a.html"),
          List.of(new Message(Role.USER, "x".repeat(300))),
          JsonSchema.builder().name("a").rootElement(JsonObjectSchema.builder().build()).build(),
          "{}",
          4000);

  private static Call call(int number) {
    Hash hash = Hash.of(List.of("q"));
    return new Call(number, 1, 1, Purpose.BRIEF, hash, hash, "stub", false);
  }
}
