package io.tomtat.job;

import io.tomtat.store.SqlFault;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction that is tried again as long as the database is only away: what it writes is paid
 * for.
 */
final class DurableTransaction {

  /** What runs inside; it may run more than once. */
  interface Work {
    void run() throws Exception;
  }

  private final TransactionTemplate template;
  private final Duration patience;
  private final BooleanSupplier giveUp;

  /**
   * @param patience how long a database may be away
   * @param giveUp asked between two tries, such as: is the grace of a stop over?
   */
  DurableTransaction(
      PlatformTransactionManager transactions, Duration patience, BooleanSupplier giveUp) {
    this.template = new TransactionTemplate(transactions);
    this.patience = patience;
    this.giveUp = giveUp;
  }

  /**
   * @throws RefusedDataException if the rows themselves are at fault
   * @throws RuntimeException the last failure, when the patience is over or trying again cannot
   *     help
   */
  void run(Work work) throws InterruptedException {
    long start = System.nanoTime();
    for (long pause = 50; ; pause = Math.min(2 * pause, 2_000)) {
      try {
        once(work);
        return;
      } catch (RuntimeException e) {
        SqlFault fault = SqlFault.of(e);
        if (fault == SqlFault.DATA) {
          throw new RefusedDataException(e);
        }
        boolean over = System.nanoTime() - start > patience.toNanos() || giveUp.getAsBoolean();
        if (fault != SqlFault.TRANSIENT || over) {
          throw e;
        }
      }
      Thread.sleep(pause);
    }
  }

  private void once(Work work) {
    template.executeWithoutResult(
        status -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
