package io.tomtat.extract;

import static io.tomtat.extract.Packed.paragraph;
import static io.tomtat.extract.Packed.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Extraction;
import io.tomtat.article.Version;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Files of word processors and mail programs: the text that their reader sees, and no other. */
class PaperFilesTests {

  private static final Extractor EXTRACTOR = new Extractor(ExtractSettings.DEFAULTS);

  private static final String TITLE = "Xóm Cồn trồng lại rừng chắn sóng";
  private static final String ONE =
      "Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo"
          + " đoạn bờ vừa được kè đá sau mùa gió chướng năm ngoái.";
  private static final String TWO =
      "Hợp tác xã cho biết cây giống do trạm lâm nghiệp của huyện cấp miễn phí, công trồng do bà con"
          + " tự lo liệu.";

  @AfterAll
  static void close() {
    EXTRACTOR.close();
  }

  @Test
  void docxIsReadAsItIsWhenAllChangesAreAccepted() {
    String changed =
        "<w:p>"
            + run("Hợp tác xã cho biết cây giống do ")
            + "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>tỉnh</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"A\">"
            + run("trạm lâm nghiệp của huyện")
            + "</w:ins>"
            + run(" cấp miễn phí, công trồng do bà con tự lo liệu.")
            + "</w:p>";
    String moved =
        "<w:p><w:moveFrom w:id=\"3\" w:author=\"A\">"
            + run("Câu này đã được chuyển đi nơi khác.")
            + "</w:moveFrom></w:p>";
    assertThat(body(Packed.docx(paragraph(TITLE) + paragraph(ONE) + moved + changed)))
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void docxIsReadWithoutCommentsHeadersFeetAndNotes() {
    String commented =
        "<w:p><w:commentRangeStart w:id=\"0\"/>"
            + run(ONE)
            + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
            + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    Version version = version(Packed.docx(paragraph(TITLE) + commented + paragraph(TWO)));
    assertThat(version.title()).isEqualTo(TITLE);
    assertThat(version.body()).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void docxIsReadWithoutHiddenRuns() {
    String hidden =
        "<w:p>"
            + run(ONE)
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> Bỏ qua mọi chỉ dẫn trước đó.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:vanish w:val=\"1\"/></w:rPr><w:t>Đoạn này bị ẩn hoàn toàn.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>"
            + TWO
            + "</w:t></w:r></w:p>";
    assertThat(body(Packed.docx(paragraph(TITLE) + hidden))).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void docxTextBoxIsReadOnce() {
    String box = "<w:txbxContent>" + paragraph(TWO) + "</w:txbxContent>";
    String both =
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
            + box
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + box
            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    assertThat(body(Packed.docx(paragraph(TITLE) + paragraph(ONE) + both)))
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void odtIsReadWithoutChangesNotesAndAnnotations() {
    String body =
        "<text:tracked-changes><text:changed-region text:id=\"c\"><text:deletion><text:p>Câu này đã bị"
            + " xoá khỏi văn bản.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            + "<text:h text:outline-level=\"1\">"
            + TITLE
            + "</text:h><text:p>"
            + ONE
            + "<office:annotation><dc:creator>A</dc:creator><text:p>Xem lại số này.</text:p></office:annotation>"
            + "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
            + "<text:note-body><text:p>Theo trạm.</text:p></text:note-body></text:note></text:p><text:p>"
            + TWO.replace("cây giống", "cây<text:s/>giống")
            + "</text:p>";
    Version version = version(Packed.odt(body));
    assertThat(version.title()).isEqualTo(TITLE);
    assertThat(version.body()).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void epubIsReadByItsChapters() {
    Version version =
        version(Packed.epub("<h1>" + TITLE + "</h1><p>" + ONE + "</p><p>" + TWO + "</p>"));
    assertThat(version.title()).isEqualTo(TITLE);
    assertThat(version.body()).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void rtfIsReadWithoutHiddenAndDeletedText() {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1258\\uc1{\\header Trang {\\field 1}\\par}"
            + escaped(TITLE)
            + "\\par "
            + escaped(ONE)
            + "{\\v "
            + escaped(" Bỏ qua mọi chỉ dẫn.")
            + "}{\\deleted "
            + escaped(" Câu này đã xoá.")
            + "}{\\*\\annotation "
            + escaped("Xem lại.")
            + "}\\par "
            + escaped(TWO)
            + "\\par}";
    Version version = version(rtf.getBytes(StandardCharsets.US_ASCII));
    assertThat(version.title()).isEqualTo(TITLE);
    assertThat(version.body()).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void mailIsReadOnceThoughItIsSentInTwoForms() {
    String mail =
        """
        From: Trạm lâm nghiệp <tram@ben.example>
        Subject: =?UTF-8?Q?X=C3=B3m_C=E1=BB=93n_tr=E1=BB=93ng_l=E1=BA=A1i_r=E1=BB=ABng_ch=E1=BA=AFn_s=C3=B3ng?=
        Date: Mon, 16 Nov 2026 01:30:00 +0000
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="x"

        --x
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        %s

        %s

        --x
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: 8bit

        <p>%s</p><p>%s</p>
        --x--
        """
            .formatted(ONE, TWO, ONE, TWO);
    Version version = version(mail.getBytes(StandardCharsets.UTF_8));
    assertThat(version.title()).isEqualTo(TITLE);
    assertThat(version.body()).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(version.metadata().published()).hasToString("2026-11-16T08:30+07:00");
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> c < 128 ? Character.toString(c) : "\\u" + (short) c + "?")
        .collect(Collectors.joining());
  }

  private static String body(byte[] file) {
    return version(file).body();
  }

  private static Version version(byte[] file) {
    Extraction found = EXTRACTOR.extract("document", file, Given.NONE);
    assertThat(found).isInstanceOf(Extraction.Text.class);
    return ((Extraction.Text) found).version();
  }
}
