package io.tomtat.brief;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A word, a number or a sign of a text.
 *
 * @param folded in lower case
 * @param value of a number as its notation means it; null for the others
 * @param start index of its first character
 * @param end index after its last character
 */
record Token(
    Kind kind, String text, String folded, @Nullable BigDecimal value, int start, int end) {

  /** What a token is made of. */
  enum Kind {
    NUMBER,
    WORD,
    SIGN,
    /** Before the first and after the last one. */
    NONE
  }

  static final Token NONE = new Token(Kind.NONE, "", "", null, -1, -1);

  boolean is(String... words) {
    for (String word : words) {
      if (word.equals(folded)) {
        return true;
      }
    }
    return false;
  }

  boolean number() {
    return kind == Kind.NUMBER;
  }

  boolean word() {
    return kind == Kind.WORD;
  }

  /** Written with digits alone. */
  boolean digits() {
    return number() && text.chars().allMatch(Character::isDigit);
  }

  boolean startsWithCapital() {
    return word() && Character.isUpperCase(text.codePointAt(0));
  }

  /**
   * @throws NullPointerException if this is no number
   */
  BigDecimal amount() {
    return Objects.requireNonNull(value, text);
  }

  /** A whole number written in digits alone that lies in between; else false. */
  boolean between(int least, int most) {
    return digits()
        && text.length() <= 4
        && Integer.parseInt(text) >= least
        && Integer.parseInt(text) <= most;
  }

  /** Years that news tells of. */
  boolean year() {
    return text.length() == 4 && between(1000, 2200);
  }

  int whole() {
    return Integer.parseInt(text);
  }
}
