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

  /**
   * Words with a small letter behind them that begin a sentence and no name: {@code bà L. Hôm sau},
   * {@code ĐH. Năm 2026}; not {@code bà L. Thu Hà}, {@code ĐH. Công nghệ}.
   */
  private static final Pattern OPENER =
      Pattern.compile(
          "(?:(?:Hôm|Ngày|Đêm|Tối|Trưa|Sau|Trước|Khi|Trong|Theo|Tại|Từ|Ở|Do|Vì|Để|Với|Tuy|Nhưng|Nếu|Các"
              + "|Những|Một|Nhiều|Trận|Vụ|Cuộc|Trên|Đây|Điều|Ngoài|Ngay|Riêng|Cùng|Qua|Không|Cả|Ông"
              + "|Bà|Người) (?=[\\p{Ll}\\d])"
              + "|(?:Năm|Tháng|Tuần|Sáng|Chiều) (?=\\d|nay|qua|ngoái|sau|tới|trước|cùng|mai|hôm)"
              + "|Hiện (?=nay|tại|đang|vẫn|chưa|có)|Kết (?=quả|thúc)|Gia (?=đình)|Nạn (?=nhân)|Lực"
              + " (?=lượng)|Cơ (?=quan)).*");

  /** As {@link #OPENER}, behind a person's initials only: {@code Công ty T.V.H. Công an}. */
  private static final Pattern OPENER_BEHIND_INITIALS =
      Pattern.compile("Công (?=an |ty |nhân |tác ).*");

  /** {@code Phần A. Những điều cần biết}, {@code Chương I. Các quy định chung} are headings. */
  private static final Pattern SECTION =
      Pattern.compile("(?iu)(phần|mục|tiểu mục|chương|phụ lục|bài|điểm|tiết) \\p{Lu}{1,4}");

  /** What is short for an institution or behind a name may end a sentence; a title does not. */
  private static final Set<String> MAY_END = Set.of("đh", "cđ", "inc", "corp", "ltd", "jr", "sr");

  /** {@code Nước về.Dân mừng.} */
  private static final Pattern NO_BLANK =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.@/_-])(\\p{L}{1,6}\\p{Ll})([.!?…][”’»)]?)(\\p{Lu}\\p{Ll}{0,6})(?=[\\s,])");

  private Sentences() {}

  /**
   * @param text one line of clean text
   * @return its sentences in order; joined by single blanks they are the paragraph again, with a
   *     blank where one was forgotten
   */
  static List<String> split(String text) {
    String paragraph = NO_BLANK.matcher(text).replaceAll(Sentences::parted);
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

  /** Two syllables of Vietnamese, one of them with its marks: addresses have none. */
  private static String parted(MatchResult found) {
    String before = found.group(1);
    String next = found.group(3);
    boolean forgotten =
        Spelling.isSyllable(before)
            && Spelling.isSyllable(next)
            && !Characters.ascii(before + next)
            && !ABBREVIATIONS.contains(before.toLowerCase(Locale.ROOT));
    return Matcher.quoteReplacement(
        forgotten ? before + found.group(2) + " " + next : found.group());
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
    boolean initials = isInitials(text.substring(start, point), word);
    boolean shortened = initials || isAbbreviation(word);
    boolean opened = from > start && isOpened(text, start, boundary, word, initials);
    return (shortened && !opened)
        || (BEFORE_FIGURES.contains(word) && Character.isDigit(text.charAt(boundary.end())))
        || (isItem(text, start, from) && ITEM_NUMBER.matcher(word).matches());
  }

  /** Whether a sentence plainly begins behind a word that is short for something. */
  private static boolean isOpened(
      String text, int start, MatchResult boundary, String word, boolean initials) {
    int at = boundary.end();
    String next = text.substring(at, Math.min(text.length(), at + 20));
    boolean mayEnd = initials || MAY_END.contains(word.toLowerCase(Locale.ROOT));
    return mayEnd
        && !SECTION.matcher(text.substring(start, boundary.start())).matches()
        && (OPENER.matcher(next).matches()
            || (initials && OPENER_BEHIND_INITIALS.matcher(next).matches()));
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
