package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Extraction;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are no article, and what people are told of them. */
class PageTriageTests {

  private static final Extractor EXTRACTOR = new Extractor(ExtractSettings.DEFAULTS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>404 - Không tìm thấy trang</title><p>Trang bạn tìm không tồn tại.</p>",
        "<title>500 Internal Server Error</title><p>nginx</p>",
        "<title>Just a moment...</title><p>Enable JavaScript and cookies to continue</p>",
        "<title>Tin Biển</title><h1>Kiểm tra bảo mật</h1><p>Vui lòng xác minh bạn là con người bằng"
            + " cách chọn ô bên dưới.</p>"
      })
  void errorsAndChecksAreErrorPages(String page) {
    assertThat(why(page).reason()).isEqualTo(Reason.ERROR_PAGE);
  }

  @Test
  void aPaywallSaysWhatStandsThere() {
    NotBriefed why =
        why(
            "<h1>Xóm Cồn trồng rừng phi lao</h1><p>Hơn hai nghìn cây được trồng lại.</p><p>Đăng ký"
                + " gói hội viên để đọc tiếp bài viết.</p>");
    assertThat(why.reason()).isEqualTo(Reason.TOO_SHORT);
    assertThat(why.detail())
        .startsWith(
            "17 words; limit 40; a paywall: \"Xóm Cồn trồng rừng phi lao Hơn hai nghìn cây");
  }

  @Test
  void aLoginSaysSo() {
    assertThat(
            why("<h1>Xóm Cồn trồng rừng</h1><p>Vui lòng đăng nhập để đọc tiếp nội dung này.</p>")
                .detail())
        .contains("a request to log in");
    assertThat(
            why("<h1>Cổng thông tin xóm Cồn</h1><p>Tài khoản của bạn đọc</p><input type=password>")
                .detail())
        .contains("a request to log in");
  }

  @Test
  void aVideoSaysSo() {
    NotBriefed why =
        why(
            "<h1>Video: Xóm Cồn trồng rừng phi lao</h1><video src=a.mp4></video><p>Bà con trồng cây"
                + " trong ba ngày cuối tuần.</p>");
    assertThat(why.reason()).isEqualTo(Reason.TOO_SHORT);
    assertThat(why.detail()).contains("; a video: ");
  }

  @Test
  void picturesSayThatTheyAre() {
    NotBriefed why =
        why(
            "<h1>Ảnh: Xóm Cồn trồng rừng phi lao</h1><p>Bà con trồng cây.</p>"
                + "<figure><img src=a><figcaption>Bà con xóm Cồn ra bến</figcaption></figure>"
                    .repeat(4));
    assertThat(why.reason()).isEqualTo(Reason.TOO_SHORT);
    assertThat(why.detail()).contains("; pictures: ");
  }

  private static NotBriefed why(String body) {
    byte[] page = ("<!DOCTYPE html>" + body).getBytes(StandardCharsets.UTF_8);
    Extraction found = EXTRACTOR.extract("page.html", page, Given.NONE);
    assertThat(found).isInstanceOf(Extraction.Nothing.class);
    return ((Extraction.Nothing) found).why();
  }
}
