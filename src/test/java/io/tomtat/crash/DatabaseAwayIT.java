package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.store.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The database fails in the middle of a run, in every way in which databases do, and comes back.
 */
class DatabaseAwayIT {

  private static final int ARTICLES = 60;
  private static final int FAULTS = Integer.getInteger("crash.faults", 0);
  private static final int OUTAGE_SECONDS = Integer.getInteger("crash.outage-seconds", 0);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  /** What goes wrong, and how it is mended. */
  enum Trouble {
    /** As a restart: every connection is cut, none is given for a while. */
    OUTAGE {
      @Override
      void strike(Scene scene, Wire wire) {
        long start = System.nanoTime();
        wire.cut();
        await(
            () ->
                wire.refused() >= 3
                    && System.nanoTime() - start >= OUTAGE_SECONDS * 1_000_000_000L);
      }

      @Override
      void mend(Scene scene, Wire wire) {
        wire.mend();
      }
    },
    DISK_FULL {
      @Override
      void strike(Scene scene, Wire wire) {
        refuseOutcomes(scene, "53100");
        awaitUnwritten(scene);
      }

      @Override
      void mend(Scene scene, Wire wire) {
        acceptOutcomes(scene);
      }
    },
    TOO_MANY_CONNECTIONS {
      @Override
      void strike(Scene scene, Wire wire) {
        refuseOutcomes(scene, "53300");
        awaitUnwritten(scene);
      }

      @Override
      void mend(Scene scene, Wire wire) {
        acceptOutcomes(scene);
      }
    },
    /** As after a failover: the server takes no writes on connections made meanwhile. */
    READ_ONLY {
      @Override
      void strike(Scene scene, Wire wire) {
        scene.update(readOnly("on"));
        long before = scene.number(SESSIONS_BEGUN);
        wire.cut();
        await(() -> wire.refused() >= 1);
        wire.mend();
        await(() -> scene.number(SESSIONS_BEGUN) >= before + 2);
      }

      @Override
      void mend(Scene scene, Wire wire) {
        scene.update(readOnly("off"));
      }
    };

    abstract void strike(Scene scene, Wire wire);

    abstract void mend(Scene scene, Wire wire);
  }

