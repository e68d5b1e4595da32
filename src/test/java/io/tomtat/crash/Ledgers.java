package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** What the ledger held whenever a run was cut off: by that the bill is judged. */
final class Ledgers {

  private final Scene scene;
  private final Map<Long, Integer> arrived = new HashMap<>();
  private long open;

  Ledgers(Scene scene) {
    this.scene = scene;
  }

  /** To be called when the run is dead. What its last statements commit later is in our favour. */
  void note() {
    open +=
        scene.number(
            "select count(*) from call where job = :job and arrived_at is null and failure is null");
    scene
        .rows("select id, tries from call where job = :job and arrived_at is not null")
        .forEach(row -> arrived.put((Long) row.get("id"), (Integer) row.get("tries")));
  }

  /** A reply that was there was never sent for again; what may have been lost was, once. */
  void assertNothingPaidTwice() {
    assertThat(scene.paidRepeats()).isLessThanOrEqualTo(open);
    assertThat(scene.number("select coalesce(sum(tries), 0) from call where job = :job"))
        .as("every request has an intent")
        .isGreaterThanOrEqualTo(scene.requests());
    scene
        .rows("select id, tries from call where job = :job")
        .forEach(
            row ->
                assertThat((Integer) row.get("tries"))
                    .as("tries of call %s, whose reply was there", row.get("id"))
                    .isEqualTo(
                        arrived.getOrDefault((Long) row.get("id"), (Integer) row.get("tries"))));
  }

  /** Requests without a reply at all the cuts. */
  long open() {
    return open;
  }
}
