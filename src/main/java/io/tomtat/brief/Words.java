package io.tomtat.brief;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text cut into words of letters and digits, Vietnamese or English.
 *
 * @param text what was cut
 */
record Words(String text, List<Word> all) {

  /**
   * A word in the forms that are compared.
   *
   * @param shown as written, without a possessive ending
   * @param plain lower case without any mark: Uỷ gives uy, Đạm gives dam
   * @param toned lower case, the tone moved to the end, so that Uỷ and Ủy are one
   * @param start where it begins in the text
   * @param end where what follows begins
   */
  record Word(String shown, String plain, String toned, int start, int end) {

    boolean capital() {
      return Character.isUpperCase(shown.codePointAt(0));
    }

    boolean marked() {
      return shown.length() != plain.length() || !shown.toLowerCase(Locale.ROOT).equals(plain);
    }

    /** Without the ending of an English plural. */
    String stem() {
      int length = plain.length();
      if (length > 4 && plain.endsWith("ies")) {
        return plain.substring(0, length - 3) + "y";
      }
      if (length > 5
          && (plain.endsWith("ches") || plain.endsWith("shes") || plain.endsWith("sses"))) {
        return plain.substring(0, length - 2);
      }
      boolean plural = length > 3 && plain.endsWith("s") && !plain.endsWith("ss");
      return plural ? plain.substring(0, length - 1) : plain;
    }
  }

  static Words of(String text) {
    List<Word> found = new ArrayList<>(text.length() / 5 + 1);
    for (int at = 0; at < text.length(); ) {
      int end = endOfLetters(text, at);
      if (end == at) {
        at++;
      } else {
        int next = possessive(text, end) ? end + 2 : end;
        found.add(word(text.substring(at, end), at, next));
        at = next;
      }
    }
    return new Words(text, found);
  }

  private static int endOfLetters(String text, int start) {
    int end = start;
    while (end < text.length() && letter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean letter(char character) {
    return character < 128
        ? Character.isLetterOrDigit(character)
        : Character.isLetterOrDigit(character)
            || Character.isSurrogate(character)
            || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /** {@code 's} at the end of a word: People's. */
  private static boolean possessive(String text, int end) {
    return end + 1 < text.length()
        && "'’".indexOf(text.charAt(end)) >= 0
        && text.charAt(end + 1) == 's'
        && (end + 2 == text.length() || !letter(text.charAt(end + 2)));
  }

  private static Word word(String shown, int start, int end) {
    String lower = shown.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 128)) {
      return new Word(shown, lower, lower, start, end);
    }
    String marks = Normalizer.normalize(lower, Form.NFD);
    StringBuilder plain = new StringBuilder();
    StringBuilder letters = new StringBuilder();
    StringBuilder tones = new StringBuilder();
    marks
        .chars()
        .forEach(
            c -> {
              boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
              (mark && tone(c) ? tones : letters).append((char) c);
              if (!mark) {
                plain.append(c == 'đ' ? 'd' : (char) c);
              }
            });
    String toned = Normalizer.normalize(letters, Form.NFC) + tones;
    return new Word(shown, plain.toString(), toned, start, end);
  }

  /** Grave, acute, tilde, hook or dot. */
  private static boolean tone(int mark) {
    return mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323;
  }

  List<String> plain() {
    return all.stream().map(Word::plain).toList();
  }

  List<String> toned() {
    return all.stream().map(Word::toned).toList();
  }

  List<String> stems() {
    return all.stream().map(Word::stem).toList();
  }

  int size() {
    return all.size();
  }

  Word get(int at) {
    return all.get(at);
  }

  /** What stands between a word and the one before it; the text's beginning for the first. */
  String gapBefore(int at) {
    return text.substring(at == 0 ? 0 : all.get(at - 1).end(), all.get(at).start());
  }

  /** Whether a word begins a sentence, a quotation or what follows a colon. */
  boolean opens(int at) {
    return at == 0 || gapBefore(at).chars().anyMatch(c -> ".!?:;“\"‘'(…".indexOf(c) >= 0);
  }

  /** The words from one place up to another, as written. */
  String shown(int from, int to) {
    return text.substring(all.get(from).start(), all.get(to - 1).end());
  }
}
