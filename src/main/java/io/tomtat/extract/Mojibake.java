package io.tomtat.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text whose UTF-8 bytes were taken for Windows-1252 or Latin-1, once or several times: {@code
 * Há»™i nghá»‹}.
 */
final class Mojibake {

  private static final int MOST_TIMES = 3;

  /**
   * A letter with a tone, as no language writes: {@code á»™} for ộ, {@code áº¿} for ế, {@code
   * Ã¡Â»â„¢} for ộ twice, {@code oÌ£} for ọ in two characters.
   */
  private static final Pattern SIGN =
      Pattern.compile(
          "á»[\\x80-\\xB9€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|áº[\\xA0-\\xBF]|Ã¡Â[º»]"
              + "|(?<=\\p{Ll})Ã[Œ\\x8C][âÂÆ]|(?<=\\p{Ll})Ì[\\x80-\\x83\\x86\\x89\\x9B€‚ƒ†‰›£]");

  /** A sign begins with one of these; to look for it only there is what makes a page cheap. */
  private static final String LEADS = "áÃÌ";

  /** What may follow {@code «…á»} in Spanish, too. */
  private static final Pattern BEHIND_A_QUOTATION = Pattern.compile("á»[\\xA0„…‘’“”–—›]");

  /** {@code «¿Está aq…}; in {@code tá»«ng} the mark is part of a letter */
  private static final Pattern OPEN_QUOTATION = Pattern.compile("(?<![»ºÂ])«[^»]*$");

  private static final int QUOTATION = 300;

  /** {@code phÃ¡t}, {@code Ä‘Ã£}, {@code ngÆ°}: a capital before a symbol that no text has there */
  private static final Pattern SUSPECT =
      Pattern.compile("[ÃÄÅÆ][¡-ª¬-º¼-¿‚ƒ†‡ˆ‰‘\\x80-\\x9F]|\\p{Ll}Ã\\xA0");

  /** A line, or what stands between two tags of it. */
  private static final Pattern SEGMENT = Pattern.compile("[^\\n<>]+");

  private static final Pattern WORD = Pattern.compile("[^ \\t\\n<>]+");

  private Mojibake() {}

  /** The text as it was meant; where that is not certain, as it is. */
  static String repair(String text) {
    String repaired = text;
    for (int i = 0; i < MOST_TIMES && isSigned(repaired); i++) {
      repaired = once(repaired);
    }
    return repaired;
  }

  private static boolean isSigned(String text) {
    return LEADS.chars().anyMatch(lead -> isSigned(text, lead));
  }

  private static boolean isSigned(String text, int lead) {
    Matcher sign = SIGN.matcher(text).useTransparentBounds(true);
    for (int i = text.indexOf(lead); i >= 0; i = text.indexOf(lead, i + 1)) {
      if (sign.region(i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static String once(String text) {
    boolean whole = 2L * signs(text) > text.chars().filter(c -> isOwn((char) c)).count();
    return SEGMENT
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(segment(m.group(), whole)));
  }

  /**
   * @param whole nearly all of the text is to be repaired, so that what shows no sign is, too
   */
  private static String segment(String segment, boolean whole) {
    boolean signed = signs(segment) > 0;
    boolean own = segment.chars().anyMatch(c -> isOwn((char) c));
    if (own) {
      return signed ? phrases(segment) : segment;
    }
    return signed || whole ? leniently(segment) : segment;
  }

  /** Word by word: a sign, or what stands beside one and can hardly be anything else. */
  private static String phrases(String segment) {
    return WORD.matcher(segment).replaceAll(m -> Matcher.quoteReplacement(word(segment, m)));
  }

  private static String word(String segment, MatchResult word) {
    boolean suspect =
        signs(segment, word.start(), word.end()) > 0 || SUSPECT.matcher(word.group()).find();
    return suspect ? strictly(word.group()).orElse(word.group()) : word.group();
  }

  private static int signs(String text) {
    return signs(text, 0, text.length());
  }

  private static int signs(String text, int from, int to) {
    int signs = 0;
    Matcher sign = SIGN.matcher(text).region(from, to).useTransparentBounds(true);
    while (sign.find()) {
      signs += isQuotation(text, sign) ? 0 : 1;
    }
    return signs;
  }

  private static boolean isQuotation(String text, MatchResult sign) {
    return BEHIND_A_QUOTATION.matcher(sign.group()).matches()
        && OPEN_QUOTATION
            .matcher(text.substring(Math.max(0, sign.start() - QUOTATION), sign.start()))
            .find();
  }

  /** A letter that is in neither charset was read rightly: ộ, đ, 中. */
  private static boolean isOwn(char letter) {
    return Windows1252.code(letter) < 0 && Character.isLetter(letter);
  }

  /** All that is not ASCII, or nothing. */
  private static Optional<String> strictly(String text) {
    return Windows1252.encode(text).flatMap(Mojibake::utf8);
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Each letter whose bytes are whole. */
  private static String leniently(String text) {
    StringBuilder meant = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int length = length(Windows1252.code(text.charAt(i)));
      String letter = text.substring(i, Math.min(text.length(), i + length));
      meant.append(length > 1 ? strictly(letter).orElse(letter.substring(0, 1)) : letter);
      i += length > 1 && strictly(letter).isPresent() ? length : 1;
    }
    return meant.toString();
  }

  /** Of the sequence that a byte begins. */
  private static int length(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return 1;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }
}
