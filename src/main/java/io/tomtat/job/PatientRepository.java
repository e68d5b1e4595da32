package io.tomtat.job;

import io.tomtat.store.BatchTables;
import io.tomtat.store.BatchTables.Saved;
import io.tomtat.store.Database;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A job repository that waits for a database that is away. Spring Batch ends a step whose row
 * cannot be saved, and the row is a display only.
 *
 * <p>Spring Batch 6.0.4 counts a step's version on in memory as soon as its row is updated, and not
 * back if the commit fails: saving it again would find "the wrong version". So the version is
 * looked up before a second try.
 */
final class PatientRepository implements InvocationHandler {

  private final JobRepository repository;
  private final BatchTables tables;
  private final TransactionTemplate transaction;

  private PatientRepository(
      JobRepository repository, BatchTables tables, TransactionTemplate transaction) {
    this.repository = repository;
    this.tables = tables;
    this.transaction = transaction;
  }

  static JobRepository over(
      JobRepository repository, JdbcClient jdbc, PlatformTransactionManager transactions) {
    return (JobRepository)
        Proxy.newProxyInstance(
            JobRepository.class.getClassLoader(),
            new Class<?>[] {JobRepository.class},
            new PatientRepository(
                repository, new BatchTables(jdbc), new TransactionTemplate(transactions)));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
    AtomicReference<@Nullable Doubt> doubt = new AtomicReference<>();
    return new Absence(Database.ABSENCE)
        .<@Nullable Object>outlive(
            () -> {
              Doubt before = doubt.get();
              if (before != null) {
                before.settle();
              }
              doubt.set(doubt(method, arguments));
              return call(method, arguments);
            });
  }

  private @Nullable Object call(Method method, Object[] arguments) {
    try {
      return method.invoke(repository, arguments);
    } catch (InvocationTargetException e) {
      // Spring Batch's repository declares none but unchecked exceptions.
      throw e.getTargetException() instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException(e.getTargetException());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What will not be known of a step's row if saving it fails; null if no row is saved. */
  private @Nullable Doubt doubt(Method method, Object[] arguments) {
    return method.getName().equals("update")
            && arguments[0] instanceof StepExecution step
            && step.getVersion() != null
        ? new Doubt(step, step.getVersion())
        : null;
  }

  /** Whether a step's row was saved is not known. */
  private final class Doubt {

    private final StepExecution step;
    private final int before;

    /**
     * @param before the version that the row had before the try
     */
    Doubt(StepExecution step, int before) {
      this.step = step;
      this.before = before;
    }

    /** A row that somebody else has saved meanwhile is not ours to overwrite. */
    void settle() {
      // A transaction of its own: outside of one, the broken connection would stay with the thread.
      Saved row = Objects.requireNonNull(transaction.execute(status -> tables.step(step.getId())));
      boolean ours = row.version() == before + 1 && near(row.lastUpdated());
      step.setVersion(ours ? before + 1 : before);
    }

    /** Spring Batch notes in the step when it tried; the database rounds that to microseconds. */
    private boolean near(LocalDateTime stored) {
      LocalDateTime tried = Objects.requireNonNull(step.getLastUpdated());
      return Duration.between(stored, tried).abs().compareTo(Duration.ofNanos(2_000)) < 0;
    }
  }
}
