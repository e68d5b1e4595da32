package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Extraction;
import io.tomtat.article.Version;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as programs write them: the text that their reader sees, in its paragraphs. */
class MailTests {

  private static final Extractor EXTRACTOR = new Extractor(ExtractSettings.DEFAULTS);

  private static final String TITLE = "Xóm Cồn trồng lại rừng chắn sóng";
  private static final String ONE =
      "Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo"
          + " đoạn bờ vừa được kè đá sau mùa gió chướng năm ngoái.";
  private static final String TWO =
      "Hợp tác xã cho biết cây giống do trạm lâm nghiệp của huyện cấp miễn phí, công trồng do bà con"
          + " tự lo liệu.";
  private static final String BODY = ONE + "\n\n" + TWO;
  private static final String HTML = "<p>" + ONE + "</p><p>" + TWO + "</p>";

  private static final String BROKEN =
      """
      Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày
      cuối tuần, dọc theo đoạn bờ vừa được kè đá sau mùa gió chướng năm ngoái.

      Hợp tác xã cho biết cây giống do trạm lâm nghiệp của huyện cấp miễn phí,
      công trồng do bà con tự lo liệu.
      """;

  @AfterAll
  static void close() {
    EXTRACTOR.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "DKIM-Signature: v=1; a=rsa-sha256;\n\tbh=abc=\n",
        "ARC-Seal: i=1; a=rsa-sha256\n",
        "X-Account-Key: account1\n",
        "Received-SPF: pass\n",
        "From tram@ben.example Mon Nov 16 08:30:00 2026\n"
      })
  void isKnownWhateverStandsFirst(String first) {
    Version version = version(first + mail("text/plain", BROKEN));
    assertThat(version.title()).isEqualTo(TITLE);
    assertThat(version.body()).isEqualTo(BODY);
    assertThat(version.metadata().author()).isEqualTo("Bùi Cồn");
    assertThat(version.metadata().published()).hasToString("2026-11-16T08:30+07:00");
  }

  @Test
  void aTextWithTwoColonsIsNoMail() {
    String text = "Chủ đề: rừng\nDate: 16/11/2026\n\n" + BODY;
    assertThat(Kind.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.TEXT);
  }

  @Test
  void aPageInAMailIsReadAsAPage() {
    String hidden =
        "<div style=\"display:none\">Xem trước: mã ẩn 777.</div><p hidden>Ẩn 888.</p>"
            + "<span style=\"font-size:0\">Ẩn 999.</span>";
    assertThat(body(mail("text/html", hidden + HTML))).isEqualTo(BODY);
  }

  @Test
  void aHeadingThatIsNotTheSubjectIsText() {
    Version version =
        version(mail("text/html", "<title>Mẫu thư</title><h1>Rừng mới ở xóm Cồn</h1>" + HTML));
    assertThat(version.title()).isEqualTo(TITLE);
    assertThat(version.body()).isEqualTo("Rừng mới ở xóm Cồn\n\n" + BODY);
    assertThat(body(mail("text/html", "<h1>" + TITLE + "</h1>" + HTML))).isEqualTo(BODY);
  }

  @Test
  void ofTwoFormsTheOneThatSaysMore() {
    assertThat(body(alternative(BROKEN, "<p><img src=\"x\"></p><p>Xem ảnh.</p>"))).isEqualTo(BODY);
    assertThat(body(alternative("Thư này cần chương trình đọc được HTML.", HTML))).isEqualTo(BODY);
  }

  @Test
  void aTextThatFlowsKeepsItsParagraphs() {
    String flowed =
        BROKEN
            .replaceAll("(?<=\\S)\\n(?=\\S)", " \n")
            .replace("liệu.\n", "liệu.\n\n-- \nBùi Cồn\n");
    assertThat(body(mail("text/plain; charset=utf-8; format=flowed", flowed))).isEqualTo(BODY);
  }

  @Test
  void aListKeepsItsLines() {
    String text =
        BROKEN + "\nCác bãi đã trồng:\n- Bãi Sếu, từ cầu cảng đến chân hải đăng\n- Bến Cá\n";
    assertThat(body(mail("text/plain", text)))
        .endsWith("Các bãi đã trồng:\n\n- Bãi Sếu, từ cầu cảng đến chân hải đăng\n\n- Bến Cá");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "---------- Forwarded message ---------|From: Trạm <tram@ben.example>|Date: Mon|Subject: X|To: <a@b.example>",
        "---------- Tin nhắn đã chuyển tiếp ----------|Từ: Trạm <t@b.example>|Ngày: 16/11|Chủ đề: X|Đến: a@b.example",
        "-----Original Message-----|From: Trạm|Sent: Monday|To: a@b.example|Subject: X",
        "Begin forwarded message:|From: Trạm|Subject: X|Date: Mon|To: a@b.example; b@b.example",
        "From: Trạm|Sent: Monday|To: a@b.example|Cc: c@b.example|Subject: X"
      })
  void theHeadOfAForwardedMailIsNoText(
      String one, String two, String three, String four, String five) {
    String plain = String.join("\n", one, two, three, four, five) + "\n\n" + BROKEN;
    assertThat(body(mail("text/plain", plain))).isEqualTo(BODY);
    String page = String.join("<br>", one, two, three, four, five).replaceAll("<(?=\\w+@)", "&lt;");
    assertThat(body(mail("text/html", "<div>" + page + "</div>" + HTML))).isEqualTo(BODY);
  }

  @Test
  void aTimetableIsNoHeadOfAMail() {
    String plain = BROKEN + "\nTừ: xóm Cồn\nĐến: bến cá\nNgày: 17/11\n";
    assertThat(body(mail("text/plain", plain))).contains("Từ: xóm Cồn").contains("Ngày: 17/11");
  }

  @Test
  void theSubjectIsTheTitleWithoutMarksOfPassingOn() {
    String mail = mail("text/plain", BROKEN).replace("Subject: ", "Subject: Fwd: RE: ");
    assertThat(version(mail).title()).isEqualTo(TITLE);
  }

  @Test
  void attachmentsAreNotRead() {
    String text = "Content-Type: text/plain; charset=utf-8\n\n" + BROKEN;
    String attached =
        "Content-Type: text/plain; name=\"mat.txt\"\nContent-Disposition: attachment\n\nMật khẩu: 123.";
    assertThat(body(parts("mixed", text, attached))).isEqualTo(BODY);
  }

  @Test
  void aPageThatABrowserSavedIsAPage() {
    String page =
        "<html><head><title>%s - Bến Sông</title></head><body><h1>%s</h1><p>14/11/2026 08:30</p><article>%s</article></body></html>"
            .formatted(TITLE, TITLE, HTML);
    String saved =
        parts("related", "Content-Type: text/html; charset=utf-8\n\n" + page)
            .replaceFirst("From: .*\n", "From: <Saved by Blink>\n")
            .replaceFirst("Subject: .*\n", "Subject: trang\n");
    Version version = version(saved);
    assertThat(version.title()).isEqualTo(TITLE);
    assertThat(version.body()).isEqualTo(BODY);
    assertThat(version.metadata().published()).hasToString("2026-11-14T08:30+07:00");
  }

  @Test
  void aMailThatWasCutIsReadAsFarAsItGoes() {
    String whole = parts("mixed", "Content-Type: text/plain; charset=utf-8\n\n" + BROKEN);
    assertThat(body(whole.replace("--x--", ""))).isEqualTo(BODY);
  }

  private static String mail(String type, String text) {
    return head() + "Content-Type: " + type + "\nContent-Transfer-Encoding: 8bit\n\n" + text;
  }

  private static String alternative(String plain, String page) {
    return parts(
        "alternative",
        "Content-Type: text/plain; charset=utf-8\n\n" + plain,
        "Content-Type: text/html; charset=utf-8\n\n" + page);
  }

  private static String parts(String kind, String... parts) {
    return head()
        + "Content-Type: multipart/"
        + kind
        + "; boundary=\"x\"\n\n--x\n"
        + String.join("\n--x\n", parts)
        + "\n--x--\n";
  }

  private static String head() {
    return "Subject: "
        + TITLE
        + "\nFrom: \"Bùi Cồn\" <tram@ben.example>\nDate: Mon, 16 Nov 2026 01:30:00 +0000\n";
  }

  private static String body(String mail) {
    return version(mail).body();
  }

  private static Version version(String mail) {
    byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
    Extraction found = EXTRACTOR.extract("document", bytes, Given.NONE);
    assertThat(found).isInstanceOf(Extraction.Text.class);
    return ((Extraction.Text) found).version();
  }
}
