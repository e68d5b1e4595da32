package io.tomtat.job;

import io.tomtat.source.SourceSettings;
import io.tomtat.store.Database;
import io.tomtat.store.Lease;
import io.tomtat.store.Pruning;
import io.tomtat.store.Pruning.Removed;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what a job keeps for longer than its file says. */
public final class Prune {

  private final JobFile file;
  private final String holder;
  private final Clock clock;

  /**
   * @param holder who prunes, for others who find the job held
   */
  public Prune(JobFile file, String holder, Clock clock) {
    this.file = file;
    this.holder = holder;
    this.clock = clock;
  }

  /**
   * All of it, or nothing.
   *
   * @throws JobHeldException if another process holds the job
   */
  public Removed run(Database database) {
    try {
      Lease lease = new JobLock(database, holder, clock).visit(file.name());
      try {
        return prune(database);
      } finally {
        lease.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Duration> keep() {
    Map<String, Duration> keep = new HashMap<>();
    for (SourceSettings source : file.settings().sources()) {
      Duration own = source.keep();
      if (own != null) {
        keep.put(source.name(), own);
      }
    }
    return keep;
  }

  private Removed prune(Database database) {
    Pruning pruning =
        new Pruning(JdbcClient.create(database.dataSource()), file.name(), clock.instant());
    return Objects.requireNonNull(
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
            .execute(status -> pruning.prune(file.settings().retention(), keep())));
  }
}
