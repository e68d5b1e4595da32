package io.tomtat.article;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Splits Vietnamese text into syllables and punctuation marks for comparing, without regard to case
 * and to where in its syllable a tone mark stands: hoà = hòa, Uỷ = ủy.
 */
public final class Syllables {

  private static final String ONSETS =
      ",ng,ngh,nh,c,ch,g,gh,gi,kh,ph,qu,tr,t,th,b,d,h,k,l,m,n,p,r,s,v,x";

  private static final String VOWELS =
      "uye,uya,uyu,uoi,uou,ieu,yeu,oai,oay,oao,oeo,uay,uao,uyn,iu,ia,ie,ua,uo,uu,uy,ue,ui,ua,oa,oe,oi,oo,ai,ao,au,ay,eo,eu,ye"
          + ",a,e,i,o,u,y";

  private static final String CODAS = ",ch,ng,nh,c,m,n,p,t";

  /** What Vietnamese syllables look like without marks, 10,000 of them: nghieng, quyet, an. */
  private static final Set<String> SHAPES =
      parts(ONSETS)
          .flatMap(onset -> parts(VOWELS).map(onset::concat))
          .flatMap(open -> parts(CODAS).map(open::concat))
          .collect(Collectors.toUnmodifiableSet());

  private static Stream<String> parts(String list) {
    return Stream.of(list.split(",", -1));
  }

  private static final Pattern DASH = Pattern.compile("\\p{Pd}");
  private static final Pattern QUOTE = Pattern.compile("[“”„«»]");

  /** An article says the same few hundred syllables again and again. */
  private final Map<String, String> folded = new HashMap<>();

  /** Whether a word in lower case without marks could be a Vietnamese syllable. */
  public static boolean shaped(String plain) {
    return SHAPES.contains(plain);
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
