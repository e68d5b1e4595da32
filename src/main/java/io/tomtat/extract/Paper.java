package io.tomtat.extract;

import io.tomtat.article.Metadata;
import io.tomtat.extract.Draft.PageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A document that was made to be printed or sent: its title, body and imprint by their lines. */
final class Paper {

  private static final int TITLE_WITHIN = 12;
  private static final int TITLE_LINES = 5;
  private static final int HEAD_LINES = 4;

  /** Share of a title's pairs of syllables that its text has at least. */
  private static final double SAID_OF_TEXT = 0.3;

  private final List<Line> lines;
  private final PaperSays said;

  private Paper(List<Line> lines, PaperSays said) {
    this.lines = lines;
    this.said = said;
  }

  static Draft read(List<Line> lines, PaperSays said) {
    return new Paper(lines, said).draft();
  }

  private Draft draft() {
    Span title = title();
    List<Line> rest = new ArrayList<>(lines.subList(title.to, lines.size()));
    Metadata head = PageHead.metadata(head(rest));
    String ago = PageHead.ago(head(rest));
    List<String> captions = takeCaptions(rest);
    dropImprint(rest);
    List<Line> body = new PageBody(rest, title.text).lines();
    return new Draft(
        PageKind.ARTICLE,
        title.text,
        body.stream().map(Line::text).toList(),
        captions,
        head.orElse(said.metadata()),
        ago);
  }

  /** Where the title stands: lines from inclusive, to exclusive; none at all if empty. */
  private record Span(int to, @Nullable String text) {}

  private Span title() {
    Span found = saidTitle();
    if (found == null && said.mail() && said.title() != null) {
      return new Span(0, Characters.clean(said.title()));
    }
    if (found != null) {
      return found;
    }
    Span headline = firstHeadline();
    return headline.text == null && isSaidOfText() ? new Span(0, saidLine().text()) : headline;
  }

  private Line saidLine() {
    return Line.of(said.title() == null ? "" : said.title());
  }

  /** Whether the properties' title, though it stands nowhere, speaks of what the text does. */
  private boolean isSaidOfText() {
    Line title = saidLine();
    if (!title.isHeadline() || title.words() < 4) {
      return false;
    }
    Set<String> own =
        lines.stream().flatMap(line -> line.pairs().stream()).collect(Collectors.toSet());
    List<String> pairs = title.pairs();
    return pairs.stream().filter(own::contains).count() > pairs.size() * SAID_OF_TEXT;
  }

  /** The title of the file's properties, if the text has it too, in one line or several. */
  private @Nullable Span saidTitle() {
    String wanted = Characters.fold(said.title() == null ? "" : said.title());
    for (int from = 0; !wanted.isEmpty() && from < Math.min(TITLE_WITHIN, lines.size()); from++) {
      StringBuilder text = new StringBuilder();
      for (int to = from; to < Math.min(from + TITLE_LINES, lines.size()); to++) {
        text.append(text.isEmpty() ? "" : " ").append(lines.get(to).text());
        if (Characters.fold(text.toString()).equals(wanted)) {
          return new Span(to + 1, text.toString());
        }
      }
    }
    return null;
  }

  /** The first line that reads like a headline, before any prose. */
  private Span firstHeadline() {
    for (int i = 0; i < Math.min(TITLE_LINES, lines.size()); i++) {
      Line line = lines.get(i);
      if (line.endsSentence() && line.length() > 60) {
        break;
      }
      if (line.isHeadline() && line.words() >= 4 && !PageHead.isByline(line)) {
        return new Span(i + 1, line.text());
      }
    }
    return new Span(0, null);
  }

  /** The short lines right under the title. */
  private static List<Line> head(List<Line> rest) {
    return rest.stream()
        .limit(HEAD_LINES)
        .takeWhile(line -> !line.endsSentence() || line.length() < 60)
        .toList();
  }

  /** A caption says so itself or has its credit in the next line: {@code Ảnh: Đan Thư}. */
  private static List<String> takeCaptions(List<Line> rest) {
    List<String> captions = new ArrayList<>();
    for (int i = rest.size() - 1; i >= 0; i--) {
      Line line = rest.get(i);
      if (line.isCreditOnly() && i > 0 && rest.get(i - 1).length() < 200) {
        captions.add(0, rest.get(i - 1).text() + " " + line.text());
        rest.remove(i);
        rest.remove(--i);
      } else if (line.isCaption()) {
        captions.add(0, line.caption());
        rest.remove(i);
      }
    }
    return captions;
  }

  /** From the first line of an imprint in the second half on, if no long prose follows. */
  private static void dropImprint(List<Line> rest) {
    for (int i = rest.size() / 2; i < rest.size(); i++) {
      List<Line> tail = rest.subList(i, rest.size());
      if (Furniture.isImprint(rest.get(i)) && tail.stream().noneMatch(l -> l.length() > 250)) {
        tail.clear();
        return;
      }
    }
  }
}
