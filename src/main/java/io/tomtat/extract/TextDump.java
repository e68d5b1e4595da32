package io.tomtat.extract;

import io.tomtat.article.Metadata;
import io.tomtat.extract.LineVerdicts.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plain text, mostly a whole page's text without its markup. */
final class TextDump {

  private TextDump() {}

  static Draft read(String text) {
    List<Line> lines = Line.ofAll(HardWraps.unwrap(text.lines().toList()));
    Line title = title(lines);
    List<Verdict> verdicts = LineVerdicts.of(lines, title);
    return Draft.article(
        title == null ? null : title.text(),
        texts(lines, verdicts, Verdict.BODY),
        select(lines, verdicts, Verdict.CAPTION).stream().map(Line::caption).toList(),
        metadata(lines, verdicts));
  }

  /** The line that a picture repeats without accents; else the first line if it is a headline. */
  private static @Nullable Line title(List<Line> lines) {
    Set<String> unaccented =
        lines.stream().filter(Line::ascii).map(Line::folded).collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> mayBeTitle(line) && unaccented.contains(line.folded()))
        .findFirst()
        .or(() -> lines.stream().limit(1).filter(TextDump::mayBeTitle).findFirst())
        .orElse(null);
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
    int body = verdicts.indexOf(Verdict.BODY);
    List<Line> head = lines.subList(0, Math.max(body, 0));
    List<Line> signatures = select(lines, verdicts, Verdict.BYLINE);
    return PageHead.metadata(head)
        .orElse(PageHead.signed(signatures))
        .orElse(PageHead.followed(select(lines, verdicts, Verdict.LABEL)));
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
