package io.tomtat.job;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Holds what was committed to it, and fails as told. */
final class Table implements ItemWriter<String> {

  private final Queue<Throwable> writeFaults = new ArrayDeque<>();
  private final FakeTransactions transactions = new FakeTransactions();
  private final List<List<String>> commits = new ArrayList<>();
  private Predicate<String> refused = row -> false;
  private int writes;

  /** A write throws it. */
  Table failWrite(Throwable fault) {
    writeFaults.add(fault);
    return this;
  }

  Table failCommit(SQLException fault) {
    transactions.failCommit(fault);
    return this;
  }

  /** A row that it never takes. */
  Table refuse(Predicate<String> row) {
    refused = row;
    return this;
  }

  @Override
  public void write(Chunk<? extends String> rows) throws Exception {
    writes++;
    Throwable fault = writeFaults.poll();
    if (fault instanceof Error error) {
      throw error;
    }
    if (fault instanceof Exception exception) {
      throw exception;
    }
    for (String row : rows) {
      if (refused.test(row)) {
        throw new SQLException("invalid byte sequence in " + row, "22021");
      }
    }
    List<String> batch = List.copyOf(rows.getItems());
    onCommit(() -> commits.add(batch));
  }

  /** All rows, in the order of their commits. */
  synchronized List<String> rows() {
    return commits.stream().flatMap(List::stream).toList();
  }

  synchronized List<List<String>> commits() {
    return List.copyOf(commits);
  }

  /** How often a write was tried. */
  int writes() {
    return writes;
  }

  FakeTransactions transactions() {
    return transactions;
  }

  private void onCommit(Runnable action) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            synchronized (Table.this) {
              action.run();
            }
          }
        });
  }
}
