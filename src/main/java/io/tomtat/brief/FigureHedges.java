package io.tomtat.brief;

import io.tomtat.brief.ArticleFigures.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a figure that the article keeps at a distance is told as a certain one. */
final class FigureHedges {

  static final String KIND = "hedge";

  /** Others repeat what stands elsewhere. */
  private static final Set<String> PARTS = Set.of("title", "summary", "key_points");

  private static final Pattern HEARD_BEFORE =
      Pattern.compile(
          "(?i)\\b(about|around|approximately|approx|roughly|some|nearly|almost|close to|just under|just over|under|below|less than|fewer than"
              + "|more than|over|above|exceed\\w*|beyond|at least|minimum|no fewer|not less|no less|upwards|up to|at most|maximum|no more than"
              + "|not more than|limit\\w*|ceiling|capped|within|estimat\\w*|topp\\w*|surpass\\w*|pass(?:ed|es|ing)?|approach\\w*|an average|put at"
              + "|as (?:many|much) as|short of|targets? (?:is|was|of)|goal (?:is|was|of)|further)\\b[^,;.]*$");

  private static final Pattern HEARD_AFTER =
      Pattern.compile(
          "(?i)^[^,;.]*\\b(or more|or longer|or older|or over|or so|or less|or fewer|or above|at (?:most|least)|plus|maximum|minimum|and over"
              + "|and older|and above)\\b");

  /** Characters in which such a word is looked for. */
  private static final int NEAR_BEFORE = 45;

  private static final int NEAR_AFTER = 30;

  private FigureHedges() {}

  /**
   * Says what is lost.
   *
   * @param sources the figures that this one may be
   */
  static Optional<String> lost(Passage passage, Figure claim, List<Place> sources) {
    boolean amount = claim.first() instanceof Quantity || claim.first() instanceof Ratio;
    boolean told = PARTS.contains(passage.part()) && amount;
    if (!told || sources.stream().anyMatch(place -> place.figure().hedge() == Hedge.NONE)) {
      return Optional.empty();
    }
    String shown = sources.get(0).figure().shown();
    if (!heard(passage.text(), claim)) {
      return Optional.of(
          "the article says '%s'; the figure here has no such word".formatted(shown));
    }
    return sources.stream().allMatch(place -> turned(claim.hedge(), place.figure().hedge()))
        ? Optional.of("the article says '%s', which is the other way round".formatted(shown))
        : Optional.empty();
  }

  private static boolean heard(String text, Figure claim) {
    int start = claim.start();
    int end = start + claim.literal().length();
    return claim.hedge() != Hedge.NONE
        || HEARD_BEFORE.matcher(text.substring(Math.max(0, start - NEAR_BEFORE), start)).find()
        || HEARD_AFTER
            .matcher(text.substring(end, Math.min(text.length(), end + NEAR_AFTER)))
            .find();
  }

  private static boolean turned(Hedge claim, Hedge source) {
    return (claim == Hedge.ABOVE && source == Hedge.BELOW)
        || (claim == Hedge.BELOW && source == Hedge.ABOVE);
  }
}
