package io.tomtat.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says of every line of a page's text what it is, so that nothing is dropped silently.
 *
 * <p>Each rule is one method; a rule speaks only on lines on which no earlier one has spoken.
 */
final class LineVerdicts {

  /** What a line is. */
  enum Verdict {
    TITLE,
    BODY,
    CAPTION,
    BYLINE,
    /** The unaccented text of a picture. */
    ALT,
    LINK,
    TEASER,
    LABEL,
    REPEATED,
    /** Before or behind the article. */
    OUTSIDE,
    /** Other articles' headlines at the end. */
    TAIL
  }

  private static final int FEW_PAIRS = 3;
  private static final int TEASER_LENGTH = 260;

  private final List<Line> lines;
  private final @Nullable Line title;
  private final @Nullable Verdict[] verdicts;
  private int tail;
  private DenseRun run = new DenseRun(0, 0);

  private LineVerdicts(List<Line> lines, @Nullable Line title) {
    this.lines = lines;
    this.title = title;
    this.verdicts = new Verdict[lines.size()];
    this.tail = Math.min(tailOfPairs(), HeadlineTail.start(lines));
  }

  static List<Verdict> of(List<Line> lines, @Nullable Line title) {
    LineVerdicts rules = new LineVerdicts(lines, title);
    rules.titleAndItsRepeats();
    rules.labels();
    rules.slugs();
    rules.linksUnderHeads();
    rules.captions();
    rules.runOfSentences();
    rules.tail();
    rules.shortLinesAtTheEnd();
    rules.outside();
    rules.teasers();
    rules.orphansAtTheEnd();
    rules.rest();
    return Arrays.asList(rules.verdicts);
  }

  /** A headline twice in a row, at least three times, is a list of other articles. */
  private int tailOfPairs() {
    int pairs = 0;
    int first = lines.size();
    for (int i = lines.size() / 10; i + 1 < lines.size(); i++) {
      if (isPair(lines.get(i), lines.get(i + 1))) {
        first = Math.min(first, i);
        pairs++;
      }
    }
    return pairs < FEW_PAIRS ? lines.size() : withItsHead(first);
  }

  private static boolean isPair(Line one, Line next) {
    return one.folded().length() > 15 && one.folded().equals(next.folded()) && !one.endsSentence();
  }

  private int withItsHead(int first) {
    boolean headed = first > 0 && isLabelOrHead(lines.get(first - 1));
    return headed ? first - 1 : first;
  }

  /** {@code Đọc thêm} behind the article, with hardly a real paragraph under it. */
  private int tailUnderHead() {
    int paragraphs = 0;
    for (int i = lines.size() - 1; i >= Math.max(run.to(), lines.size() / 4); i--) {
      Line line = lines.get(i);
      if (line.length() > 160 && line.endsSentence() && !line.endsInEllipsis()) {
        paragraphs++;
      }
      int others = lines.size() - 1 - i - paragraphs;
      if (Furniture.isListHead(line) && others >= 4 * paragraphs) {
        return earliestHead(i);
      }
    }
    return lines.size();
  }

  /** Of several heads behind the run the first one counts. */
  private int earliestHead(int found) {
    int earliest = found;
    for (int i = found; i >= run.to(); i--) {
      if (Furniture.isListHead(lines.get(i))) {
        earliest = i;
      }
    }
    return earliest;
  }

  /** Lines with a verdict do not count: a label between two paragraphs does not part them. */
  private void runOfSentences() {
    run = DenseRun.of(lines.subList(0, tail), i -> verdicts[i] != null);
  }

  private void tail() {
    tail = Math.min(tail, tailUnderHead());
    for (int i = tail; i < lines.size(); i++) {
      verdicts[i] = Verdict.TAIL;
    }
  }

  private void titleAndItsRepeats() {
    boolean seen = false;
    for (int i = 0; i < tail; i++) {
      if (title != null && lines.get(i).text().equalsIgnoreCase(title.text())) {
        verdicts[i] = seen ? Verdict.REPEATED : Verdict.TITLE;
        seen = true;
      }
    }
  }

  /** {@code Theo dõi Đối ngoại Đông Kinh trên}, {@code TIN LIÊN QUAN} */
  private void labels() {
    for (int i = 0; i < tail; i++) {
      if (isLabelOrHead(lines.get(i))) {
        say(i, Verdict.LABEL);
      }
    }
  }

  /**
   * {@code hoi thao ve rung ngap man} alone is a picture's text; before a headline it is a link.
   */
  private void slugs() {
    Set<String> syllables = accentedSyllables();
    for (int i = 0; i < tail; i++) {
      Line line = lines.get(i);
      boolean bearsTitle = startsWithTitlesSlug(line);
      if (isSlug(line, syllables) || (bearsTitle && isNoLongerThanTitle(line))) {
        say(i, Verdict.ALT);
      } else if (bearsTitle) {
        say(i, Verdict.LINK);
      }
    }
  }

  private boolean startsWithTitlesSlug(Line line) {
    return title != null
        && !title.ascii()
        && line.folded().startsWith(title.folded())
        && Characters.ascii(
            line.text().substring(0, Math.min(line.length(), title.folded().length())));
  }

  private boolean isNoLongerThanTitle(Line line) {
    return title != null && line.folded().length() <= title.folded().length() + 2;
  }

