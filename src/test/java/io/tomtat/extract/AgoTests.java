package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Extraction;
import io.tomtat.article.Metadata;
import io.tomtat.article.Timestamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lapse of time tells a date together with the time of fetching, and no more than it says. */
class AgoTests {

  private static final Extractor EXTRACTOR = new Extractor(ExtractSettings.DEFAULTS);

  private static final Instant FETCHED = at("2026-11-22T17:30:00+07:00");

  private static final String PROSE =
      "Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo"
          + " đoạn bờ vừa được kè đá sau mùa gió chướng năm ngoái.";

  private static final String TITLE = "<h1>Xóm Cồn trồng lại rừng chắn sóng</h1>";

  private static final String BODY =
      "<p>%s</p><p>%s</p>".formatted(PROSE, PROSE.replace("phi lao", "dương"));

  @AfterAll
  static void close() {
    EXTRACTOR.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "3 giờ trước; 2026-11-22",
        "25 phút trước; 2026-11-22",
        "khoảng một giờ trước; 2026-11-22",
        "1 giờ 20 phút trước; 2026-11-22",
        "2 ngày trước; 2026-11-20",
        "vừa xong; 2026-11-22",
        "Hôm nay, 16:05; 2026-11-22T16:05+07:00",
        "hôm qua 08:30; 2026-11-21T08:30+07:00",
        "8 giờ 30 phút tối, hôm qua; 2026-11-21T20:30+07:00",
        "Hôm kia; 2026-11-20",
        "16 giờ trước; 2026-11-22",
        "20 giờ trước; 2026-11-21",
        "17 giờ trước; ",
        "Hôm nay, 19:05; ",
        "3 tháng trước; ",
        "2 tuần trước; ",
        "Hôm qua lúc 22:10; 2026-11-21T22:10+07:00",
        "2h trước; 2026-11-22",
        "25p trước; 2026-11-22"
      })
  void tellsNoMoreThanItSays(String line, String expected) {
    Timestamp found = Ago.at(line, FETCHED);
    assertThat(found == null ? null : found.toString()).isEqualTo(expected);
  }

  /** Vietnam's midnight counts, not that of Greenwich. */
  @Test
  void midnightLeavesTheDayOpen() {
    assertThat(Ago.at("vừa xong", at("2026-11-22T00:03:00+07:00"))).isNull();
    assertThat(Ago.at("25 phút trước", at("2026-11-22T00:25:30+07:00"))).isNull();
    assertThat(Ago.at("25 phút trước", at("2026-11-22T00:27:00+07:00"))).hasToString("2026-11-22");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%1$s<p class=meta>Mai Lan • 20 giờ trước</p>%2$s",
        "%1$s<div><span>Mai Lan</span> <time>20 giờ trước</time></div>%2$s",
        "%1$s<p>Theo Mai Lan | 20 giờ trước | 3 phút đọc</p>%2$s",
        "<article>%1$s<p>Mai Lan - Đăng lúc 20 giờ trước</p>%2$s</article>"
      })
  void besideTheAuthorUnderTheTitle(String page) {
    Metadata said = metadata(page.formatted(TITLE, BODY), FETCHED);
    assertThat(said.published()).hasToString("2026-11-21");
    assertThat(said.author()).isEqualTo("Mai Lan");
  }

  @Test
  void betweenStandfirstAndText() {
    String lead = "<p><b>%s</b></p>".formatted(PROSE.replace("phi lao", "bần"));
    assertThat(metadata(TITLE + lead + "<p>Hôm qua 08:30</p>" + BODY, FETCHED).published())
        .hasToString("2026-11-21T08:30+07:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hôm qua lúc 22:10", "2h trước", "1 tuần trước", "Mai Lan • 2 tuần trước"})
  void theWordsAreNoText(String words) {
    assertThat(PageHead.isAgo(Line.of(words))).isTrue();
  }

  @Test
  void anUpdateIsNoPublication() {
    Metadata said = metadata(TITLE + "<p>Cập nhật 3 giờ trước</p>" + BODY, FETCHED);
    assertThat(said.published()).isNull();
    assertThat(said.modified()).hasToString("2026-11-22");
  }

  @Test
  void aDateCountsForMore() {
    String page = TITLE + "<p>21/11/2026 08:15</p><p>3 giờ trước</p>" + BODY;
    assertThat(metadata(page, FETCHED).published()).hasToString("2026-11-21T08:15+07:00");
    Metadata feed = new Metadata(null, null, Timestamp.parse("2026-11-19"), null, null, null, null);
    assertThat(metadata(TITLE + "<p>3 giờ trước</p>" + BODY, new Given(null, feed, FETCHED, null)))
        .extracting(Metadata::published)
        .hasToString("2026-11-19");
  }

  /** A file's time proves nothing of its page's. */
  @Test
  void withoutATimeOfFetchingThereIsNoDate() {
    assertThat(metadata(TITLE + "<p>Mai Lan • 3 giờ trước</p>" + BODY, Given.NONE).published())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%1$s%2$s<p>3 giờ trước</p>",
        "%1$s%2$s<div><a href=/b>Bến cá mở lại sau ba tháng sửa chữa</a> <span>3 giờ trước</span></div>",
        "<div>3 giờ trước</div>%1$s%2$s",
        "%1$s<div><a href=/b>Bến cá mở lại sau ba tháng sửa chữa</a></div><div>3 giờ trước</div>%2$s",
        "%1$s<p>Hôm qua, ông Lê Mòng đến xóm.</p>%2$s",
        "%1$s<p>Ba ngày trước, hôm qua 08:30, bão vào bờ.</p>%2$s"
      })
  void nothingFromBodyTailOrOtherArticles(String page) {
    assertThat(metadata(page.formatted(TITLE, BODY), FETCHED).published()).isNull();
  }

  @Test
  void theLineIsNoText() throws NotReadable {
    String page = "<article>" + TITLE + "<p>Mai Lan • 3 giờ trước</p>" + BODY + "</article>";
    assertThat(HtmlPage.read(page).text()).doesNotContain("giờ trước").contains("phi lao");
    String story = "<article>" + TITLE + BODY + "<p>Hôm qua</p>" + BODY + "</article>";
    assertThat(HtmlPage.read(story).paragraphs()).contains("Hôm qua");
  }

  private static Metadata metadata(String page, Instant fetched) {
    return metadata(page, new Given(null, Metadata.NONE, fetched, null));
  }

  private static Metadata metadata(String page, Given given) {
    byte[] bytes =
        ("<!doctype html><html><body>" + page + "</body></html>").getBytes(StandardCharsets.UTF_8);
    Extraction found = EXTRACTOR.extract("page.html", bytes, given);
    assertThat(found).isInstanceOf(Extraction.Text.class);
    return ((Extraction.Text) found).version().metadata();
  }

  private static Instant at(String moment) {
    return OffsetDateTime.parse(moment).toInstant();
  }
}
