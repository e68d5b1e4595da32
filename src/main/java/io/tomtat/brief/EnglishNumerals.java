package io.tomtat.brief;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers as English texts write them: 9.8 trillion, twenty-one, two and a half million. */
final class EnglishNumerals {

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19));

  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);

  private static final Map<String, Integer> SCALES =
      Map.of(
          "hundred",
          2,
          "thousand",
          3,
          "million",
          6,
          "billion",
          9,
          "trillion",
          12,
          "bn",
          9,
          "tn",
          12,
          "mn",
          6,
          "mln",
          6,
          "bln",
          9);

  private static final List<String> ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth");

  /** Longer chains of words are no number. */
  private static final int MOST_DIGITS = 15;

  private EnglishNumerals() {}

  /** Power of ten of a word such as million. */
  static Optional<Integer> scale(Token token) {
    return Optional.ofNullable(SCALES.get(token.folded()));
  }

  /** 1 for "first", 21 for "twenty-first". */
  static Optional<Numeral> ordinal(Tokens text, int index) {
    int small = ORDINALS.indexOf(text.get(index).folded());
    if (small > 0) {
      return Optional.of(Numeral.words(small, index + 1));
    }
    String word = text.get(index).folded();
    if (word.endsWith("tieth")) {
      String tens = word.substring(0, word.length() - 4) + "y"; // twentieth
      return Optional.ofNullable(TENS.get(tens)).map(n -> Numeral.words(n, index + 1));
    }
    int last = ORDINALS.indexOf(text.get(index + 2).folded());
    boolean joined = TENS.containsKey(word) && text.get(index + 1).is("-") && text.glued(index + 1);
    return joined && last > 0 && last < 10
        ? Optional.of(Numeral.words(TENS.getOrDefault(word, 0) + last, index + 3))
        : Optional.empty();
  }

  /** The number that begins at the token, with the words of scale after it. */
  static Optional<Numeral> at(Tokens text, int index) {
    if (halfOfAScale(text, index)) {
      int power = SCALES.getOrDefault(text.get(index + 2).folded(), 0);
      return Optional.of(new Numeral(new BigDecimal("0.5"), power, index + 3, true));
    }
    return simple(text, index).map(first -> compound(text, scaled(text, half(text, first))));
  }

  /** Half a million. */
  private static boolean halfOfAScale(Tokens text, int index) {
    return text.are(index, "half", "a") && scale(text.get(index + 2)).isPresent();
  }

  private static Optional<Numeral> simple(Tokens text, int index) {
    Token token = text.get(index);
    if (token.number()) {
      return Optional.of(new Numeral(token.amount(), 0, index + 1, false));
    }
    boolean one = token.is("a", "an") && scale(text.get(index + 1)).isPresent();
    return one ? Optional.of(Numeral.words(1, index + 1)) : belowHundred(text, index);
  }

  private static Optional<Numeral> belowHundred(Tokens text, int index) {
    String word = text.get(index).folded();
    if (!TENS.containsKey(word)) {
      return Optional.ofNullable(SMALL.get(word)).map(n -> Numeral.words(n, index + 1));
    }
    int tens = TENS.getOrDefault(word, 0);
    boolean joined = text.get(index + 1).is("-") && text.glued(index + 1);
    int last = joined ? SMALL.getOrDefault(text.get(index + 2).folded(), 0) : 0;
    return Optional.of(
        last > 0 && last < 10
            ? Numeral.words(tens + last, index + 3)
            : Numeral.words(tens, index + 1));
  }

  /** Two and a half, 2 1/2 is not written in news. */
  private static Numeral half(Tokens text, Numeral number) {
    int end = number.end();
    if (text.are(end, "and", "a", "half")) {
      return number.andAHalf(end + 3);
    }
    return text.are(end, "-", "and", "-", "a", "-", "half") ? number.andAHalf(end + 6) : number;
  }

  private static Numeral scaled(Tokens text, Numeral number) {
    Numeral all = number;
    for (int steps = 0; steps < 3; steps++) {
      int at = text.get(all.end()).is("-") && text.glued(all.end()) ? all.end() + 1 : all.end();
      Optional<Integer> scale = scale(text.get(at));
      if (scale.isPresent()) {
        all = all.times(scale.get(), at + 1);
      }
    }
    return all;
  }

  /** Two hundred and fifty, one million two hundred thousand. */
  private static Numeral compound(Tokens text, Numeral number) {
    if (text.are(number.end(), "and", "a", "half")) {
      return half(text, number);
    }
    if (number.power() < 2 || !number.inWords() || number.written().precision() > MOST_DIGITS) {
      return number;
    }
    int next = text.get(number.end()).is("and") ? number.end() + 1 : number.end();
    return simple(text, next)
        .filter(Numeral::inWords)
        .map(rest -> scaled(text, rest))
        .filter(rest -> rest.number().compareTo(BigDecimal.TEN.pow(number.power())) < 0)
        .filter(rest -> next == number.end() || number.power() == 2)
        .map(rest -> joined(text, number.plus(rest)))
        .orElse(number);
  }

  /** Two hundred and fifty takes the words of scale behind it as a whole. */
  private static Numeral joined(Tokens text, Numeral number) {
    return compound(text, scaled(text, number));
  }
}
