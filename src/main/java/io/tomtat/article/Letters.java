package io.tomtat.article;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Latin letters with marks, taken apart: a table instead of a normalisation for each word. */
public final class Letters {

  private static final int FIRST = 0xC0;

  /** The last of the block with the Vietnamese letters. */
  private static final int LAST = 0x1EFF;

  /** Grave, acute, tilde, hook and dot: the five tones, as marks of their own. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private static final char[] PLAIN = new char[LAST + 1 - FIRST];
  private static final char[] TONELESS = new char[LAST + 1 - FIRST];
  private static final char[] TONE = new char[LAST + 1 - FIRST];

  static {
    for (int at = 0; at < PLAIN.length; at++) {
      takeApart(at, String.valueOf((char) (FIRST + at)));
    }
  }

  private Letters() {}

  private static void takeApart(int at, String letter) {
    String lower = letter.toLowerCase(Locale.ROOT);
    PLAIN[at] = lower.charAt(0);
    TONELESS[at] = lower.charAt(0);
    String marks = Normalizer.normalize(lower, Form.NFD);
    if (marks.length() > 1 && Character.isLetter(marks.charAt(0))) {
      PLAIN[at] = marks.charAt(0);
      StringBuilder toneless = new StringBuilder();
      for (int i = 0; i < marks.length(); i++) {
        char mark = marks.charAt(i);
        if (TONES.indexOf(mark) >= 0) {
          TONE[at] = mark;
        } else {
          toneless.append(mark);
        }
      }
      TONELESS[at] = Normalizer.normalize(toneless, Form.NFC).charAt(0);
    }
    if (lower.equals("đ")) {
      PLAIN[at] = 'd';
    }
  }

  /** Whether all letters of a text are in the table; not those in NFD and of other scripts. */
  public static boolean known(String text) {
    return text.chars()
        .allMatch(
            letter -> letter <= LAST && Character.getType(letter) != Character.NON_SPACING_MARK);
  }

  /** In lower case without any mark: Ử gives u, Đ gives d. */
  private static char plain(char letter) {
    return letter < FIRST ? Character.toLowerCase(letter) : PLAIN[letter - FIRST];
  }

  /** In lower case without its tone: Ử gives ư. */
  private static char toneless(char letter) {
    return letter < FIRST ? Character.toLowerCase(letter) : TONELESS[letter - FIRST];
  }

  /** The tone as a mark of its own; 0 if it has none. */
  private static char tone(char letter) {
    return letter < FIRST ? 0 : TONE[letter - FIRST];
  }

  /** A word in lower case, its tone moved to the end: hoà and hòa both become "hoa" and a grave. */
  public static String toned(String word) {
    StringBuilder letters = new StringBuilder(word.length() + 1);
    StringBuilder tones = new StringBuilder(1);
    for (int at = 0; at < word.length(); at++) {
      letters.append(toneless(word.charAt(at)));
      if (tone(word.charAt(at)) != 0) {
        tones.append(tone(word.charAt(at)));
      }
    }
    return letters.append(tones).toString();
  }

  /** A word in lower case without any mark. */
  public static String plain(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      letters.append(plain(word.charAt(at)));
    }
    return letters.toString();
  }
}
