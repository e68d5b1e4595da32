package io.tomtat.job;

import io.tomtat.store.Fence;
import io.tomtat.store.Fences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction that commits only while its process still holds the job. */
final class FencedTransaction {

  private final TransactionTemplate template;
  private final Fences fences;
  private final Fence fence;

  FencedTransaction(PlatformTransactionManager transactions, JdbcClient jdbc, Fence fence) {
    this.template = new TransactionTemplate(transactions);
    this.fences = new Fences(jdbc);
    this.fence = fence;
  }

  /**
   * All of it, or nothing.
   *
   * @throws io.tomtat.store.FenceLostException if there is a successor
   */
  void run(Runnable work) {
    template.executeWithoutResult(
        status -> {
          fences.check(fence);
          work.run();
        });
  }
}
