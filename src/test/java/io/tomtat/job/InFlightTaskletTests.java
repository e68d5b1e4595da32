package io.tomtat.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

@Timeout(60)
class InFlightTaskletTests {

  private final Table table = new Table();
  private final Flight flight = new Flight(table);

  @Test
  void writesEveryItemOnce() throws Exception {
    StepExecution step = flight.reader(Numbers.to(1_000)).size(8, 64, Duration.ofMillis(1)).run();

    assertThat(step.getExitStatus()).isEqualTo(ExitStatus.COMPLETED);
    assertThat(step.getWriteCount()).isEqualTo(1_000);
    assertThat(flight.written()).isEqualTo(1_000);
    assertThat(table.rows()).containsExactlyInAnyOrder(numbers(1, 1_000));
    assertThat(table.commits()).allMatch(batch -> batch.size() <= 64);
  }

  @Test
  void completesWhenThereIsNothingToRead() throws Exception {
    StepExecution step = flight.run();

    assertThat(step.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(table.writes()).isZero();
  }

  @Test
  void writesNothingForWhatTheProcessorFilters() throws Exception {
    flight.reader(Numbers.to(100)).processor(n -> n % 2 == 0 ? n.toString() : null);

    StepExecution step = flight.run();

    assertThat(step.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(table.rows()).hasSize(50).doesNotContain("1", "99");
  }

  @Test
  void commitsWhatIsUnderWayBeforeItThrowsTheProcessorsFailure() throws Exception {
    RuntimeException failure = new IllegalStateException("no money left");
    Gate gate = Gate.holding(1);
    Numbers numbers = Numbers.endless();
    flight
        .reader(numbers)
        .processor(
            n -> {
              if (n == 2) {
                gate.awaitArrival(1);
                letThroughAfter(Thread.currentThread(), gate);
                throw failure;
              }
              return gate.process(n);
            });

    StepExecution step = flight.run();

    assertFailedWith(step, failure);
    assertThat(table.rows()).contains("1").doesNotContain("2");
    assertThat(numbers.count()).isEqualTo(2);
  }

  /** A worker whose item failed ends when it has closed the intake. */
  private static void letThroughAfter(Thread worker, Gate gate) {
    new Thread(
            () -> {
              try {
                worker.join();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              gate.letThrough(1);
            })
        .start();
  }

  @Test
  void writesOnceWhatWasPutOff() throws Exception {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    flight
        .reader(Numbers.to(100))
        .processor(
            n -> {
              if (seen.add(n)) {
                throw new Later(Duration.ofNanos(n));
              }
              return n.toString();
            });

    assertThat(flight.run().getWriteCount()).isEqualTo(100);
    assertThat(table.rows()).containsExactlyInAnyOrder(numbers(1, 100));
  }

  @Test
  void failsWithACheckedExceptionToo() throws Exception {
    IOException failure = new IOException("connection reset");

    StepExecution step =
        flight
            .reader(Numbers.endless())
            .processor(
                n -> {
                  throw failure;
                })
            .run();

    assertFailedWith(step, failure);
  }

  @Test
  void commitsWhatIsUnderWayBeforeItThrowsTheReadersFailure() throws Exception {
    RuntimeException failure = new IllegalStateException("page 2 is gone");
    Numbers numbers = Numbers.to(10);
    ItemReader<Integer> reader =
        () -> {
          Integer next = numbers.read();
          if (next == null) {
            throw failure;
          }
          return next;
        };

    StepExecution step = flight.reader(reader).run();

    assertFailedWith(step, failure);
    assertThat(table.rows()).containsExactlyInAnyOrder(numbers(1, 10));
  }

  @Test
  void failsWithAnErrorOfTheProcessor() throws Exception {
    Error failure = new StackOverflowError("nested too deeply");

    StepExecution step =
        flight
            .reader(Numbers.endless())
            .processor(
                n -> {
                  throw failure;
                })
            .run();

    assertFailedWith(step, failure);
  }

  @Test
  void abandonsWhatIsUnderWayWhenTheWriterFails() throws Exception {
    RuntimeException failure = new IllegalStateException("another run holds the job");
    table.failWrite(failure);
    Gate gate = Gate.holding(2);

    StepExecution step = flight.reader(Numbers.endless()).processor(gate).run();

    assertFailedWith(step, failure);
    assertThat(gate.interrupted()).containsExactly(2);
    assertThat(table.rows()).isEmpty();
    assertThat(flight.written()).isZero();
    assertThat(table.writes()).isEqualTo(1);
  }

  @Test
  void abandonsAtOnceNotOnlyWhenTheStepHasEnded() throws Exception {
    table.failWrite(new IllegalStateException("another run holds the job"));
    InFlightTasklet<Integer, String> tasklet = flight.reader(Numbers.endless()).tasklet();
    StepRun steps = new StepRun();
    StepExecution step = steps.repository().createStepExecution("brief", steps.jobExecution());

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                tasklet.execute(
                    new StepContribution(step), new ChunkContext(new StepContext(step))));

    Workers.awaitEnd(Flight.NAME);
  }

  @Test
  void abandonsWhatIsUnderWayWhenTheWriterDiesOfAnError() throws Exception {
    Error failure = new NoClassDefFoundError("org/postgresql/Driver");
    table.failWrite(failure);

    assertFailedWith(flight.reader(Numbers.endless()).run(), failure);
  }

  @Test
  void abandonsWhatIsUnderWayWhenASingleRowFails() throws Exception {
    SQLException defect = new SQLException("no such column", "42703");
    table.failWrite(new SQLException("bad bytes", "22021")).failWrite(defect);

    StepExecution step = flight.reader(Numbers.endless()).run();

    assertThat(step.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(StepRun.failures(step)).singleElement().extracting("cause").isSameAs(defect);
    assertThat(table.rows()).isEmpty();
  }

  @Test
  void abandonsWhatIsUnderWayWhenTheStepsRowCannotBeSaved() throws Exception {
    ResourcelessJobRepository broken =
        new ResourcelessJobRepository() {
          @Override
          public void update(StepExecution execution) {
            if (execution.getWriteCount() > 0) {
              throw new IllegalStateException("database is away");
            }
          }
        };

    StepExecution step = new StepRun(broken).run(flight.reader(Numbers.endless()).tasklet());

    assertThat(step.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(table.commits()).as("what was written stays").hasSize(1);
    Workers.awaitEnd(Flight.NAME);
  }

  @Test
  void writesOnceWhenTheDatabaseIsAwayForAWhile() throws Exception {
    table
        .failWrite(new SQLTransientConnectionException("pool is empty"))
        .failWrite(new SQLException("terminating connection", "57P01"))
        .failCommit(new SQLException("connection closed", "08006"));

    StepExecution step = flight.reader(Numbers.to(20)).run();

    assertThat(step.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(table.rows()).containsExactlyInAnyOrder(numbers(1, 20));
  }

  @Test
  void failsWhenTheDatabaseIsAwayForLongerThanThePatience() throws Exception {
    SQLException away = new SQLException("terminating connection", "57P01");
    table.failWrite(away);

    StepExecution step = flight.reader(Numbers.endless()).patience(Duration.ZERO).run();

    assertThat(step.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(StepRun.failures(step)).singleElement().extracting("cause").isSameAs(away);
    assertThat(table.writes()).isEqualTo(1);
  }

  @Test
  void writesARowThatTheDatabaseRefusesAsItsRejection() throws Exception {
    table.refuse(row -> row.equals("5"));

    StepExecution step = flight.reader(Numbers.to(9)).size(1, 9, Duration.ofHours(1)).run();

    assertThat(step.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(step.getWriteCount()).isEqualTo(9);
    assertThat(flight.written()).isEqualTo(9);
    assertThat(table.rows()).containsExactly("1", "2", "3", "4", "rejected 5", "6", "7", "8", "9");
  }

  @Test
  void failsWhenTheRejectionIsRefusedAsWell() throws Exception {
    table.refuse(row -> row.endsWith("5"));

    StepExecution step = flight.reader(Numbers.to(9)).size(1, 9, Duration.ofHours(1)).run();

    assertThat(step.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(table.rows()).containsExactly("1", "2", "3", "4");
  }

  @Test
  void refusesASecondStepExecution() throws Exception {
    InFlightTasklet<Integer, String> tasklet = flight.reader(Numbers.to(3)).tasklet();
    new StepRun().run(tasklet);

    StepExecution second = new StepRun().run(tasklet);

    assertThat(second.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(StepRun.failures(second))
        .singleElement()
        .isInstanceOf(IllegalStateException.class)
        .asString()
        .contains("window 'flight' has been used");
    assertThat(table.rows()).hasSize(3);
  }

  private static void assertFailedWith(StepExecution step, Throwable failure) {
    assertThat(step.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(step.getExitStatus().getExitCode()).isEqualTo("FAILED");
    assertThat(StepRun.failures(step)).singleElement().isSameAs(failure);
  }

  private static String[] numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toArray(String[]::new);
  }
}
