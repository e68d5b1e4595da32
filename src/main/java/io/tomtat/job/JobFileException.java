package io.tomtat.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A job file cannot be used as it is; nothing was written. */
public final class JobFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Path file;

  /**
   * @param problem key, reason and remedy
   */
  JobFileException(@Nullable Path file, String problem, @Nullable Throwable cause) {
    super(file == null ? problem : file + ": " + problem, cause);
    this.file = file;
  }

  public @Nullable Path file() {
    return file;
  }
}
