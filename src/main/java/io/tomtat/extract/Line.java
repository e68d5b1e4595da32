package io.tomtat.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One clean, non-blank line of a document, and what its wording alone tells of it.
 *
 * @param folded lower case, without diacritics and punctuation
 */
record Line(String text, String folded) {

  /** {@code … đến năm 2030.”} */
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？][\"'”’»)\\]]*$");

  /** {@code Ban tổ chức đổi sang đèn LED ...} */
  private static final Pattern ELLIPSIS = Pattern.compile("(\\.\\.\\.|…)[\"'”’»)\\]]*$");

  /** {@code Quang cảnh hội thảo. (Ảnh: Tường Vân)} and {@code Quang cảnh hội thảo. Ảnh: BVCC} */
  private static final Pattern CREDIT_END =
      vietnamese(
          "[(\\[] ?(ảnh|photo|nguồn|hình|đồ họa|đồ hoạ|video|clip|minh"
              + " h[oọ]a)[^:()]{0,20}:[^()]{1,60}[)\\]] ?\\.?$|(^|[.!?”\"\\])] ?|\\s[-–|/]"
              + " )(ảnh|photo|nguồn ảnh|hình ảnh|đồ họa|đồ hoạ) ?(minh h[oọ]a|tư liệu)? ?:"
              + " ?([^.:]|\\.(?! )){1,50}$|[(\\[] ?(ảnh|hình) (minh h[oọ]a|tư"
              + " liệu)[^()]{0,30}[)\\]] ?\\.?$");

  /** {@code Ảnh: Đan Thư}, standing alone under its caption */
  private static final Pattern CREDIT_ONLY =
      vietnamese(
          "^[(\\[]? ?(ảnh|photo|nguồn ảnh|hình ảnh) ?(minh h[oọ]a|tư liệu)? ?(: ?([^.:]|\\.(?!"
              + " )){1,50})?[)\\]]?$");

  /**
   * {@code Bùi Văn A}, {@code VĨNH SAN}, {@code H'Xíu Niê}, {@code Thu Hiền/VOV}, {@code Bích Thủy
   * (thực hiện)}
   */
  private static final Pattern NAME =
      Pattern.compile(
          "(Theo )?\\p{Lu}['’]?[\\p{L}.]*( [-–&,]? ?\\p{Lu}['’]?[\\p{L}.]*){0,5}("
              + Authors.SUFFIX
              + ")?");

  /** {@code - Giải nhất: xóm Cồn}, {@code 3. Bến cá}, {@code a) hộ nghèo}, {@code … hộ nghèo;} */
  private static final Pattern ITEM =
      Pattern.compile("([-–—•+*] ?\\p{L}|\\d{1,3}[.)] |[a-zđ]\\) ).*|.*;$");

  /** {@code Hải Phòng - Nam Định 2-1}, {@code Lê Mòng: 9,75 điểm}, {@code Nhóm A | 12 | 3} */
  private static final Pattern RESULT =
      Pattern.compile("\\p{Lu}.*\\d\\s*[-–:|,.]\\s*\\d.*|.* \\| .*|\\p{Lu}[^.]*: \\d.*");

  private static final Pattern NO_VERSE = Pattern.compile("[:\\d|/@]|\\.\\.\\.$|…$");

  static Line of(String raw) {
    String text = Characters.clean(raw);
    return new Line(text, Characters.fold(text));
  }

  /** The lines of a text that are not blank. */
  static List<Line> ofText(String text) {
    return ofAll(text.lines().toList());
  }

  static List<Line> ofAll(List<String> texts) {
    return texts.stream().map(Line::of).filter(line -> !line.text.isEmpty()).toList();
  }

  int length() {
    return text.length();
  }

  int words() {
    return folded.isEmpty() ? 0 : folded.split(" ").length;
  }

  /** Each syllable with the next one: what two lines share tells whether they speak of the same. */
  List<String> pairs() {
    List<String> words = List.of(folded.split(" "));
    return IntStream.range(1, words.size())
        .mapToObj(i -> words.get(i - 1) + " " + words.get(i))
        .toList();
  }

  boolean ascii() {
    return Characters.ascii(text);
  }

  boolean endsSentence() {
    return SENTENCE_END.matcher(text).find();
  }

  boolean endsInEllipsis() {
    return ELLIPSIS.matcher(text).find();
  }

  /** Whether it says of itself that it stands under a picture: {@code Các đại biểu chụp ảnh. |} */
  boolean isCaption() {
    return length() < 400 && (text.endsWith("|") || endsInCredit());
  }

  /** Colon or bracket first: without either no credit is looked for. */
  private boolean endsInCredit() {
    return (text.indexOf(':') >= 0 || text.indexOf(')') >= 0 || text.indexOf(']') >= 0)
        && CREDIT_END.matcher(text).find();
  }

  boolean isCreditOnly() {
    return CREDIT_ONLY.matcher(text).matches();
  }

  /** An item of a list by its mark. */
  boolean isItem() {
    return ITEM.matcher(text).matches();
  }

  /** A name or two with figures. */
  boolean isResult() {
    return length() < 80 && RESULT.matcher(text).matches();
  }

  /** Four to eight syllables, as poems have them, without a headline's colon and figures. */
  boolean isVerse() {
    return words() >= 4
        && words() <= 8
        && length() < 40
        && !text.equals(text.toUpperCase(Locale.ROOT))
        && NO_VERSE.matcher(text).results().findAny().isEmpty();
  }

  /** A row of a table: {@code Hải Phòng | 12.400 | 8,3%} */
  boolean isRow() {
    return text.contains(Blocks.CELL);
  }

  /** A headline has the length of one and no end mark. */
  boolean isHeadline() {
    return length() > 20
        && length() < 180
        && !isRow()
        && !endsSentence()
        && !text.endsWith(":")
        && !text.endsWith(",");
  }

  /** A name and nothing else, as authors sign. */
  boolean isName() {
    return length() < 48 && words() <= 8 && !ascii() && NAME.matcher(text).matches();
  }

  /** The caption without the mark at its end and the counter before it ({@code 1/5 …}). */
  String caption() {
    return text.replaceFirst("^\\d{1,3}/\\d{1,3}\\s+", "").replaceFirst("\\s*\\|+$", "");
  }

  private static Pattern vietnamese(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
