package io.tomtat.extract;

import io.tomtat.article.Metadata;
import io.tomtat.extract.Draft.PageKind;
import io.tomtat.extract.LineVerdicts.Verdict;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plain text, mostly a whole page's text without its markup. */
final class TextDump {

  private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(?=[\\p{L}\\p{N}“\"])");

  private static final int TITLE_WITHIN = 6;

  private TextDump() {}

  static Draft read(String text) {
    List<String> broken = text.lines().map(TextDump::withoutMark).toList();
    List<Line> lines = Line.ofAll(HardWraps.unwrap(broken));
    Line title = title(lines);
    List<Verdict> verdicts = LineVerdicts.of(lines, title);
    return new Draft(
        PageKind.ARTICLE,
        title == null ? null : title.text(),
        texts(lines, verdicts, Verdict.BODY),
        select(lines, verdicts, Verdict.CAPTION).stream().map(Line::caption).toList(),
        metadata(lines, verdicts),
        PageHead.ago(head(lines, verdicts)));
  }

  /** {@code # Xóm Cồn trồng lại rừng} is a heading in Markdown. */
  private static String withoutMark(String line) {
    return HEADING.matcher(line).replaceFirst("");
  }

  /** The line that a picture repeats without accents; else the first line if it is a headline. */
  private static @Nullable Line title(List<Line> lines) {
    Set<String> unaccented =
        lines.stream().filter(Line::ascii).map(Line::folded).collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> mayBeTitle(line) && unaccented.contains(line.folded()))
        .findFirst()
        .or(() -> lines.stream().limit(1).filter(TextDump::mayBeTitle).findFirst())
        .orElseGet(() -> titleBelowMenu(lines));
  }

  /** {@code Trang chủ}, {@code Thời sự} stand first: the headline nearest to the body. */
  private static @Nullable Line titleBelowMenu(List<Line> lines) {
    int body = LineVerdicts.of(lines, null).indexOf(Verdict.BODY);
    for (int i = body; i > Math.max(0, body - TITLE_WITHIN); i--) {
      Line line = lines.get(i);
      if (mayBeTitle(line) && line.isHeadline() && !PageHead.isByline(line)) {
        return line;
      }
    }
    return null;
  }

  private static boolean mayBeTitle(Line line) {
    return line.length() > 15
        && line.length() < 220
        && line.words() >= 4
        && !line.ascii()
        && !line.text().matches(".*[.…;,:]$")
        && !line.isCaption()
        && !Furniture.isLabel(line);
  }

  /** Dates only from the lines above the body; the author's name from there or from the end. */
  private static Metadata metadata(List<Line> lines, List<Verdict> verdicts) {
    List<Line> signatures = select(lines, verdicts, Verdict.BYLINE);
    return PageHead.metadata(head(lines, verdicts))
        .orElse(PageHead.signed(signatures))
        .orElse(PageHead.followed(select(lines, verdicts, Verdict.LABEL)));
  }

  private static List<Line> head(List<Line> lines, List<Verdict> verdicts) {
    return lines.subList(0, Math.max(verdicts.indexOf(Verdict.BODY), 0));
  }

  private static List<String> texts(List<Line> lines, List<Verdict> verdicts, Verdict verdict) {
    return select(lines, verdicts, verdict).stream().map(Line::text).toList();
  }

  private static List<Line> select(List<Line> lines, List<Verdict> verdicts, Verdict verdict) {
    return IntStream.range(0, lines.size())
        .filter(i -> verdicts.get(i) == verdict)
        .mapToObj(lines::get)
        .toList();
  }
}
