package io.tomtat.brief;

import static java.util.stream.Collectors.joining;

import io.tomtat.article.Briefing.Finding;
import java.util.List;

/** Tells the model what was wrong with its answer. */
final class RepairRequest {

  private static final int MOST = 20;

  /** Of one finding. */
  private static final int LONGEST = 300;

  /** What the text takes at most: a token for two characters. */
  static final int MOST_TOKENS = MOST * (LONGEST + 40) / 2 + 200;

  private RepairRequest() {}

  static String text(List<Finding> problems) {
    return """
        Your answer cannot be used as it is:
        %s
        Answer again with the whole JSON object, these points put right and everything else that was right kept. \
        Use only what the article above says; take out what no sentence carries."""
        .formatted(
            problems.stream()
                .limit(MOST)
                .map(p -> "- " + shortened(line(p)))
                .collect(joining("\n")));
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
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
