package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SkippedStartTests {

  private static final String TITLE = "Xóm Cồn trồng lại rừng chắn sóng";
  private static final String ARTICLE = story("phi lao") + story("dương") + story("bần");
  private static final String LETTER = story("sú");

  @Test
  void whatBeginsFarBelowTheHeadlineIsNotTheArticle() {
    Element box = box(page(ARTICLE, LETTER), "#letter").orElseThrow();
    assertThat(box.text()).contains("phi lao", "bần").doesNotContain("cây sú");
  }

  @Test
  void whatWasFoundOfTheArticleStaysInIt() {
    String half = "<section id=half>" + story("đước") + story("tràm") + "</section>";
    Element box = box(page(ARTICLE + half, ""), "#half").orElseThrow();
    assertThat(box.text()).contains("phi lao", "đước");
  }

  @Test
  void theArticleSkipsNothing() {
    assertThat(box(page(ARTICLE, LETTER), "#article")).isEmpty();
  }

  @Test
  void aStandfirstMayStandAboveTheArticle() {
    String page = page("<p>" + "Xóm Cồn trồng rừng. ".repeat(20) + "</p>", LETTER);
    assertThat(box(page, "#letter")).isEmpty();
  }

  @Test
  void textWithoutAHeadlineOfThePageTellsNothing() {
    assertThat(box(page(ARTICLE, LETTER).replace(TITLE, "Tin trong ngày"), "#letter")).isEmpty();
  }

  private static String page(String article, String letter) {
    return "<h1>%s</h1><div><div id=article>%s</div></div><div id=letter>%s</div>"
        .formatted(TITLE, article, letter);
  }

  private static String story(String tree) {
    return """
    <p>Hơn hai nghìn cây %1$s được người dân trồng lại trong ba ngày, dọc theo đoạn bờ vừa kè đá.</p>
    <p>Cây %1$s giống do trạm lâm nghiệp của huyện cấp miễn phí, công trồng do bà con tự lo liệu.</p>
    <p>Hàng %1$s cũ đã đổ gần hết trong trận bão cuối năm trước, khi sóng đánh vào tận sân đình.</p>
    """
        .formatted(tree);
  }

  /** With a part of the page as what was found, in a tree of its own. */
  private static Optional<Element> box(String markup, String found) {
    Document page = Jsoup.parse(markup);
    Element tree = page.expectFirst(found).clone();
    return SkippedStart.box(page, TextLengths.of(page), TITLE, tree);
  }
}
