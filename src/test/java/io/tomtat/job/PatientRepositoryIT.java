package io.tomtat.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tomtat.store.BatchTables;
import io.tomtat.store.TestDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A row of Spring Batch is saved once, at whatever moment the connection breaks. */
class PatientRepositoryIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  private final JdbcClient sql = JdbcClient.create(db.dataSource());
  private final AtomicReference<Cut> cut = new AtomicReference<>(Cut.NONE);
  private final JobRepository repository =
      BatchKit.over(new CutDataSource(db.dataSource(), cut)).repository();

  /** When the next commit's connection breaks. */
  enum Cut {
    NONE,
    /** The server never heard of the commit. */
    BEFORE_COMMIT,
    /** The server committed, and its answer is lost. */
    AFTER_COMMIT
  }

  /** Breaks one connection. */
  private static final class CutDataSource extends DelegatingDataSource {
    private final AtomicReference<Cut> cut;

    CutDataSource(DataSource target, AtomicReference<Cut> cut) {
      super(target);
      this.cut = cut;
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      InvocationHandler handler =
          (proxy, method, arguments) -> {
            Cut now = method.getName().equals("commit") ? cut.getAndSet(Cut.NONE) : Cut.NONE;
            if (now == Cut.BEFORE_COMMIT) {
              throw new SQLException("broken before the commit", "08006");
            }
            try {
              Object result = method.invoke(connection, arguments);
              if (now == Cut.AFTER_COMMIT) {
                throw new SQLException("broken after the commit", "08006");
              }
              return result;
            } catch (InvocationTargetException e) {
              throw e.getTargetException();
            }
          };
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStepIsSavedOnce(Cut moment) {
    StepExecution step = step("step" + moment);
    step.setWriteCount(7);
    cut.set(moment);
    repository.update(step);
    assertThat(written(step)).isEqualTo(7);

    step.setWriteCount(8);
    repository.update(step);
    assertThat(written(step)).isEqualTo(8);
  }

  @ParameterizedTest
  @EnumSource
  void anExecutionIsSavedOnce(Cut moment) {
    JobExecution execution = execution("execution" + moment);
    cut.set(moment);
    repository.update(execution);
    repository.update(execution);
    assertThat(version(execution)).isEqualTo(execution.getVersion());
  }

  /** Whoever settled the row meanwhile holds the job now: nothing of it is overwritten. */
  @Test
  void aSuccessorsRowIsLeftAlone() {
    StepExecution step = step("successor");
    new BatchTables(sql).settle("successor");
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> repository.update(step));
    cut.set(Cut.BEFORE_COMMIT);
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> repository.update(step));
    assertThat(status(step)).isEqualTo("FAILED");
  }

  private JobExecution execution(String job) {
    JobParameters parameters = new JobParametersBuilder().addString("job", job).toJobParameters();
    return repository.createJobExecution(
        repository.createJobInstance(job, parameters), parameters, new ExecutionContext());
  }

  private StepExecution step(String job) {
    return repository.createStepExecution("brief", execution(job));
  }

  private int written(StepExecution step) {
    return sql.sql("select write_count from batch_step_execution where step_execution_id = :id")
        .param("id", step.getId())
        .query(Integer.class)
        .single();
  }

  private String status(StepExecution step) {
    return sql.sql("select status from batch_step_execution where step_execution_id = :id")
        .param("id", step.getId())
        .query(String.class)
        .single();
  }

  private Integer version(JobExecution execution) {
    return sql.sql("select version from batch_job_execution where job_execution_id = :id")
        .param("id", execution.getId())
        .query(Integer.class)
        .single();
  }
}
