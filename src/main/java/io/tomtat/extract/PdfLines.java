package io.tomtat.extract;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The paragraphs of a PDF: running heads off, lines broken inside a sentence joined. */
final class PdfLines {

  private static final int EDGE = 4;
  private static final int NEIGHBOURS = 4;
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");

  /** {@code … và Xin-ga-} */
  private static final Pattern BROKEN = Pattern.compile("(\\p{L}[\\p{L}-]*)-$");

  /** A line that ends so goes on: {@code Sở Nông nghiệp và} */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?iu).*([,;–-]|(^| )(và|của|cho|với|tại|từ|là|các|những|về|trong|hoặc|do))$");

  private PdfLines() {}

  /**
   * @param document as Tika gives it; of pages for which there is nothing better
   * @param printed the lines of the first pages, or of none
   */
  static List<Line> of(Document document, List<List<PrintedLine>> printed) {
    List<List<PrintedLine>> pages = new ArrayList<>();
    for (Element page : document.select("div.page")) {
      int i = pages.size();
      pages.add(clean(i < printed.size() ? printed.get(i) : unmeasured(page)));
    }
    Set<String> running = running(pages);
    List<PrintedLine> lines = new ArrayList<>();
    for (List<PrintedLine> page : pages) {
      page.stream().filter(line -> !running.contains(masked(line))).forEach(lines::add);
    }
    return join(lines);
  }

  private static List<PrintedLine> unmeasured(Element page) {
    return page.select("p").stream()
        .flatMap(p -> p.wholeText().lines())
        .map(text -> PrintedLine.unmeasured(Line.of(text)))
        .toList();
  }

  private static List<PrintedLine> clean(List<PrintedLine> lines) {
    return lines.stream()
        .map(each -> new PrintedLine(Line.of(spelled(each.text())), each.width(), each.size()))
        .filter(each -> !each.text().isEmpty())
        .toList();
  }

  /** {@code oﬃce}: printers have one letter for two or three. */
  private static String spelled(String line) {
    return LIGATURE.matcher(line).replaceAll(m -> Normalizer.normalize(m.group(), Form.NFKC));
  }

  /**
   * What stands at the edge of at least half of the pages, page numbers apart: {@code Trang 1 / 2}
   */
  private static Set<String> running(List<List<PrintedLine>> pages) {
    Map<String, Integer> times = new HashMap<>();
    for (List<PrintedLine> page : pages) {
      Set<String> edges = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (i < EDGE || i >= page.size() - EDGE) {
          edges.add(masked(page.get(i)));
        }
      }
      edges.forEach(edge -> times.merge(edge, 1, Integer::sum));
    }
    times.values().removeIf(count -> count < 2 || count * 2 < pages.size());
    return times.keySet();
  }

  private static String masked(PrintedLine line) {
    return DIGITS.matcher(line.line().folded()).replaceAll("0");
  }

  private static List<Line> join(List<PrintedLine> lines) {
    List<Line> joined = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < lines.size(); i++) {
      append(paragraph, lines.get(i).text());
      boolean ends = i + 1 == lines.size() || endsParagraph(lines, i, first);
      if (ends) {
        joined.add(Line.of(paragraph.toString()));
        paragraph.setLength(0);
      }
      first = ends || (first && isWrappedHeading(lines, i));
    }
    return joined;
  }

  /**
   * A word broken at the line's end becomes whole: {@code Ma- / rine} loses its hyphen, {@code
   * Xin-ga- / po} and {@code Mát- / xcơ-va} keep it.
   */
  private static void append(StringBuilder paragraph, String line) {
    Matcher broken = BROKEN.matcher(paragraph);
    if (!Character.isLetter(line.codePointAt(0)) || !broken.find()) {
      paragraph.append(paragraph.isEmpty() ? "" : " ");
    } else if (Character.isLowerCase(line.codePointAt(0)) && isPlain(broken.group(1), line)) {
      paragraph.setLength(paragraph.length() - 1);
    }
    paragraph.append(line);
  }

  private static boolean isPlain(String beginning, String line) {
    String end = line.split(" ", 2)[0];
    return Characters.ascii(beginning) && (beginning + end).indexOf('-') < 0;
  }

  /** {@code Người dân giữ rừng bằng ba / khía, vọp và camera} is one heading in two lines. */
  private static boolean isWrappedHeading(List<PrintedLine> lines, int i) {
    PrintedLine next = lines.get(i + 1);
    return !lines.get(i).line().endsSentence()
        && !next.line().endsSentence()
        && next.width() < width(lines, i) * 0.7
        && Character.isLowerCase(next.text().codePointAt(0));
  }

  /**
   * A paragraph ends with a line that ends a sentence, for one too many is better than a heading
   * inside it; where the letters' size changes; or with a heading: a short line at a paragraph's
   * start before one that starts anew.
   */
  private static boolean endsParagraph(List<PrintedLine> lines, int i, boolean first) {
    Line line = lines.get(i).line();
    String next = lines.get(i + 1).text();
    if (Character.isLowerCase(next.codePointAt(0))) {
      return false;
    }
    if (!lines.get(i).isSizedLike(lines.get(i + 1))) {
      return true;
    }
    if (line.endsSentence()) {
      return Sentences.split(line.text() + " Và").size() > Sentences.split(line.text()).size();
    }
    return line.isCreditOnly()
        || PageHead.isByline(line)
        || (first
            && lines.get(i).width() <= width(lines, i) * 0.85
            && !GOES_ON.matcher(line.text()).matches());
  }

  /** Of the widest line around of the same letters: columns, boxes, headings have their own. */
  private static double width(List<PrintedLine> lines, int i) {
    int from = Math.max(0, i - NEIGHBOURS);
    int to = Math.min(lines.size(), i + NEIGHBOURS + 1);
    return lines.subList(from, to).stream()
        .filter(line -> line.isSizedLike(lines.get(i)))
        .mapToDouble(PrintedLine::width)
        .max()
        .orElse(0);
  }
}
