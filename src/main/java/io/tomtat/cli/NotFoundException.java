package io.tomtat.cli;

import java.util.List;

/** There is no such job, edition, briefing or article in the database. */
final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotFoundException(String message) {
    super(message);
  }

  /**
   * @param known those that there are
   */
  static NotFoundException job(String name, List<String> known) {
    return new NotFoundException(
        "There is no job '%s' in the database. %s"
            .formatted(
                name,
                known.isEmpty()
                    ? "No job has run yet."
                    : "Those that ran: " + String.join(", ", known) + "."));
  }
}
