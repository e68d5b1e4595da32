package io.tomtat.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.store.Fence;
import io.tomtat.store.FenceLostException;
import io.tomtat.store.Lease;
import io.tomtat.store.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Work outside a run's steps is done whole, and only by the holder of the job. */
class FencedTransactionIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  private final JdbcClient sql = JdbcClient.create(db.dataSource());

  private FencedTransaction transaction(Fence fence) {
    return new FencedTransaction(new JdbcTransactionManager(db.dataSource()), sql, fence);
  }

  private Fence take(String job) throws SQLException {
    try (Lease lease =
        Lease.acquire(db.database().dedicated(), job, "a test", Instant.EPOCH).orElseThrow()) {
      return lease.fence();
    }
  }

  private void insert(String job, Path file) {
    sql.sql("insert into job (name, file) values (:job, :file)")
        .param("job", job)
        .param("file", file.toString())
        .update();
  }

  private int rows() {
    return sql.sql("select count(*) from job").query(Integer.class).single();
  }

  @Test
  void whoLostTheJobWritesNothing() throws SQLException {
    Fence lost = take("lost");
    take("lost");
    assertThatThrownBy(() -> transaction(lost).run(() -> insert("lost", Path.of("a"))))
        .isInstanceOf(FenceLostException.class);
    assertThat(rows()).isZero();
  }

  @Test
  void allOfItOrNothing() throws SQLException {
    FencedTransaction transaction = transaction(take("half"));
    assertThatThrownBy(
            () ->
                transaction.run(
                    () -> {
                      insert("half", Path.of("a"));
                      throw new IllegalStateException("in the middle");
                    }))
        .hasMessage("in the middle");
    assertThat(rows()).isZero();
  }
}
