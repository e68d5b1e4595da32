package io.tomtat.job;

import io.tomtat.store.Database;
import io.tomtat.store.Lease;
import io.tomtat.store.Lease.Holder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Another run holds the job. */
public final class JobHeldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobHeldException(String job, Optional<Holder> holder) {
    super(
        "Another run holds job '%s'%s. Wait for its end, or stop it with SIGTERM: it resumes later without loss."
            .formatted(
                job, holder.map(h -> " (%s, since %s)".formatted(h.name(), h.since())).orElse("")));
  }

  /** Looks up who it is. */
  static JobHeldException of(String job, Database database) {
    try (Connection connection = database.dedicated()) {
      return new JobHeldException(job, Lease.holder(connection, job));
    } catch (SQLException e) {
      return new JobHeldException(job, Optional.empty());
    }
  }
}
