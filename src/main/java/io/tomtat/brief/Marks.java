package io.tomtat.brief;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that name: they look the same in both languages. */
final class Marks {

  private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");

  /** 12/2026/NĐ-CP has seven; a longer chain is no number of a document. */
  private static final int MOST_TOKENS = 12;

  private Marks() {}

  /** 318-KL/TW, 12/2026/NĐ-CP, 15/2025/QH15. */
  static Optional<Found> document(Tokens text, int index) {
    if (!text.get(index).number() || !text.glued(index + 1) || !joint(text.get(index + 1))) {
      return Optional.empty();
    }
    int end = index + 1;
    boolean letters = false;
    while (end < index + MOST_TOKENS && text.glued(end) && inDocument(text, end)) {
      letters |= initials(text, end);
      end++;
    }
    return letters
        ? Optional.of(Found.of(end, Mark.of(text.literal(index, end))))
        : Optional.empty();
  }

  private static boolean inDocument(Tokens text, int index) {
    Token token = text.get(index);
    return token.number() || token.word() || (joint(token) && text.glued(index + 1));
  }

  private static boolean joint(Token token) {
    return token.is("-", "/", "–");
  }

  /** Two capitals at least that are no unit. */
  private static boolean initials(Tokens text, int index) {
    Token token = text.get(index);
    return token.word()
        && token.text().length() > 1
        && Character.isUpperCase(token.text().charAt(0))
        && Character.isUpperCase(token.text().charAt(1))
        && EnglishUnits.at(text, index).isEmpty()
        && !token.is("vnđ");
  }

  /** COVID-19, QL1A, VS-1, U23; not VND1.2. */
  static Optional<Found> model(Tokens text, int index) {
    Token first = text.get(index);
    boolean free =
        (first.word() && !text.glued(index)) || text.get(index - 1).kind() == Token.Kind.SIGN;
    if (!free || !capital(first) || EnglishUnits.money(text, index).isPresent()) {
      return Optional.empty();
    }
    if (text.glued(index + 1) && text.get(index + 1).number()) {
      return Optional.of(whole(text, index, index + 2));
    }
    boolean dash = text.glued(index + 1) && text.get(index + 1).is("-") && text.glued(index + 2);
    return dash && text.get(index + 2).number() && allCapitals(first)
        ? Optional.of(whole(text, index, index + 3))
        : Optional.empty();
  }

  private static Found whole(Tokens text, int index, int least) {
    int end = least;
    while (text.glued(end) && (text.get(end).word() || text.get(end).number())) {
      end++;
    }
    return Found.of(end, Mark.of(text.literal(index, end)));
  }

  private static boolean capital(Token token) {
    return token.word() && token.text().chars().anyMatch(Character::isUpperCase);
  }

  private static boolean allCapitals(Token token) {
    return token.text().chars().allMatch(Character::isUpperCase);
  }

  /** 1A, 5G: letters that are neither a unit nor the end of an ordinal. */
  static Optional<Found> numberAndLetter(Tokens text, int index) {
    Token letter = text.get(index + 1);
    boolean joined =
        text.get(index).digits() && text.glued(index + 1) && letter.startsWithCapital();
    return joined && EnglishUnits.at(text, index + 1).isEmpty() && letter.text().length() <= 2
        ? Optional.of(whole(text, index, index + 2))
        : Optional.empty();
  }

  /** XIII is 13; empty if it is no such numeral. */
  static Optional<Integer> roman(Token token) {
    String text = token.text();
    if (!token.word() || text.length() > 7 || !ROMAN.matcher(text).matches()) {
      return Optional.empty();
    }
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      boolean less = i + 1 < text.length() && digit < digit(text.charAt(i + 1));
      sum += less ? -digit : digit;
    }
    return sum == 0 ? Optional.empty() : Optional.of(sum);
  }

  private static int digit(char letter) {
    return letter == 'X' ? 10 : letter == 'V' ? 5 : 1;
  }
}