  static Stream<Arguments> faults() {
    Trouble[] all = Trouble.values();
    return IntStream.range(0, Math.max(all.length, FAULTS))
        .mapToObj(i -> Arguments.of(all[i % all.length], i));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aRunOutlivesIt(Trouble trouble, int number) {
    long moment = 1 + new Random(SEED + number).nextLong(ARTICLES - 20);
    try (Scene scene = scene(trouble.name().toLowerCase(Locale.ROOT) + number);
        Wire wire = new Wire(DATABASE.url())) {
      Child child = scene.by(wire.url()).start();
      scene.reach(child, () -> scene.outcomes() >= moment);
      try {
        trouble.strike(scene, wire);
      } finally {
        trouble.mend(scene, wire); // whatever fails here, the next one finds a sound database
      }
      assertThat(child.exit()).as(child.said()).isZero();
      new Invariants(scene, ARTICLES).assertAll();
      assertNothingIsUnsettled(scene);
      scene.by(DATABASE.url());
      new Invariants(scene, ARTICLES).assertNothingIsLeftToDo();
    }
  }

  /** No document is skipped: what is not shown is retired as gone. */
  @Test
  void aRunOutlivesAnOutageWhileItPulls() {
    try (Scene scene = scene("pull");
        Wire wire = new Wire(DATABASE.url())) {
      Child child = scene.by(wire.url()).start();
      scene.reach(child, () -> scene.number(DOCUMENTS) >= 1);
      Trouble.OUTAGE.strike(scene, wire);
      Trouble.OUTAGE.mend(scene, wire);
      assertThat(child.exit()).as(child.said()).isZero();
      new Invariants(scene, ARTICLES).assertAll();
      assertNothingIsUnsettled(scene);
    }
  }

  @Test
  void aRunOutlivesItsSessionsOrIsResumed() throws SQLException {
    try (Scene scene = scene("away")) {
      Ledgers ledgers = new Ledgers(scene);
      for (int cut = 1; cut <= 3; cut++) {
        cutOff(scene, 15L * cut);
        ledgers.note();
      }
      scene.runsTo(0);
      new Invariants(scene, ARTICLES).assertAll();
      ledgers.assertNothingPaidTwice();
      new Invariants(scene, ARTICLES).assertNothingIsLeftToDo();
    }
  }

  /** Nobody took the job meanwhile: the run takes its lock once more and goes on. */
  @Test
  void aRunThatLosesItsLockAloneTakesItOnceMore() {
    try (Scene scene = scene("lock")) {
      Child child = scene.start();
      scene.reach(child, () -> scene.outcomes() >= 5);
      assertThat(scene.number(CUT_LOCK)).isOne();
      scene.reach(child, () -> scene.number(LOCKS) == 1);
      assertThat(child.exit()).as(child.said()).isZero();
      new Invariants(scene, ARTICLES).assertAll();
      assertThat(scene.requests()).isEqualTo(ARTICLES);
    }
  }

  private static final String DOCUMENTS = "select count(*) from document where job = :job";

  /** Since the database was made. */
  private static final String SESSIONS_BEGUN =
      """
      select sessions from pg_stat_database
       where datname = current_database() and cast(:job as text) is not null
      """;

  private static final String LOCKS =
      """
      select count(*) from pg_locks where locktype = 'advisory' and granted and cast(:job as text) is not null
         and database = (select oid from pg_database where datname = current_database())
      """;

  private static final String CUT_LOCK =
      LOCKS.replace("count(*)", "count(pg_terminate_backend(pid))");

  private static void cutOff(Scene scene, long outcomes) throws SQLException {
    Child child = scene.start();
    if (scene.await(child, () -> scene.outcomes() >= outcomes)) {
      DATABASE.disconnectAll();
    }
    assertThat(child.exit()).as(child.said()).isIn(0, 30);
    System.out.printf("cut off at %d outcomes: ended %d%n", outcomes, child.exit());
  }

  private static void assertNothingIsUnsettled(Scene scene) {
    assertThat(
            scene.number(
                """
                select count(*) from batch_job_execution e join batch_job_instance i using (job_instance_id)
                  join batch_step_execution s using (job_execution_id)
                 where i.job_name = :job and (e.status <> 'COMPLETED' or s.status <> 'COMPLETED')
                """))
        .isZero();
    assertThat(scene.requests()).isEqualTo(ARTICLES);
  }

  private static void refuseOutcomes(Scene scene, String state) {
    scene.update(
        """
        create or replace function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'no room' using errcode = '%s'; end $$
        """
            .formatted(state));
    scene.update("create trigger refuse before insert on outcome execute function refuse()");
  }

  private static void acceptOutcomes(Scene scene) {
    scene.update("drop trigger refuse on outcome");
  }

  private static String readOnly(String value) {
    return "do $$ begin execute format('alter database %%I set default_transaction_read_only = %s', current_database()); end $$"
        .formatted(value);
  }

  /** Replies arrive, or could, and no outcome can be written. */
  private static void awaitUnwritten(Scene scene) {
    long outcomes = scene.outcomes();
    long requests = scene.requests();
    await(() -> scene.requests() > requests + 3 || scene.outcomes() > outcomes + ARTICLES);
  }

  private static void await(BooleanSupplier moment) {
    for (int i = 0; i < 6_000 && !moment.getAsBoolean(); i++) {
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(moment.getAsBoolean()).isTrue();
  }

  private Scene scene(String job) {
    return new Scene(
            job, folder.resolve(job), DATABASE, 8, "--latency-ms", "150", "--p99-ms", "600")
        .withArticles(ARTICLES);
  }
}
