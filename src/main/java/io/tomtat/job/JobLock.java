package io.tomtat.job;

import io.tomtat.store.Database;
import io.tomtat.store.Lease;
import java.sql.SQLException;
import java.time.Clock;

/**
 * Takes jobs for this process alone.
 *
 * @param holder who works, for others who find the job held
 */
record JobLock(Database database, String holder, Clock clock) {

  /**
   * For work that writes rows.
   *
   * @throws JobHeldException if another process holds the job
   */
  Lease take(String job) throws SQLException {
    return Lease.acquire(database.dedicated(), job, holder, clock.instant())
        .orElseThrow(() -> JobHeldException.of(job, database));
  }

  /**
   * For work that writes none: no other's writes are cut off.
   *
   * @throws JobHeldException if another process holds the job
   */
  Lease visit(String job) throws SQLException {
    return Lease.visit(database.dedicated(), job, holder, clock.instant())
        .orElseThrow(() -> JobHeldException.of(job, database));
  }
}
