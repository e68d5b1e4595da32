package io.tomtat.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself, before its data.
 *
 * @param format of the file, 1
 * @param program that wrote it, such as {@code tomtat 0.1.0}
 * @param postgresql major release of the server whose data it holds
 * @param platform where that ran
 * @param tables version of the tables by database
 * @param createdAt ISO-8601
 */
public record BackupManifest(
    int format,
    String program,
    String postgresql,
    String platform,
    Map<String, Integer> tables,
    String createdAt) {

  static final int FORMAT = 1;

  public BackupManifest {
    tables = Map.copyOf(tables);
  }

  /**
   * @return why this program cannot restore it, and what to do; null if it can
   */
  @Nullable Unfit unfit() {
    if (format != FORMAT) {
      return new Unfit("it has format " + format, "Use the tomtat that wrote it, or a newer one.");
    } else if (!postgresql.equals(Cluster.MAJOR)) {
      return new Unfit(
          "its data are of PostgreSQL %s, this tomtat brings %s"
              .formatted(postgresql, Cluster.MAJOR),
          "Use a tomtat like the one that wrote it (%s).".formatted(program));
    } else if (!platform.equals(PostgresPrograms.platform())) {
      return new Unfit(
          "its data were written by %s, this is %s"
              .formatted(platform, PostgresPrograms.platform()),
          "Restore it on a machine of the same kind.");
    } else if (tables.values().stream().anyMatch(version -> version > Database.NEWEST)) {
      return new Unfit(
          "it was written by a newer tomtat (%s)".formatted(program), "Use that tomtat.");
    }
    return null;
  }

  /** Reason and remedy. */
  record Unfit(String reason, String remedy) {}
}
