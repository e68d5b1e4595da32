package io.tomtat.brief;

import io.tomtat.article.Letters;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text cut into words of letters and digits, Vietnamese or English. */
final class Words {

  private static final Pattern MARK = Pattern.compile("\\p{Mn}");

  private static final Map<String, String> SAME =
      Map.of(
          "chairwoman", "chairman",
          "chairperson", "chairman",
          "chair", "chairman",
          "spokeswoman", "spokesperson",
          "spokesman", "spokesperson",
          "organization", "organisation",
          "defense", "defence",
          "judgement", "judgment",
          "co", "company");

  private final String text;
  private final List<Word> all;
  private final List<String> plain;
  private final List<String> toned;
  private @Nullable List<String> senses;

  /**
   * @param text what was cut
   */
  Words(String text, List<Word> all) {
    this.text = text;
    this.all = all;
    this.plain = all.stream().map(Word::plain).toList();
    this.toned = all.stream().map(Word::toned).toList();
  }

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

    /** What it has in common with others that differ in number, gender or spelling. */
    String sense() {
      String stem = stem();
      return SAME.getOrDefault(stem, stem);
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
    String known = Letters.known(shown) ? shown : Normalizer.normalize(shown, Form.NFC);
    if (!Letters.known(known)) {
      return new Word(shown, unmarked(known), known.toLowerCase(Locale.ROOT), start, end);
    }
    return new Word(shown, Letters.plain(known), Letters.toned(known), start, end);
  }

  /** Of letters from elsewhere. */
  private static String unmarked(String text) {
    return MARK.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Form.NFD))
        .replaceAll("");
  }

  String text() {
    return text;
  }

  List<Word> all() {
    return all;
  }

  List<String> plain() {
    return plain;
  }

  List<String> toned() {
    return toned;
  }

  /** See {@link Word#sense}. */
  List<String> senses() {
    List<String> known = senses;
    if (known == null) {
      known = all.stream().map(Word::sense).toList();
      senses = known;
    }
    return known;
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
