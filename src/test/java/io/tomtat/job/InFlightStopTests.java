package io.tomtat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A stop, an end of the grace and an interrupt while items are under way. */
@Timeout(60)
class InFlightStopTests {

  private final Table table = new Table();
  private final StopSignal stop = new StopSignal(Duration.ofHours(1));
  private final StopSignal stopAtOnce = new StopSignal(Duration.ZERO);

  @Test
  void finishesWhatIsUnderWayAndReadsNoMore() throws Exception {
    Gate gate = Gate.holding(1, 2);
    Numbers numbers = Numbers.endless();
    Flight flight = new Flight(table).reader(numbers).processor(gate).stop(stop);
    StepRun steps = new StepRun(afterTheStopIsHeeded(gate::letAllThrough));
    Background<StepExecution> run = Background.of(() -> steps.run(flight.tasklet()));
    gate.awaitArrival(1);
    gate.awaitArrival(2);

    stop.request("SIGTERM");
    StepExecution step = run.result();
    Workers.awaitEnd(Flight.NAME);

    assertThat(step.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(step.getExitStatus()).isEqualTo(ExitStatus.STOPPED);
    assertThat(table.rows()).containsExactlyInAnyOrder("1", "2");
    assertThat(numbers.count()).isEqualTo(2);
  }

  @Test
  void dropsWhatWaitsForLaterAtOnce() throws Exception {
    CountDownLatch putOff = new CountDownLatch(1);
    Flight flight =
        new Flight(table)
            .reader(Numbers.to(1))
            .processor(
                n -> {
                  putOff.countDown();
                  throw new Later(Duration.ofHours(1));
                })
            .stop(stop);
    Background<StepExecution> run = Background.of(flight::run);
    putOff.await();

    stop.request("SIGTERM");

    assertThat(run.result().getExitStatus()).isEqualTo(ExitStatus.STOPPED);
    assertThat(table.rows()).isEmpty();
  }

  /** Many times: a worker that starts too early is not always quick enough to read. */
  @RepeatedTest(50)
  void readsNothingWhenAskedToStopBeforeTheStart() throws Exception {
    Numbers numbers = Numbers.endless();
    stop.request("ready-by");

    StepExecution step = new Flight(table).reader(numbers).stop(stop).run();

    assertThat(step.getExitStatus()).isEqualTo(ExitStatus.STOPPED);
    assertThat(numbers.count()).isZero();
  }

  @Test
  void interruptsWhatIsUnderWayWhenTheGraceIsOver() throws Exception {
    Gate gate = Gate.holding(2);
    Flight flight = new Flight(table).reader(Numbers.to(2)).processor(gate).stop(stopAtOnce);
    Background<StepExecution> run = Background.of(flight::run);
    gate.awaitArrival(2);

    stopAtOnce.request("SIGTERM");
    StepExecution step = run.result();

    assertThat(step.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(step.getExitStatus()).isEqualTo(ExitStatus.STOPPED);
    assertThat(gate.interrupted()).containsExactly(2);
    assertThat(table.rows()).as("finished before the end").containsExactly("1");
  }

  @Test
  void endsWhenTheGraceIsOverThoughAWorkerHeedsNoInterrupt() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<String> late = new CompletableFuture<>();
    Flight flight =
        new Flight(table)
            .reader(Numbers.to(1))
            .processor(
                n -> {
                  started.countDown();
                  return late.join(); // heeds no interrupt
                })
            .stop(stopAtOnce);
    Background<StepExecution> run = Background.of(() -> new StepRun().run(flight.tasklet()));
    started.await();

    stopAtOnce.request("SIGTERM");

    assertThat(run.result().getExitStatus()).isEqualTo(ExitStatus.STOPPED);
    late.complete("too late");
    Workers.awaitEnd(Flight.NAME);
    assertThat(table.rows()).isEmpty();
  }

  @Test
  void theNextStepRunsAfterAStop() throws Exception {
    stop.request("SIGTERM");
    StepRun steps = new StepRun();
    CountDownLatch reported = new CountDownLatch(1);
    Job job =
        new JobBuilder("job", steps.repository())
            .start(steps.step("brief", new Flight(table).stop(stop).tasklet()))
            .next(
                steps.step(
                    "report",
                    (contribution, context) -> {
                      reported.countDown();
                      return RepeatStatus.FINISHED;
                    }))
            .build();

    JobExecution execution = steps.jobExecution();
    job.execute(execution);

    assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(reported.getCount()).isZero();
    assertThat(execution.getStepExecutions())
        .extracting(s -> s.getExitStatus().getExitCode())
        .containsExactly("STOPPED", "COMPLETED");
  }

  @Test
  void leavesNoWorkerBehindWhenTheStepsThreadIsInterrupted() throws Exception {
    Gate gate = Gate.holding(1, 2);
    Flight flight = new Flight(table).reader(Numbers.endless()).processor(gate);
    Background<StepExecution> run = Background.of(flight::run);
    gate.awaitArrival(1);
    gate.awaitArrival(2);

    run.interrupt();
    StepExecution step = run.result();

    assertThat(step.getStatus()).isIn(BatchStatus.FAILED, BatchStatus.STOPPED);
    assertThat(gate.interrupted()).containsExactlyInAnyOrder(1, 2);
    assertThat(table.rows()).isEmpty();
  }

  /** The step's row is saved after every turn; the second turn's start came after the request. */
  private JobRepository afterTheStopIsHeeded(Runnable action) {
    AtomicInteger saves = new AtomicInteger();
    return new ResourcelessJobRepository() {
      @Override
      public void update(StepExecution execution) {
        super.update(execution);
        if (stop.requested() && saves.incrementAndGet() == 2) {
          action.run();
        }
      }
    };
  }

  /** A call that runs on a thread of its own. */
  private record Background<T>(Thread thread, FutureTask<T> task) {

    static <T> Background<T> of(Callable<T> call) {
      FutureTask<T> task = new FutureTask<>(call);
      Thread thread = new Thread(task, "step");
      thread.setDaemon(true);
      thread.start();
      return new Background<>(thread, task);
    }

    T result() throws InterruptedException, ExecutionException {
      return task.get();
    }

    void interrupt() {
      thread.interrupt();
    }
  }
}
