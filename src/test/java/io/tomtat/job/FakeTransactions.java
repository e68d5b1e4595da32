package io.tomtat.job;

import java.util.ArrayDeque;
import java.util.Queue;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions over nothing: only their synchronizations see how they end. */
final class FakeTransactions extends AbstractPlatformTransactionManager {

  private static final long serialVersionUID = 1L;

  private final transient Queue<Throwable> commitFaults = new ArrayDeque<>();

  /** A commit fails with it. */
  void failCommit(Throwable fault) {
    commitFaults.add(fault);
  }

  @Override
  protected Object doGetTransaction() {
    return new Object();
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {}

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    Throwable fault = commitFaults.poll();
    if (fault != null) {
      throw new TransactionSystemException("commit failed", fault);
    }
  }

  @Override
  protected void doRollback(DefaultTransactionStatus status) {}
}
