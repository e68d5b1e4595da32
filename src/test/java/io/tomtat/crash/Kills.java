package io.tomtat.crash;

import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Starts runs of a job and kills each at a random moment: first pulls, then briefs, then reports.
 */
final class Kills {

  private static final String SIGHTINGS =
      "select count(*) from sighting s join run r on r.id = s.run_id where r.job = :job";

  private static final String REPORTS =
      """
      select count(*) from batch_step_execution s join batch_job_execution e using (job_execution_id)
        join batch_job_instance i using (job_instance_id) where i.job_name = :job and s.step_name = 'report'
      """;

  private final Scene scene;
  private final Random random;
  private final int kills;
  private final int pulls;
  private final int reports;
  private final int documents;
  private int hits;

  /**
   * @param kills all of them; a fifth while reporting
   * @param pulls those while pulling; the rest while briefing
   * @param documents that the job has
   */
  Kills(Scene scene, Random random, int kills, int pulls, int documents) {
    this.scene = scene;
    this.random = random;
    this.kills = kills;
    this.pulls = pulls;
    this.reports = Math.max(1, kills / 5);
    this.documents = documents;
  }

  void all(Ledgers ledgers) {
    for (int i = 0; i < kills; i++) {
      killOnce(i);
      ledgers.note();
    }
  }

  /** Runs that were alive when they were killed. */
  int hits() {
    return hits;
  }

  private void killOnce(int number) {
    BooleanSupplier moment = moment(number);
    Child child = scene.start();
    if (scene.await(child, moment)) {
      LockSupport.parkNanos(random.nextLong(spreadNanos(number)));
      hits++;
    }
    child.kill();
  }

  private BooleanSupplier moment(int number) {
    int briefs = kills - pulls - reports;
    if (number < pulls) {
      long seen = 1 + drawn(number, pulls);
      return () -> scene.number(SIGHTINGS) >= seen;
    } else if (number < pulls + briefs) {
      return briefing(drawn(number - pulls, briefs));
    }
    long before = scene.number(REPORTS);
    return () -> scene.number(REPORTS) > before;
  }

  /** By what was asked, or by what was written. */
  private BooleanSupplier briefing(long count) {
    return random.nextBoolean() ? () -> scene.requests() > count : () -> scene.outcomes() > count;
  }

  /** Within the n-th of so many equal parts of the documents. */
  private long drawn(int n, int parts) {
    return (long) ((n + random.nextDouble()) * documents / parts);
  }

  /** Publishing takes longer than a commit. */
  private long spreadNanos(int number) {
    return number >= kills - reports ? 600_000_000L : 50_000_000L;
  }
}
