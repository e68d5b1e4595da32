package io.tomtat.brief;

import io.tomtat.brief.Token.Kind;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words, numbers and signs of a text in their order. */
final class Tokens {

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokens(String text) {
    this.text = text;
  }

  /** Takes time in proportion to the text's length. */
  static Tokens of(String text, Notation notation) {
    Tokens all = new Tokens(Normalizer.normalize(text, Form.NFC));
    int at = 0;
    while (at < all.text.length()) {
      at = all.read(at, notation);
    }
    return all;
  }

  int size() {
    return tokens.size();
  }

  /** {@link Token#NONE} before the first and after the last one. */
  Token get(int index) {
    return index < 0 || index >= tokens.size() ? Token.NONE : tokens.get(index);
  }

  /** Whether no space stands before the token. */
  boolean glued(int index) {
    return index > 0 && index < tokens.size() && get(index - 1).end() == get(index).start();
  }

  /** The words in question stand here, one after the other. */
  boolean are(int index, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!get(index + i).folded().equals(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** As written. */
  String literal(int from, int to) {
    return text.substring(get(from).start(), get(to - 1).end());
  }

  private int read(int start, Notation notation) {
    int first = text.codePointAt(start);
    if (Character.isWhitespace(first) || Character.isSpaceChar(first)) {
      return start + Character.charCount(first);
    }
    if (digit(start)) {
      return number(start, notation);
    }
    if (Character.isLetter(first)) {
      return add(Kind.WORD, start, endOfWord(start));
    }
    return add(Kind.SIGN, start, start + Character.charCount(first));
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < text.length() && inWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean inWord(int character) {
    return Character.isLetter(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /** A run that means no number falls into its groups of digits: 26.3.2026. */
  private int number(int start, Notation notation) {
    int end = start;
    while (digit(end) || (end > start && separator(end) && digit(end - 1) && digit(end + 1))) {
      end++;
    }
    Optional<BigDecimal> value = notation.value(text.substring(start, end));
    if (value.isPresent()) {
      return add(value.get(), start, end);
    }
    for (int at = start; at < end; ) {
      at = separator(at) ? add(Kind.SIGN, at, at + 1) : group(at, notation);
    }
    return end;
  }

  private int group(int start, Notation notation) {
    int end = start;
    while (digit(end)) {
      end++;
    }
    Optional<BigDecimal> value = notation.value(text.substring(start, end));
    return value.isPresent() ? add(value.get(), start, end) : add(Kind.SIGN, start, end);
  }

  private boolean digit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean separator(int at) {
    return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
  }

  private int add(BigDecimal value, int start, int end) {
    String literal = text.substring(start, end);
    tokens.add(new Token(Kind.NUMBER, literal, literal, value, start, end));
    return end;
  }

  private int add(Kind kind, int start, int end) {
    String literal = text.substring(start, end);
    tokens.add(new Token(kind, literal, literal.toLowerCase(Locale.ROOT), null, start, end));
    return end;
  }
}