  private static boolean isSlug(Line line, Set<String> syllables) {
    return line.ascii()
        && line.words() >= 5
        && !line.endsSentence()
        && line.text().equals(line.text().toLowerCase(Locale.ROOT))
        && shareIn(syllables, line) > 0.8;
  }

  private static double shareIn(Set<String> syllables, Line line) {
    List<String> words = List.of(line.folded().split(" "));
    return (double) words.stream().filter(syllables::contains).count() / words.size();
  }

  private Set<String> accentedSyllables() {
    Set<String> syllables = new HashSet<>();
    lines.stream()
        .filter(line -> !line.ascii())
        .forEach(line -> syllables.addAll(List.of(line.folded().split(" "))));
    return syllables;
  }

  /** Headlines right under {@code TIN LIÊN QUAN}. */
  private void linksUnderHeads() {
    for (int i = 0; i + 1 < tail; i++) {
      if (verdicts[i] == Verdict.LABEL && Furniture.isListHead(lines.get(i))) {
        for (int k = i + 1; k < tail && isLinkUnderHead(k); k++) {
          say(k, Verdict.LINK);
        }
      }
    }
  }

  private boolean isLinkUnderHead(int i) {
    return verdicts[i] == Verdict.LINK || (verdicts[i] == null && lines.get(i).isHeadline());
  }

  /** What says so itself, and the line under a picture's text. */
  private void captions() {
    for (int i = 0; i < tail; i++) {
      boolean underPicture = i > 0 && verdicts[i - 1] == Verdict.ALT && lines.get(i).length() < 200;
      if (lines.get(i).isCaption() || underPicture) {
        say(i, Verdict.CAPTION);
      }
    }
  }

  /** Verses, results, items of a list: the article may end in them, and they are no sentences. */
  private void shortLinesAtTheEnd() {
    int i = run.to();
    boolean listed = false;
    while (run.from() < run.to() && i < tail && (verdicts[i] != null || listed || isOwnShort(i))) {
      listed = verdicts[i] == null && (listed || opensList(i));
      i++;
    }
    run = new DenseRun(run.from(), Math.max(run.to(), i));
  }

  private boolean isOwnShort(int i) {
    return lines.get(i).isItem() || opensList(i) || isInBlock(i);
  }

  /** {@code Lịch tiếp nhận hồ sơ như sau:} */
  private boolean opensList(int i) {
    return lines.get(i).text().endsWith(":") && i + 1 < tail && verdicts[i + 1] == null;
  }

  /** One of three verses or three results at least, or the heading of results. */
  private boolean isInBlock(int i) {
    return isInBlock(i, Line::isVerse)
        || isInBlock(i, Line::isResult)
        || (isShort(i) && i + 1 < tail && isInBlock(i + 1, Line::isResult));
  }

  private boolean isInBlock(int i, Predicate<Line> kind) {
    int from = i;
    while (from > Math.max(run.to(), i - 2) && isShort(from - 1, kind)) {
      from--;
    }
    int to = i;
    while (to < tail && to < from + 3 && isShort(to, kind)) {
      to++;
    }
    return to > i && to - from >= 3;
  }

  private boolean isShort(int i, Predicate<Line> kind) {
    return isShort(i) && kind.test(lines.get(i));
  }

  private boolean isShort(int i) {
    Line line = lines.get(i);
    return verdicts[i] == null
        && !line.ascii()
        && !Furniture.isFoot(line)
        && (line.isVerse() || line.isResult());
  }

  private void outside() {
    boolean noRun = run.from() == run.to();
    for (int i = 0; i < tail && !noRun; i++) {
      if (!run.contains(i)) {
        say(i, lines.get(i).isName() && i >= run.to() ? Verdict.BYLINE : Verdict.OUTSIDE);
      }
    }
  }

  /** A short line that trails off, behind a link: {@code Rạng sáng mồng 3 Tết, tiếng gọi ...} */
  private void teasers() {
    for (int i = 1; i < tail; i++) {
      Verdict before = verdicts[i - 1];
      boolean behindLink = before == Verdict.LINK || before == Verdict.TEASER;
      if (behindLink && lines.get(i).endsInEllipsis() && lines.get(i).length() < TEASER_LENGTH) {
        say(i, Verdict.TEASER);
      }
    }
  }

  /** The author's name, and {@code Một số hình ảnh tại hội nghị:} with nothing left behind it. */
  private void orphansAtTheEnd() {
    for (int i = tail - 1; i >= 0; i--) {
      Line line = lines.get(i);
      if (verdicts[i] == null && line.isName()) {
        verdicts[i] = Verdict.BYLINE;
      } else if (verdicts[i] == null && line.text().endsWith(":") && line.length() < 80) {
        verdicts[i] = Verdict.LABEL;
      } else if (verdicts[i] == null) {
        return;
      }
    }
  }

  private void rest() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tail; i++) {
      if (verdicts[i] == null) {
        String folded = lines.get(i).folded();
        boolean repeated = folded.length() > 40 && !seen.add(folded);
        verdicts[i] = repeated ? Verdict.REPEATED : Verdict.BODY;
      }
    }
  }

  private void say(int i, Verdict verdict) {
    if (verdicts[i] == null) {
      verdicts[i] = verdict;
    }
  }

  private static boolean isLabelOrHead(Line line) {
    return Furniture.isLabel(line) || Furniture.isListHead(line);
  }
}
