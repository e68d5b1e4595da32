package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlPageTests {

  private static final String BODY =
      """
      <p>Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo đoạn bờ vừa được kè đá.</p>
      <p>Hợp tác xã cho biết cây giống do trạm lâm nghiệp của huyện cấp miễn phí, công trồng do bà con tự lo liệu.</p>
      <p>Hàng cây cũ đã đổ gần hết trong trận bão cuối năm trước khi sóng đánh vào tận sân đình.</p>
      """;

  @Test
  void metadataComesFromAGraphWithReferences() throws NotReadable {
    Draft draft =
        read(
            """
            <script type="application/ld+json">//<![CDATA[
            {"@graph":[{"@type":"Person","@id":"#a","name":"Lê Mòng"},
              {"@type":["NewsArticle"],"headline":"Xóm Cồn &amp; rừng phi lao","author":{"@id":"#a"},
               "publisher":{"name":"Tin Biển Đảo"},"datePublished":"2026-04-05T23:10:00Z"},]}
            //]]></script>
            """);

    assertThat(draft.title()).isEqualTo("Xóm Cồn & rừng phi lao");
    assertThat(draft.metadata().author()).isEqualTo("Lê Mòng");
    assertThat(draft.metadata().publisher()).isEqualTo("Tin Biển Đảo");
    assertThat(draft.metadata().published()).hasToString("2026-04-06T06:10+07:00");
  }

  @Test
  void canonicalAddressIsOfTheWebOrNone() throws NotReadable {
    assertThat(read("<link rel=canonical href='javascript:alert(1)'>").metadata().canonicalUrl())
        .isNull();
    assertThat(read("<link rel=canonical href='/a.html'>").metadata().canonicalUrl()).isNull();
    assertThat(read("<link rel=canonical href='https://bien.example/a'>").metadata().canonicalUrl())
        .isEqualTo("https://bien.example/a");
  }

  @Test
  void brokenJsonSaysNothing() throws NotReadable {
    assertThat(read("<script type='application/ld+json'>{\"@type\": </script>").metadata().author())
        .isNull();
  }

  @Test
  void figuresInTheBodyAreNoPublicationDate() throws NotReadable {
    Draft draft =
        HtmlPage.read(
            "<h1>Xóm Cồn trồng rừng</h1>" + BODY + "<p>Đợt sau bắt đầu ngày 5/6/2027.</p>");
    assertThat(draft.metadata().published()).isNull();
    assertThat(draft.paragraphs()).hasSize(4);
  }

  @Test
  void aCaptionThatIsAMarkOnlyIsNone() throws NotReadable {
    Draft draft = HtmlPage.read("<h1>Xóm Cồn</h1>" + BODY + "<figcaption>|</figcaption>" + BODY);
    assertThat(draft.captions()).isEmpty();
  }

  @Test
  void deepNestingEndsInAReasonOrAText() throws NotReadable {
    assertThat(HtmlPage.read("<b>".repeat(2000) + BODY)).isNotNull();
  }

  private static Draft read(String head) throws NotReadable {
    return HtmlPage.read("<html><head>" + head + "</head><body>" + BODY + "</body></html>");
  }
}
