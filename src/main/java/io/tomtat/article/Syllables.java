package io.tomtat.article;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Splits Vietnamese text into syllables and punctuation marks for comparing, without regard to case
 * and to where in its syllable a tone mark stands: hoà = hòa, Uỷ = ủy.
 */
public final class Syllables {

  /** What a Vietnamese syllable looks like without marks: nghieng, quyet, an. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(ngh?|nh|ch?|gh?|gi|kh|ph|qu|tr|th?|[bdhklmnprsvx])?"
              + "(uye|uya|uyu|uoi|uou|ieu|yeu|oai|oay|oao|oeo|uay|uao|uyn|iu|ia|ie|ua|uo|uu|uy|ue|ui|ua"
              + "|oa|oe|oi|oo|ai|ao|au|ay|eo|eu|ye|[aeiouy])"
              + "(ch|ng|nh|[cmnpt])?");

  private static final Pattern DASH = Pattern.compile("\\p{Pd}");
  private static final Pattern QUOTE = Pattern.compile("[“”„«»]");

  /** An article says the same few hundred syllables again and again. */
  private final Map<String, String> folded = new HashMap<>();

  /** Whether a word in lower case without marks could be a Vietnamese syllable. */
  public static boolean shaped(String plain) {
    return SHAPE.matcher(plain).matches();
  }

  /** "Ban Chính sách, chiến lược" gives five syllables and a comma. */
  public List<String> of(String text) {
    List<String> all = new ArrayList<>(text.length() / 4 + 1);
    for (int at = 0; at < text.length(); ) {
      int end = endOfToken(text, at);
      if (!Character.isWhitespace(text.codePointAt(at))) {
        all.add(folded.computeIfAbsent(text.substring(at, end), Syllables::fold));
      }
      at = end;
    }
    return all;
  }

  private static int endOfToken(String text, int start) {
    int end = start;
    while (end < text.length() && inSyllable(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end > start ? end : start + Character.charCount(text.codePointAt(start));
  }

  private static boolean inSyllable(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /** The tone moves to the end: hoà and hòa both become "hoa" and a grave. */
  private static String fold(String token) {
    String known = Letters.known(token) ? token : Normalizer.normalize(token, Form.NFC);
    if (known.codePointCount(0, known.length()) == 1
        && !Character.isLetterOrDigit(known.codePointAt(0))) {
      return QUOTE.matcher(DASH.matcher(known).replaceAll("-")).replaceAll("\"");
    }
    return Letters.known(known) ? Letters.toned(known) : known.toLowerCase(Locale.ROOT);
  }
}
