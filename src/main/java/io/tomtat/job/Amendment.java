package io.tomtat.job;

import io.tomtat.article.Edition;
import io.tomtat.report.EditionFiles;
import io.tomtat.report.ReportSettings;
import io.tomtat.store.Editions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Changes an edition outside the steps of a pass: first its rows, then the files of readers. */
final class Amendment {

  private final FencedTransaction transaction;
  private final Editions editions;
  private final EditionFiles files;

  /**
   * @param home of data and reports
   */
  Amendment(FencedTransaction transaction, Editions editions, Path home, ReportSettings report) {
    this.transaction = transaction;
    this.editions = editions;
    this.files = new EditionFiles(home, report);
  }

  /**
   * The files are written even if the tables have the revision already: a predecessor may have died
   * in between.
   *
   * @param work edits rows and publishes what that changes: both, or neither
   * @return the edition's newest revision after it; empty if it has none yet
   */
  Optional<Published> make(String job, LocalDate date, Runnable work) {
    transaction.run(work);
    return editions.newest(job, date).map(this::write);
  }

  private Published write(Edition edition) {
    try {
      return new Published(edition.date(), edition.revision(), files.write(edition));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
