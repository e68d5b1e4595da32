package io.tomtat.job;

import static java.util.stream.Collectors.toMap;

import io.tomtat.article.Hash;
import io.tomtat.extract.Unfinished;
import io.tomtat.store.Readings;
import io.tomtat.store.Readings.Row;
import java.util.Map;

/** Keeps in the database which documents are being read, each change committed at once. */
final class ReadingLog implements Unfinished {

  private final Readings readings;
  private final DurableTransaction transaction;

  ReadingLog(Readings readings, DurableTransaction transaction) {
    this.readings = readings;
    this.transaction = transaction;
  }

  @Override
  public Map<Hash, Attempts> left() {
    return readings.all().stream()
        .collect(toMap(Row::document, row -> new Attempts(row.alone(), row.ending())));
  }

  @Override
  public void save(Hash document, Attempts attempts) {
    commit(() -> readings.save(new Row(document, attempts.alone(), attempts.ending())));
  }

  @Override
  public void remove(Hash document) {
    commit(() -> readings.remove(document));
  }

  private void commit(DurableTransaction.Work work) {
    try {
      transaction.run(work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the database was away", e);
    }
  }
}
