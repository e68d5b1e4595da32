package io.tomtat.extract;

import io.tomtat.article.Metadata;
import io.tomtat.article.Reason;
import io.tomtat.extract.Blocks.Block;
import io.tomtat.extract.Blocks.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A web page, or a fragment of one as feeds carry it. */
final class HtmlPage {

  private static final int LONGEST_TITLE_DISTANCE = 40;
  private static final int LEAD = 60;
  private static final int ARTICLE = 250;
  private static final int BEGINNING = 40;
  private static final int HEADLINE = 10;
  private static final int LITTLE_PROSE = 600;
  private static final int LONGEST_MARKUP = 5_000_000;

  /** Readability's work grows with elements times depth; pages have some thousand elements. */
  private static final int MOST_ELEMENTS = 30_000;

  /** {@code /tac-gia/le-mong-12.html} */
  private static final Pattern AUTHORS_PAGE =
      Pattern.compile("(?i)author|tac-?gia|nha-?bao|profile?");

  private static final Parser PARSER = Parser.htmlParser().setMaxDepth(100);

  private final Document page;
  private final PageMetadata said;
  private final PageRules rules;
  private final List<Block> all;
  private final List<Line> main;

  private HtmlPage(Document page, PageRules rules) {
    rules.apply(PageRule.HIDDEN_TEXT, () -> HiddenText.drop(page, TextLengths.of(page)));
    TextLengths seen = TextLengths.of(page); // what is dropped below is a small part of it
    rules.apply(PageRule.HIDDEN_BY_STYLE, () -> HiddenByStyle.drop(page, seen));
    rules.apply(PageRule.COMMENTS, () -> Comments.drop(page, seen));
    rules.apply(PageRule.PICTURE_TEXT, () -> PictureText.mark(page, seen));
    page.select("h2 a[href^=#], h3 a[href^=#], h4 a[href^=#]").unwrap(); // marks of their own place
    this.page = page;
    this.said = PageMetadata.of(page);
    this.rules = rules;
    TextLengths lengths = TextLengths.of(page);
    rules.apply(PageRule.OTHER_ARTICLES, () -> dropOtherArticles(page, said, lengths));
    this.all = Blocks.of(page.body());
    this.main = MainContent.lines(page, said.title(), lengths, rules);
  }

  /**
   * @throws NotReadable {@code too-large} if the page's tree would not fit into a job's memory
   */
  static Draft read(String markup) throws NotReadable {
    return read(markup, PageRules.ALL);
  }

  static Draft read(String markup, PageRules rules) throws NotReadable {
    if (markup.length() > LONGEST_MARKUP) {
      throw new NotReadable(
          Reason.TOO_LARGE, "%,d characters of markup".formatted(markup.length()));
    }
    Document page = Jsoup.parse(markup, "http://localhost/", PARSER.newInstance());
    int elements = page.getAllElements().size();
    if (elements > MOST_ELEMENTS) {
      throw new NotReadable(Reason.TOO_LARGE, "%,d elements".formatted(elements));
    }
    return new HtmlPage(page, rules).draft();
  }

  /**
   * A page that goes on with other articles below its own: of several that hold prose, the one
   * under the page's title stays.
   */
  private static void dropOtherArticles(Document page, PageMetadata said, TextLengths lengths) {
    List<Element> articles =
        page.select("article").stream()
            .filter(article -> article.parents().stream().noneMatch(p -> p.nameIs("article")))
            .filter(article -> lengths.in(article).prose() >= ARTICLE)
            .toList();
    List<Element> own = articles.stream().filter(article -> isHeadedBy(article, said)).toList();
    if (own.size() == 1) {
      articles.stream().filter(article -> !article.equals(own.get(0))).forEach(Element::remove);
    }
  }

  /** The browser's title often is the headline with the paper's name. */
  private static boolean isHeadedBy(Element article, PageMetadata said) {
    Element heading = article.selectFirst("h1");
    String folded = Characters.fold(heading == null ? "" : heading.text());
    return folded.length() >= HEADLINE
        && Stream.of(said.title(), said.headTitle())
            .filter(Objects::nonNull)
            .anyMatch(title -> Characters.fold(title).contains(folded));
  }

  private Draft draft() {
    List<Line> body = body();
    int first = body.isEmpty() ? all.size() : indexOf(body.get(0));
    int last = body.isEmpty() ? all.size() : lastIndexOf(body.get(body.size() - 1));
    List<Line> head = head(first);
    List<Line> whole = new ArrayList<>(rules.has(PageRule.LEAD) ? lead(head) : List.of());
    whole.removeAll(body); // some pages carry their article twice, once for each width of screen
    whole.addAll(body);
    Metadata metadata = said.metadata().orElse(visible(head, last)).orElse(said.anonymous());
    return new Draft(
        PageTriage.kind(page, said, all, whole),
        said.title(),
        whole.stream().map(Line::text).toList(),
        captions(first - head.size(), last),
        metadata,
        ago(first));
  }

  /** What the page shows; where that is little, what its data say, if that is more. */
  private List<Line> body() {
    List<Line> shown = new PageBody(main, said.title(), rules).lines();
    if (prose(shown) >= LITTLE_PROSE) {
      return shown;
    }
    List<Line> told = new PageBody(told(), said.title(), rules).lines();
    return prose(told) > 2 * prose(shown) && isSame(shown, told) ? told : shown;
  }

  /** What a page shows of an article stands in its data, too; else they tell of another one. */
  private static boolean isSame(List<Line> shown, List<Line> told) {
    String all = told.stream().map(Line::folded).collect(Collectors.joining(" "));
    List<String> sentences =
        shown.stream()
            .filter(line -> line.length() >= LEAD && line.endsSentence())
            .map(line -> line.folded().substring(0, Math.min(BEGINNING, line.folded().length())))
            .toList();
    return sentences.isEmpty() || sentences.stream().anyMatch(all::contains);
  }

