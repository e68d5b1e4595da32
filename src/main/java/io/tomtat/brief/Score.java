package io.tomtat.brief;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How good one briefing is, held against its gold. A share is from 0 to 1, and NaN where there is
 * nothing to share.
 *
 * @param id of the gold row
 * @param figures share of the briefing's figures that the article carries
 * @param powersOfTen figures that are off by a power of ten
 * @param facts share of the gold's facts, by weight, whose figures and names the briefing has
 * @param gradedFacts the same as a judge model sees it; NaN without one
 * @param names share of the gold's names that the briefing has
 * @param terms share of the glossary's terms that are rendered as it says
 * @param leaks strings of the page's furniture, and orders of the article that were followed
 * @param words of the summary
 * @param points key points
 * @param chrf of the summary against the reference; NaN without one
 * @param costUsd null if it is not known
 */
public record Score(
    String id,
    double figures,
    int powersOfTen,
    double facts,
    double gradedFacts,
    double names,
    double terms,
    int leaks,
    int words,
    int points,
    double chrf,
    @Nullable BigDecimal costUsd) {

  public Score withGradedFacts(double share) {
    return new Score(
        id, figures, powersOfTen, facts, share, names, terms, leaks, words, points, chrf, costUsd);
  }

  /** The form asks for 90 to 140 words and four to six points. */
  boolean ofFullLength() {
    return words >= 90 && words <= 140 && points >= 4 && points <= 6;
  }
}
