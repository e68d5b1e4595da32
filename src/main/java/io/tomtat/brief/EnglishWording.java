package io.tomtat.brief;

import java.util.Set;

/** What stands around a figure of an English text: hedges, and rises and falls. */
final class EnglishWording {

  private static final Set<String> ABOUT =
      Set.of("about", "around", "some", "roughly", "approximately", "estimated", "approx");

  private static final Set<String> BELOW =
      Set.of("nearly", "almost", "under", "below", "less", "fewer", "most", "to");

  private static final Set<String> ABOVE =
      Set.of(
          "more",
          "over",
          "above",
          "least",
          "exceed",
          "exceeds",
          "exceeded",
          "exceeding",
          "top",
          "tops",
          "topped",
          "topping",
          "surpassed",
          "surpasses",
          "passes",
          "passed",
          "beyond");

  private static final Set<String> FILLERS =
      Set.of(
          "than", "at", "a", "an", "the", "just", "only", "no", "further", "another", "as", "close",
          "up", "well", "much", "average", "of", "by");

  private static final Set<String> UP =
      Set.of(
          "rose",
          "rise",
          "rises",
          "risen",
          "rising",
          "increased",
          "increase",
          "increases",
          "increasing",
          "grew",
          "grow",
          "grows",
          "grown",
          "growing",
          "growth",
          "climbed",
          "climb",
          "climbs",
          "jumped",
          "jump",
          "jumps",
          "surged",
          "surge",
          "surges",
          "gained",
          "gain",
          "gains",
          "expanded",
          "expand",
          "up",
          "soared",
          "raised",
          "raise",
          "raises",
          "raising",
          "lifted",
          "lift",
          "lifts",
          "boosted",
          "higher",
          "advanced");

  private static final Set<String> DOWN =
      Set.of(
          "fell",
          "fall",
          "falls",
          "fallen",
          "falling",
          "dropped",
          "drop",
          "drops",
          "declined",
          "decline",
          "declines",
          "decreased",
          "decrease",
          "decreases",
          "shrank",
          "shrunk",
          "shrink",
          "slid",
          "slipped",
          "plunged",
          "plummeted",
          "down",
          "cut",
          "cuts",
          "reduced",
          "reduce",
          "reduction",
          "lowered",
          "lower",
          "narrowed",
          "eased",
          "dipped",
          "tumbled",
          "contracted",
          "slashed",
          "decreasing",
          "declining");

  private static final int HEDGES = 5;

  /** How many words before "to" or "by" the verb may stand. */
  private static final int REACH = 12;

  private final Tokens text;

  EnglishWording(Tokens text) {
    this.text = text;
  }

  Hedge hedge(int start) {
    for (int i = start - 1; i >= start - 3; i--) {
      String word = text.get(i).folded();
      if (ABOUT.contains(word)) {
        return Hedge.ABOUT;
      }
      boolean upTo = word.equals("to") && text.get(i - 1).is("up", "close");
      if (BELOW.contains(word) && (!word.equals("to") || upTo)) {
        boolean least = text.get(i - 1).is("no", "not") && Set.of("fewer", "less").contains(word);
        return least ? Hedge.ABOVE : Hedge.BELOW;
      }
      if (ABOVE.contains(word)) {
        return text.get(i - 1).is("no", "not") ? Hedge.BELOW : Hedge.ABOVE;
      }
      if (!FILLERS.contains(word)) {
        return Hedge.NONE;
      }
    }
    return Hedge.NONE;
  }

  Change change(int start, int end) {
    int at = start - 1;
    for (int i = 0; i < HEDGES && hedging(at); i++) {
      at--;
    }
    if (text.are(at - 1, "up", "to") && goesOn(at - 2)) {
      at -= 2; // by up to 8%
    }
    Token word = text.get(at);
    if (text.get(end - 1).is("times", "fold") && !word.is("by")) {
      return Change.NONE; // who writes "rose 2.5 times" may mean either
    }
    if (word.is("to", "by")) {
      return change(word.is("to") ? Change.Role.TO : Change.Role.BY, verb(at));
    }
    boolean nextTo = word.is("of") || adverb(word);
    Change.Direction before = direction(text.get(nextTo ? at - 1 : at));
    return change(Change.Role.BY, before == Change.Direction.UNKNOWN ? noun(end) : before);
  }

  private static Change change(Change.Role role, Change.Direction direction) {
    return direction == Change.Direction.UNKNOWN ? Change.NONE : new Change(role, direction);
  }

  /** Behind a verb or "by" "up to" is a limit. */
  private boolean goesOn(int index) {
    Token before = text.get(index);
    return before.is("by", "of") || direction(before) != Change.Direction.UNKNOWN;
  }

  private static boolean adverb(Token word) {
    return word.folded().endsWith("ly");
  }

  private boolean hedging(int index) {
    String word = text.get(index).folded();
    return ABOUT.contains(word)
        || (BELOW.contains(word) && !word.equals("to"))
        || (ABOVE.contains(word) && !word.startsWith("pass"))
        || Set.of("than", "at", "a", "an", "the", "just", "only", "no", "further", "another")
            .contains(word);
  }

  /** The nearest verb before "to" or "by" in the same clause. */
  private Change.Direction verb(int end) {
    for (int i = end - 1; i >= end - REACH; i--) {
      Token token = text.get(i);
      if (token.is(".", ";", ":")) {
        return Change.Direction.UNKNOWN;
      }
      if (direction(token) != Change.Direction.UNKNOWN) {
        return direction(token);
      }
    }
    return Change.Direction.UNKNOWN;
  }

  /** A 13.8% increase. */
  private Change.Direction noun(int end) {
    Token token = text.get(end);
    return token.is(
            "increase",
            "rise",
            "growth",
            "jump",
            "decline",
            "fall",
            "drop",
            "decrease",
            "reduction",
            "higher",
            "lower",
            "surge",
            "gain")
        ? direction(token)
        : Change.Direction.UNKNOWN;
  }

  private static Change.Direction direction(Token token) {
    return UP.contains(token.folded())
        ? Change.Direction.UP
        : DOWN.contains(token.folded()) ? Change.Direction.DOWN : Change.Direction.UNKNOWN;
  }
}
