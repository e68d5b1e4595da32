package io.tomtat.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a Vietnamese paragraph into sentences. */
final class Sentences {

  /** The end marks with their closing quotes and the blank behind them: {@code ?!” }. */
  private static final Pattern BOUNDARY = Pattern.compile("[.!?…]+[\"'”’»)\\]]*\\s+");

  /** What may begin a sentence: a capital, a figure, an opening quote, a dash. */
  private static final Pattern BEGINNING =
      Pattern.compile("[-–—\"'“‘«(\\[*•]*\\s*[\\p{Lu}\\p{N}].*");

  /** {@code TP. Hồ Chí Minh}, {@code PGS.TS. Nguyễn Văn A}, {@code Tr. 12}. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "tp", "tx", "tt", "ts", "tskh", "ths", "pgs", "gs", "bs", "bscki", "bsckii", "cki",
          "ckii", "ks", "ls", "kts", "ds", "nsnd", "nsưt", "ngnd", "ngưt", "gsts", "pgsts", "đ/c",
          "đc", "th", "tr", "st", "mr", "mrs", "ms", "dr", "prof", "no", "vs", "q", "p", "h", "kp",
          "ql", "tl", "kt", "tm", "đt", "sđt", "tel", "fax", "jr", "sr", "inc", "ltd", "corp", "cp",
          "cty", "ct", "pct", "pgđ", "hlv", "nxb", "ncs", "cn", "đd", "xn", "đh", "cđ", "hv");

  /** Initials such as {@code T.M.Đ} or a single letter as in {@code J. Biden}. */
  private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}[hrg]?\\.)*\\p{Lu}[hrg]?");

  /** Before these a single letter ends a sentence: {@code ở 4 độ C. Cây chết}. */
  private static final Pattern LETTER_AS_NAME =
      Pattern.compile("(?iu).*(?<!\\p{L})(độ|vitamin|hạng|nhóm|loại|lớp|khối|bảng) \\p{Lu}$");

  /** Before a figure only: {@code tr. 15}. */
  private static final Set<String> BEFORE_FIGURES = Set.of("tr", "tel", "đt", "vol", "pp", "no");

  /** The number of an item: {@code 1. Về kinh tế}, {@code II. Kết quả}, {@code a. Thuận lợi}. */
  private static final Pattern ITEM_NUMBER =
      Pattern.compile("\\d{1,2}(\\.\\d{1,2})*|[IVX]{1,4}|[a-zđ]");

  /** What an item of a list within a sentence stands behind. */
  private static final Pattern BEFORE_ITEM = Pattern.compile("[:;] $");

  private Sentences() {}

  /**
   * @param paragraph one line of clean text
   * @return its sentences in order; joined by single blanks they are the paragraph again
   */
  static List<String> split(String paragraph) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    Matcher boundary = BOUNDARY.matcher(paragraph);
    while (boundary.find()) {
      if (ends(paragraph, start, boundary)) {
        sentences.add(paragraph.substring(start, boundary.end()).strip());
        start = boundary.end();
      }
    }
    if (start < paragraph.length()) {
      sentences.add(paragraph.substring(start).strip());
    }
    return sentences;
  }

  private static boolean ends(String text, int start, Matcher boundary) {
    return begins(text, boundary.end())
        && !(isSinglePoint(boundary) && isNoEnd(text, start, boundary));
  }

  private static boolean begins(String text, int at) {
    int window = Math.min(text.length(), at + 8);
    return BEGINNING.matcher(text.substring(at, window)).matches();
  }

  private static boolean isSinglePoint(Matcher boundary) {
    return boundary.group().strip().equals(".");
  }

  /** Whether the word before the point only is short for something. */
  private static boolean isNoEnd(String text, int start, MatchResult boundary) {
    int point = boundary.start();
    int from = text.lastIndexOf(' ', point - 1) + 1;
    String word = text.substring(Math.max(from, start), point).replaceFirst("^[\"'“‘«(\\[]+", "");
    return isInitials(text.substring(start, point), word)
        || isAbbreviation(word)
        || (BEFORE_FIGURES.contains(word) && Character.isDigit(text.charAt(boundary.end())))
        || (isItem(text, start, from) && ITEM_NUMBER.matcher(word).matches());
  }

  private static boolean isItem(String text, int start, int from) {
    return from <= start || BEFORE_ITEM.matcher(text.substring(Math.max(0, from - 2), from)).find();
  }

  private static boolean isInitials(String sentence, String word) {
    String end = sentence.substring(Math.max(0, sentence.length() - 12));
    return INITIALS.matcher(word).matches() && !LETTER_AS_NAME.matcher(end).matches();
  }

  /** "PGS.TS" is short because its last part is. */
  private static boolean isAbbreviation(String word) {
    String last = word.substring(word.lastIndexOf('.') + 1);
    return ABBREVIATIONS.contains(last.toLowerCase(Locale.ROOT))
        && (Character.isUpperCase(word.charAt(0)) || word.indexOf('/') > 0);
  }
}