  private List<Line> told() {
    String body = rules.has(PageRule.DATA_BODY) ? JsonLd.of(page).body() : null;
    if (body != null) {
      return PageData.markedUp(body);
    }
    return rules.has(PageRule.STATE_BODY) ? PageData.lines(page, said.title()) : List.of();
  }

  private static int prose(List<Line> lines) {
    return lines.stream().filter(Line::endsSentence).mapToInt(Line::length).sum();
  }

  /** What stands above the body, from just before the title on. */
  private List<Line> head(int first) {
    int title = titleIndex(first);
    int from = title < 0 ? Math.max(0, first - 3) : Math.max(0, title - 3);
    return all.subList(Math.min(from, first), first).stream().map(Block::line).toList();
  }

  private int titleIndex(int first) {
    String title = Characters.fold(said.title() == null ? "" : said.title());
    for (int i = first - 1; i >= Math.max(0, first - LONGEST_TITLE_DISTANCE); i--) {
      if (!title.isEmpty() && all.get(i).line().folded().equals(title)) {
        return i;
      }
    }
    return -1;
  }

  /** The standfirst, where it stands outside the body's own element, between title and body. */
  private List<Line> lead(List<Line> head) {
    String title = Characters.fold(said.title() == null ? "" : said.title());
    List<String> folded = head.stream().map(Line::folded).toList();
    int from = folded.lastIndexOf(title) + 1;
    return from == 0
        ? List.of()
        : head.subList(from, head.size()).stream().filter(this::isLead).toList();
  }

  private boolean isLead(Line line) {
    return line.length() >= LEAD
        && line.endsSentence()
        && !line.endsInEllipsis()
        && !line.isCaption()
        && !Furniture.isLabel(line)
        && all.stream().anyMatch(block -> block.role() == Role.TEXT && block.line().equals(line));
  }

  /**
   * The line between title and text that says how long ago; none behind another headline or the
   * second paragraph, where lists of other articles say the same of theirs.
   */
  private @Nullable String ago(int first) {
    int title = titleIndex(first);
    int paragraphs = 0;
    for (int i = title + 1; title >= 0 && i < all.size() && paragraphs < 2; i++) {
      Line line = all.get(i).line();
      if (PageHead.isAgo(line)) {
        return line.text();
      }
      if (endsHead(all.get(i))) {
        return null;
      }
      paragraphs += line.length() >= LEAD && line.endsSentence() ? 1 : 0;
    }
    return null;
  }

  private static boolean endsHead(Block block) {
    Line line = block.line();
    boolean headline = line.isHeadline() && block.role() == Role.TEXT && !line.isCaption();
    return (headline && !Furniture.isLabel(line) && !PageHead.isByline(line))
        || Furniture.isListHead(line);
  }

  private Metadata visible(List<Line> head, int last) {
    List<Line> above = head.stream().filter(line -> !isLead(line)).toList();
    int end = Math.min(all.size(), last + 4);
    List<Line> below =
        all.subList(Math.min(last + 1, end), end).stream()
            .map(Block::line)
            .filter(Line::isName)
            .filter(line -> !isOthers(line))
            .toList();
    List<Line> inBody = main.stream().filter(PageHead::isByline).limit(1).toList();
    return PageHead.metadata(above)
        .orElse(PageHead.metadata(inBody))
        .orElse(PageHead.signed(below))
        .orElse(PageHead.followed(all.stream().map(Block::line).toList()));
  }

  /** A commenter's name, or {@code Trang Chủ}: who signs with a link links to their own page. */
  private boolean isOthers(Line line) {
    List<Element> named =
        page.body().getAllElements().stream().filter(e -> isLineOf(e.ownText(), line)).toList();
    return !named.isEmpty()
        && named.stream().allMatch(e -> isLinkElsewhere(e.closest("a")) || OthersMarks.has(e));
  }

  /** Only a short text is read as a line, for the other elements of a page are many. */
  private static boolean isLineOf(String text, Line line) {
    return !text.isEmpty()
        && text.length() <= 2 * line.length() + HEADLINE
        && Line.of(text).equals(line);
  }

  private static boolean isLinkElsewhere(@Nullable Element link) {
    return link != null && !AUTHORS_PAGE.matcher(link.attr("href")).find();
  }

  /** What the markup or the wording shows as captions, between the head and the body's end. */
  private List<String> captions(int from, int last) {
    Set<String> seen = new HashSet<>();
    List<String> captions = new ArrayList<>();
    for (int i = Math.max(0, from); i < Math.min(all.size(), last + 4); i++) {
      Block block = all.get(i);
      boolean caption = block.role() == Role.CAPTION || block.line().isCaption();
      String text = block.line().caption();
      if (caption
          && !text.isBlank()
          && !Furniture.isLabel(block.line())
          && !block.line().isCreditOnly()
          && seen.add(block.line().folded())) {
        captions.add(text);
      }
    }
    return captions;
  }

  private int indexOf(Line line) {
    int found = indexOfLine(line, 0);
    return found < 0 ? all.size() : found;
  }

  private int lastIndexOf(Line line) {
    int last = -1;
    for (int i = indexOfLine(line, 0); i >= 0; i = indexOfLine(line, i + 1)) {
      last = i;
    }
    return last < 0 ? all.size() : last;
  }

  private int indexOfLine(Line line, int from) {
    for (int i = from; i < all.size(); i++) {
      if (all.get(i).line().equals(line)) {
        return i;
      }
    }
    return -1;
  }
}
