package io.tomtat.job;

import io.tomtat.article.Edition;
import io.tomtat.report.EditionFiles;
import io.tomtat.store.Database;
import io.tomtat.store.Editions;
import io.tomtat.store.Lease;
import io.tomtat.store.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the files of a published revision again, under the job's lock. */
public final class ReportFiles {

  private final JobFile file;
  private final Path home;
  private final String holder;
  private final Clock clock;

  /**
   * @param home of data and reports
   * @param holder who writes, for others who find the job held
   */
  public ReportFiles(JobFile file, Path home, String holder, Clock clock) {
    this.file = file;
    this.home = home;
    this.holder = holder;
    this.clock = clock;
  }

  /**
   * @param date null: the newest edition
   * @return where the page is; empty if there is no such edition
   * @throws JobHeldException if a run holds the job
   * @throws UncheckedIOException if the files cannot be written
   */
  public Optional<Path> write(Database database, @Nullable LocalDate date) {
    try {
      Lease lease = new JobLock(database, holder, clock).visit(file.name());
      try (Snapshot snapshot = database.snapshot()) {
        return edition(new Editions(snapshot.jdbc(), clock), date).map(this::write);
      } finally {
        lease.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Edition> edition(Editions editions, @Nullable LocalDate date) {
    return date == null ? editions.newest(file.name()) : editions.newest(file.name(), date);
  }

  private Path write(Edition edition) {
    try {
      return new EditionFiles(home, file.settings().report()).write(edition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
