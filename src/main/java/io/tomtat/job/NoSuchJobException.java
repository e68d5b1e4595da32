package io.tomtat.job;

import java.nio.file.Path;
import java.util.List;

/** There is no job file of that name. */
public final class NoSuchJobException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchJobException(String job, List<Path> looked, List<String> known) {
    super(
        "There is no job '%s' (looked for %s). %s"
            .formatted(
                job,
                String.join(", ", looked.stream().map(Path::toString).toList()),
                known.isEmpty()
                    ? "Make one with: tomtat init " + job
                    : "Jobs here: " + String.join(", ", known) + "."));
  }
}
