package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Metadata;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageMetadataTests {

  private static final String PROSE =
      "Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo"
          + " đoạn bờ vừa được kè đá sau mùa gió chướng năm ngoái.";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<link rel=canonical href='https://ben.example/a.html'>; https://ben.example/a.html",
        "<link rel=canonical href='//ben.example/a.html'>; https://ben.example/a.html",
        "<base href='https://ben.example/tin/'><link rel=canonical href='../a.html'>; https://ben.example/a.html",
        "<link rel=canonical href='/a.html'><meta property=og:url content='https://ben.example/b'>; https://ben.example/b",
        "<link rel=amphtml href='https://ben.example/amp'><link rel=canonical href='https://ben.example/c'>; https://ben.example/c",
        "<link rel=canonical href='javascript:alert(1)'>; ",
        "<link rel=canonical href='/a.html'>; ",
        "<link rel=canonical href='file:///etc/passwd'>; ",
        "<link rel=canonical href='https://'>; "
      })
  void canonicalIsAbsolute(String head, String expected) {
    assertThat(of(head).metadata().canonicalUrl()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Mai Lan và Bảo Trung; Mai Lan, Bảo Trung",
        "Vĩnh San (ghi); Vĩnh San",
        "105092; ",
        "Tin Bến; ",
        "Báo Tin Bến; "
      })
  void authorsArePeople(String author, String expected) {
    String data =
        "{'@type':'NewsArticle','author':{'name':'%s'},'publisher':{'name':'Tin Bến'}}"
            .formatted(author);
    assertThat(of(ld(data)).metadata().author()).isEqualTo(expected);
  }

  @Test
  void thePaperIsTheAuthorWhereThePageNamesNobodyElse() throws NotReadable {
    String page =
        ld("{'@type':'NewsArticle','author':{'name':'Tin Bến'},'publisher':{'name':'Tin Bến'}}")
            + "<h1>Xóm Cồn trồng lại rừng chắn sóng</h1><p>"
            + PROSE
            + "</p><p>"
            + PROSE.replace("phi lao", "dương")
            + "</p>";
    assertThat(HtmlPage.read(page).metadata().author()).isEqualTo("Tin Bến");
    assertThat(
            HtmlPage.read(page + "<p style='text-align:right'><b>Lê Mòng</b></p>")
                .metadata()
                .author())
        .isEqualTo("Lê Mòng");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Xóm Cồn trồng lại rừng chắn sóng sau bão...; Xóm Cồn trồng lại rừng chắn sóng sau bão số 5",
        "Xóm Cồn trồng lại rừng chắn sóng sau bão số 5 - Tin Bến; Xóm Cồn trồng lại rừng chắn sóng sau bão số 5",
        "Bão số 5 và xóm Cồn; Bão số 5 và xóm Cồn"
      })
  void titleIsWholeAndWithoutThePapersName(String headline, String expected) {
    String page =
        ld("{'@type':'NewsArticle','headline':'%s'}".formatted(headline))
            + "<h1>Xóm Cồn trồng lại rừng chắn sóng sau bão số 5</h1>";
    assertThat(of(page).title()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form class='comment-form'><label class='comment-form-author'>Tên Bạn</label></form>",
        "<div id='box-binhluan'><span class='author'>Trần Thị Na</span></div>",
        "<div class='list-comment'><p class='comment-author'>Trần Thị Na</p></div>",
        "<aside><h3>Bão số 12</h3><span class='author'>Bảo Trung</span></aside>",
        "<div class='tin-lien-quan'><span class='author-name'>Bảo Trung</span></div>",
        "<figure><img src='a.jpg'><span class='author'>Bảo Trung</span></figure>",
        "<p><a href='/'>Trang Chủ</a></p>",
      })
  void whatOthersSignIsNotTheAuthor(String box) throws NotReadable {
    String page = "<h1>Xóm Cồn trồng lại rừng chắn sóng</h1><p>" + PROSE + "</p>" + box;
    assertThat(HtmlPage.read(page).metadata().author()).isNull();
    String signed = page.replace("</p>", "</p><p class='author'>Lê Mòng</p>");
    assertThat(HtmlPage.read(signed).metadata().author()).isEqualTo("Lê Mòng");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1><a href='https://ben.example/'>Báo Tin Bến</a></h1>",
        "<meta property=og:site_name content='Báo Tin Bến'><h1>Báo Tin Bến</h1>"
      })
  void thePapersNameIsNotTheTitle(String logo) {
    String title = "Xóm Cồn trồng lại rừng chắn sóng";
    assertThat(of(logo + "<h1>" + title + "</h1>").title()).isEqualTo(title);
    assertThat(of("<title>" + title + "</title>" + logo).title()).isEqualTo(title);
  }

  @Test
  void anotherStorysTimeIsNotThePages() {
    String other = "<div class='related-meta'><time datetime='2026-01-02T08:00:00'></time></div>";
    assertThat(of(other).metadata().published()).isNull();
    assertThat(of(other.replace("related-", "")).metadata().published()).isNotNull();
  }

  @Test
  void nothingIsTakenFromBodyOrTail() throws NotReadable {
    String page =
        "<h1>Xóm Cồn trồng lại rừng chắn sóng</h1><article><p>"
            + PROSE
            + " Ngày 16/11/2026, ông Lê Mòng đến.</p><p>"
            + PROSE.replace("phi lao", "dương")
            + "</p></article><div><a href=/b>Bến cá mở lại</a> 17/11/2026 08:30</div>"
            + "<footer>Bản quyền 2026, ngày cấp phép 01/02/2020, Tổng biên tập: Trần Kè</footer>";
    Draft draft = HtmlPage.read(page);
    assertThat(draft.metadata()).isEqualTo(Metadata.NONE);
  }

  private static String ld(String data) {
    return "<script type='application/ld+json'>" + data.replace('\'', '"') + "</script>";
  }

  private static PageMetadata of(String markup) {
    return PageMetadata.of(Jsoup.parse(markup));
  }
}
