package io.tomtat.extract;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How Vietnamese a text looks by its spelling.
 *
 * @param words all of them
 * @param syllables words that could be Vietnamese syllables once their marks are taken off
 * @param accented words with a letter that no other language uses
 */
record Spelling(int words, int syllables, int accented) {

  private static final int SAMPLE = 20_000;
  private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern MIXED =
      Pattern.compile("\\p{Ll}\\p{Lu}|\\p{L}[\\p{Nd}\\p{S}\\p{Ps}]");

  /** {@code đ, ơ, ư, ạ, ế …} */
  private static final Pattern ONLY_VIETNAMESE =
      Pattern.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");

  /** Onset, rhyme, coda: {@code ngh-ie-ng}. */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x)?"
              + "(uye|uya|ieu|yeu|uoi|uou|oai|oay|oeo|uay|uyu|ia|ie|ua|uo|uu|ui|ue|uy|ai|ao|au|ay|oa|oe|oi|eo|eu|iu|ye|a|e|i|o|u|y)"
              + "(ch|ng|nh|c|m|n|p|t)?");

  /** Measures the text's beginning. */
  static Spelling of(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    String lower = Normalizer.normalize(sample, Form.NFC).toLowerCase(Locale.ROOT);
    Map<String, Integer> counts = new HashMap<>();
    NOT_LETTER.splitAsStream(lower).forEach(word -> counts.merge(word, 1, Integer::sum));
    counts.remove("");
    int words = 0;
    int syllables = 0;
    int accented = 0;
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      words += word.getValue();
      syllables += isSyllable(word.getKey()) ? word.getValue() : 0;
      accented += ONLY_VIETNAMESE.matcher(word.getKey()).find() ? word.getValue() : 0;
    }
    return new Spelling(words, syllables, accented);
  }

  /** With diacritics: one word in seven has a letter of its own, and half are syllables. */
  boolean isVietnamese() {
    return accented >= 1 && accented * 100 >= words * 15 && syllables * 2 >= words;
  }

  /** What a detector takes for Vietnamese has at least this; a text of mere symbols has not. */
  boolean mayBeVietnamese() {
    return syllables * 2 >= words && (accented > 0 || isUnaccentedVietnamese());
  }

  /** {@code hoi nghi ve rung ngap man}: nearly every word a syllable. */
  boolean isUnaccentedVietnamese() {
    return words >= 4 && syllables * 100 >= words * 82;
  }

  /** {@code QJ7SP AQ9UQK1 J¢WUi}: what a font without its letters leaves of a text. */
  static boolean isGarbled(String text) {
    List<String> words = List.of(text.substring(0, Math.min(text.length(), SAMPLE)).split("\\s+"));
    long mixed = words.stream().filter(word -> MIXED.matcher(word).find()).count();
    return mixed * 10 > words.size() * 3L;
  }

  /** From 0 to 1; for comparing two readings of the same bytes. */
  double share() {
    return words == 0 ? 0 : (double) syllables / words;
  }

  /** Whether a word could be a syllable once its marks are taken off. */
  static boolean isSyllable(String word) {
    return SYLLABLE.matcher(Characters.fold(word)).matches();
  }
}
