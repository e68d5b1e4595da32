package io.tomtat.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Other articles' headlines at a page's end that no label announces, each alone or with a teaser.
 *
 * <p>They have a headline's form, there are several of them, and they speak of other things than
 * the article does. An article's own short lines at its end do not: lists are announced by a colon
 * or have marks, verses and results are shorter, interviews ask questions.
 */
final class HeadlineTail {

  private static final int FEW = 4;
  private static final int MANY = 10;
  private static final int ALIKE = 3;
  private static final int SHORTEST = 24;
  private static final int LONGEST = 160;
  private static final int FEWEST_WORDS = 6;

  /** Mean length in characters; verses of eight syllables have 35. */
  private static final int MEAN_LENGTH = 38;

  private static final int TEASER = 240;

  /** Share of a line's pairs of syllables that the article has, too. */
  private static final double OWN = 0.45;

  /** {@code - Giải nhất: …}, {@code 3. Bến cá}, {@code “Biển gọi …} */
  private static final Pattern MARKED =
      Pattern.compile("^([-–—+*>“\"'‘(]|\\d{1,3}[.)/:-]|[a-zđ]\\)).*");

  /** {@code Hải Phòng - Nam Định 2-1}, {@code Lê Mòng 9,75 điểm} */
  private static final Pattern RESULT = Pattern.compile(".*\\d\\s*[-–:|]\\s*\\d.*|.*\\|.*|.*\\t.*");

  private static final String POINT = "•";

  private final List<Line> lines;
  private final Set<String> pairs = new HashSet<>();

  private HeadlineTail(List<Line> lines) {
    this.lines = lines;
  }

  /** The index of the first headline, or the number of lines if there is no such tail. */
  static int start(List<Line> lines) {
    return new HeadlineTail(lines).start();
  }

  private int start() {
    int from = top();
    lines.subList(0, from).forEach(line -> pairs.addAll(line.pairs()));
    int behind = from < lines.size() ? behindOwn(from) : from;
    while (behind > from && behind < lines.size()) {
      from = behind;
      behind = behindOwn(from);
    }
    return isTail(behind) ? behind : lines.size();
  }

  /** Behind what is the article's here, if anything is. */
  private int behindOwn(int i) {
    if (!isHeadline(lines.get(i)) || isOwn(i)) {
      return i + 1;
    }
    int verses = runOf(i, (first, line) -> line.isVerse());
    int items = runOf(i, HeadlineTail::isLike);
    boolean listed = items >= ALIKE || (items > 1 && isAnnounced(i));
    return verses >= ALIKE ? i + verses : listed ? i + items : i;
  }

  /** How many lines from here on are of one kind. */
  private int runOf(int first, BiPredicate<Line, Line> alike) {
    int i = first;
    while (i < lines.size() && alike.test(lines.get(first), lines.get(i))) {
      i++;
    }
    return i - first;
  }

  /** {@code Ngày 3/9 tại xóm Cồn}, {@code Ngày 4/9 tại bến cá}: items begin with the same word. */
  private static boolean isLike(Line first, Line line) {
    return firstWord(first).equals(firstWord(line));
  }

  private static String firstWord(Line line) {
    return line.folded().split(" ", 2)[0];
  }

  /** Upwards from the end, as long as no two lines in a row are anything but headlines. */
  private int top() {
    int others = 0;
    int i = lines.size();
    while (i > 0 && others < 2 && !isParagraph(lines.get(i - 1))) {
      others = isHeadline(lines.get(i - 1)) || isFurniture(lines.get(i - 1)) ? 0 : others + 1;
      i--;
    }
    return i + others;
  }

  private static boolean isParagraph(Line line) {
    return line.length() > TEASER || (line.length() > 180 && line.endsSentence());
  }

  private static boolean isFurniture(Line line) {
    return Furniture.isLabel(line) || Furniture.isListHead(line);
  }

  /** Pages put points before their lists of links. */
  private static boolean isHeadline(Line line) {
    return line.text().startsWith(POINT)
        ? isHeadlineItself(Line.of(line.text().substring(1)))
        : isHeadlineItself(line);
  }

  private static boolean isHeadlineItself(Line line) {
    return line.length() >= SHORTEST
        && line.length() <= LONGEST
        && line.words() >= FEWEST_WORDS
        && !line.ascii()
        && !line.text().matches(".*[.…;,:]$")
        && Character.isUpperCase(line.text().codePointAt(0))
        && !MARKED.matcher(line.text()).matches()
        && !RESULT.matcher(line.text()).matches()
        && !line.isCaption();
  }

  /** A subheading of the article, or its last short paragraph below one. */
  private boolean isOwn(int i) {
    boolean followed = i + 1 < lines.size() && !isHeadline(lines.get(i + 1));
    return share(lines.get(i)) >= OWN || (followed && share(lines.get(i + 1)) >= OWN);
  }

  private boolean isTail(int from) {
    List<Line> headlines =
        lines.subList(from, lines.size()).stream().filter(HeadlineTail::isHeadline).toList();
    long questions = headlines.stream().filter(line -> line.text().endsWith("?")).count();
    double length = headlines.stream().mapToInt(Line::length).average().orElse(0);
    double own = headlines.stream().mapToDouble(this::share).average().orElse(0);
    return headlines.size() >= FEW
        && questions * 2 < headlines.size()
        && length >= MEAN_LENGTH
        && own < (headlines.size() >= MANY ? OWN : OWN / 2)
        && (headlines.size() >= MANY || !isAnnounced(from));
  }

  /** {@code Các hộ được khen thưởng gồm:} */
  private boolean isAnnounced(int from) {
    return from == 0 || lines.get(from - 1).text().endsWith(":");
  }

  private double share(Line line) {
    List<String> own = line.pairs();
    return own.isEmpty() ? 0 : (double) own.stream().filter(pairs::contains).count() / own.size();
  }
}
