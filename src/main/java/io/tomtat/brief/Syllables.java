package io.tomtat.brief;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits Vietnamese text into syllables and punctuation marks for comparing, without regard to case
 * and to where in its syllable a tone mark stands: hoà = hòa, Uỷ = ủy.
 */
final class Syllables {

  /** "Ban Chính sách, chiến lược" gives five syllables and a comma. */
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{M}\\p{N}]");

  /** Grave, acute, tilde, hook and dot: the five tones, as marks of their own in NFD. */
  private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

  private static final Pattern DASH = Pattern.compile("\\p{Pd}");
  private static final Pattern QUOTE = Pattern.compile("[“”„«»]");

  /** An article says the same few hundred syllables again and again. */
  private final Map<String, String> folded = new HashMap<>();

  List<String> of(String text) {
    List<String> all = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      all.add(folded.computeIfAbsent(matcher.group(), Syllables::fold));
    }
    return all;
  }

  /** The tone moves to the end: hoà and hòa both become "hoa" and a grave. */
  private static String fold(String token) {
    String marks = Normalizer.normalize(token.toLowerCase(Locale.ROOT), Form.NFD);
    StringBuilder tones = new StringBuilder();
    TONE.matcher(marks).results().forEach(found -> tones.append(found.group()));
    String plain = Normalizer.normalize(TONE.matcher(marks).replaceAll(""), Form.NFC) + tones;
    return QUOTE.matcher(DASH.matcher(plain).replaceAll("-")).replaceAll("\"");
  }
}
