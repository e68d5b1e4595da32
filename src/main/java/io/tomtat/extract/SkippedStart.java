package io.tomtat.extract;

import io.tomtat.extract.Blocks.Block;
import io.tomtat.extract.Blocks.Role;
import io.tomtat.extract.TextLengths.Lengths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs between the headline and what was taken for the article: an article begins below its
 * headline, so what was found is a part of it, or a newsletter's box, or the story after it.
 */
final class SkippedStart {

  /** A standfirst or a note above the text is shorter. */
  private static final int LEAST = 600;

  private static final int HEADLINE = 10;
  private static final int PARAGRAPH = 60;

  private static final String NO_ARTICLE = "nav, header, footer, aside, form";

  private final TextLengths lengths;
  private final Element heading;
  private final List<Element> skipped = new ArrayList<>();
  private @Nullable Element begin;

  private SkippedStart(Document page, TextLengths lengths, Element heading, String begin) {
    this.lengths = lengths;
    this.heading = heading;
    readTo(begin, page);
  }

  /**
   * The element that holds what was skipped, if that is half of what was found at least.
   *
   * @param lengths of the page's elements
   * @param found in a tree of its own
   */
  static Optional<Element> box(
      Document page, TextLengths lengths, @Nullable String title, Element found) {
    Optional<Element> heading = heading(page, title);
    Optional<String> begin = firstParagraph(found);
    return heading.isEmpty() || begin.isEmpty()
        ? Optional.empty()
        : new SkippedStart(page, lengths, heading.get(), begin.get())
            .box(TextLengths.of(found).in(found).prose());
  }

  private static Optional<Element> heading(Document page, @Nullable String title) {
    String folded = Characters.fold(title == null ? "" : title);
    return page.select("h1").stream()
        .filter(h1 -> h1.text().length() >= HEADLINE)
        .filter(h1 -> folded.contains(Characters.fold(h1.text())))
        .findFirst();
  }

  private static Optional<String> firstParagraph(Element found) {
    return Blocks.of(found).stream()
        .filter(block -> block.role() == Role.TEXT)
        .map(Block::line)
        .filter(line -> line.length() >= PARAGRAPH && line.endsSentence())
        .map(Line::text)
        .findFirst();
  }

  /** Collects the paragraphs of the article below the headline. */
  private void readTo(String begun, Document page) {
    boolean below = false;
    for (Element element : page.select("h1, p")) {
      below |= element.equals(heading);
      if (!below || element.nameIs("h1") || !lengths.in(element).isProse()) {
        continue;
      }
      Line line = Line.of(element.text());
      if (line.text().equals(begun)) {
        begin = element;
        return;
      }
      if (line.endsSentence() && element.closest(NO_ARTICLE) == null) {
        skipped.add(element);
      }
    }
  }

  private Optional<Element> box(int found) {
    int prose = skipped.stream().map(lengths::in).mapToInt(Lengths::prose).sum();
    if (begin == null || prose < LEAST || prose * 2 < found) {
      return Optional.empty();
    }
    List<Element> aboveFound = prose > found * 3 ? begin.parents() : List.of();
    return above(skipped.get(0))
        .filter(box -> !aboveFound.contains(box))
        .max(Comparator.comparingDouble(box -> lengths.in(box).density()));
  }

  /** All that holds it and no other story's headline. */
  private Stream<Element> above(Element paragraph) {
    return paragraph.parents().stream()
        .filter(box -> box.select("h1").stream().allMatch(heading::equals));
  }
}
