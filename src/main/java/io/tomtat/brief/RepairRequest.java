package io.tomtat.brief;

import static java.util.stream.Collectors.joining;

import io.tomtat.article.Briefing.Finding;
import java.util.List;

/** Tells the model what was wrong with its answer. */
final class RepairRequest {

  private static final int MOST = 20;

  private RepairRequest() {}

  static String text(List<Finding> problems) {
    return """
        Your answer cannot be used as it is:
        %s
        Answer again with the whole JSON object, these points put right and everything else that was right kept. \
        Use only what the article above says; take out what no sentence carries."""
        .formatted(problems.stream().limit(MOST).map(p -> "- " + line(p)).collect(joining("\n")));
  }

  /** {@code key_points 2: names no sentence as evidence}. */
  static String line(Finding problem) {
    String place =
        problem.position() == 0
            ? problem.part()
            : "%s %d".formatted(problem.part(), problem.position());
    return place + ": " + problem.message();
  }
}
