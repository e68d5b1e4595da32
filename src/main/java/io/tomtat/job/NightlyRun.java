package io.tomtat.job;

import io.tomtat.article.Pass;
import io.tomtat.brief.Recheck;
import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Extractor;
import io.tomtat.extract.Unfinished;
import io.tomtat.job.JobFile.Settings;
import io.tomtat.model.ReadyBy;
import io.tomtat.store.BatchTables;
import io.tomtat.store.Calls;
import io.tomtat.store.Database;
import io.tomtat.store.Fence;
import io.tomtat.store.Fences;
import io.tomtat.store.JobNames;
import io.tomtat.store.Lease;
import io.tomtat.store.Runs;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One start of a job: takes the lock, settles what a dead predecessor left, resumes or begins a
 * pass, runs it.
 */
public final class NightlyRun {

  /**
   * An unfinished edition that is older is published as it is, and its articles move to the new
   * one. Clearly less than the day between two nights: whether a timer comes a second early must
   * not decide what is resumed.
   */
  private static final Duration RESUMABLE = Duration.ofHours(20);

  private final Nightly nightly;
  private final Database database;
  private final JdbcClient jdbc;
  private final Runs runs;
  private final BatchKit kit;
  private final Function<Unfinished, Extractor> extractors;

  public NightlyRun(Nightly nightly, Database database) {
    this(nightly, database, log -> new Extractor(ExtractSettings.DEFAULTS, log));
  }

  /**
   * @param extractors makes the one of a pass
   */
  NightlyRun(Nightly nightly, Database database, Function<Unfinished, Extractor> extractors) {
    this.nightly = nightly;
    this.database = database;
    this.jdbc = JdbcClient.create(database.dataSource());
    this.runs = new Runs(jdbc);
    this.kit = BatchKit.over(database.dataSource());
    this.extractors = extractors;
  }

  /**
   * @throws JobHeldException if another run holds the job
   */
  public RunResult run(RunOptions options) {
    return underLock(lease -> inTime(lease, options, pass -> {}));
  }

  /**
   * Makes articles pending again and runs, under one lock.
   *
   * @return empty if there was nothing to make pending; then there was no run
   * @throws JobHeldException if another run holds the job
   */
  public Optional<RunResult> rerun(Rerun rerun, RunOptions options) {
    return underLock(
        lease ->
            rerun.prepare(jdbc, nightly.stop()::requested)
                ? Optional.of(
                    inTime(
                        lease,
                        options,
                        pass -> rerun.apply(jdbc, pass, fenced(lease), nightly.stop()::requested)))
                : Optional.empty());
  }

  /**
   * Judges stored replies by the present checks and publishes what passes now; calls nobody.
   *
   * @param briefedToo also says which briefings would not pass
   * @throws JobHeldException if another run holds the job
   */
  public Rechecked recheck(boolean briefedToo) {
    return underLock(
        lease -> {
          RecheckPass recheck =
              new RecheckPass(database.dataSource(), job(), new Recheck(nightly.prompt()));
          recheck.judge(briefedToo);
          Published published = recheck.changesAnything() ? publish(recheck, lease.fence()) : null;
          return new Rechecked(recheck.looked(), recheck.lines(), published);
        });
  }

  private <T> T underLock(Function<LeaseWatch, T> work) {
    database.migrate();
    try (LeaseWatch lease = new LeaseWatch(acquire(), database)) {
      new JobNames(jdbc).claim(job(), nightly.file().file());
      new BatchTables(jdbc).settle(job());
      new Calls(database.dataSource()).lapse(job());
      return work.apply(lease);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private FencedTransaction fenced(LeaseWatch lease) {
    return new FencedTransaction(kit.transactions(), jdbc, lease.fence());
  }

  private Published publish(RecheckPass recheck, Fence fence) {
    boolean resumed = unfinished(runs, job(), nightly.clock()).isPresent();
    Pass pass = runs.begin(job(), edition(null), nightly.holder(), nightly.clock().instant());
    return new RecheckReport(nightly, database.dataSource(), kit, fence)
        .publish(recheck, pass, resumed);
  }

  /**
   * @param first what is done in the pass before its steps
   */
  private RunResult inTime(LeaseWatch lease, RunOptions options, Consumer<Pass> first) {
    Settings settings = nightly.settings();
    ReadyBy readyBy = ReadyBy.next(settings.readyBy(), settings.zone(), nightly.clock());
    try (ReadyByTimer timer = new ReadyByTimer()) {
      timer.arm(readyBy, settings.model().callDeadline(), nightly.stop());
      return run(lease, options, readyBy, first);
    }
  }

  private Lease acquire() throws SQLException {
    return new JobLock(database, nightly.holder(), nightly.clock()).take(job());
  }

  private RunResult run(
      LeaseWatch lease, RunOptions options, ReadyBy readyBy, Consumer<Pass> first) {
    Fence fence = lease.fence();
    LocalDate edition = edition(options.edition());
    closeLeftBehind(edition, fence);
    Instant startedAt = nightly.clock().instant();
    Pass pass = runs.begin(job(), edition, nightly.holder(), startedAt);
    first.accept(pass);
    try {
      JobExecution execution = start(pass, lease, options, readyBy);
      return new Verdict(nightly, jdbc, pass, fence, startedAt).of(execution);
    } catch (JobInstanceAlreadyCompleteException e) {
      runs.end(
          pass,
          fence,
          true,
          Exit.DONE.code(),
          "",
          nightly.clock().instant()); // killed just after its last commit
      return run(lease, options, readyBy, again -> {});
    } catch (OptimisticLockingFailureException e) {
      new Fences(jdbc).check(fence); // a successor settles this run's rows under it
      throw e;
    } catch (JobExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private JobExecution start(Pass pass, LeaseWatch lease, RunOptions options, ReadyBy readyBy)
      throws JobExecutionException {
    PassSteps steps =
        new PassSteps(
            nightly, database.dataSource(), kit, pass, lease, options, readyBy, extractors);
    StepLog log = new StepLog(runs, pass, lease.fence(), nightly, steps::expected);
    NightlyJob job = new NightlyJob(job(), kit, steps.tasklets(), log);
    return kit.operator().start(job.job(options.only()), parameters(pass));
  }

  private static JobParameters parameters(Pass pass) {
    return new JobParametersBuilder()
        .addString("job", pass.job())
        .addString("edition", pass.edition().toString())
        .addLong("pass", (long) pass.number())
        .toJobParameters();
  }

  private LocalDate edition(@Nullable LocalDate asked) {
    if (asked != null) {
      return asked;
    }
    return unfinished(runs, job(), nightly.clock())
        .orElseGet(
            () ->
                ReadyBy.day(
                    nightly.settings().readyBy(), nightly.settings().zone(), nightly.clock()));
  }

  /** Passes that nobody will resume: readers get what they briefed. */
  private void closeLeftBehind(LocalDate edition, Fence fence) {
    for (Pass pass : runs.leftBehind(job(), edition)) {
      new LeftBehind(nightly, database.dataSource(), kit, fence).close(pass);
    }
  }

  /** The edition that a start without a date takes up again. */
  static Optional<LocalDate> unfinished(Runs runs, String job, Clock clock) {
    return runs.unfinishedEdition(job, clock.instant(), RESUMABLE);
  }

  private String job() {
    return nightly.file().name();
  }
}
