package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Extraction;
import io.tomtat.article.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Printed pages, made here: lines go together again, and what is on every page goes. */
class PdfTests {

  private static final Extractor EXTRACTOR = new Extractor(ExtractSettings.DEFAULTS);

  private static final String TITLE = "Xóm Cồn trồng lại rừng";

  @AfterAll
  static void close() {
    EXTRACTOR.close();
  }

  @Test
  void columnsRunningHeadsPageNumbersAndImprint() throws IOException {
    byte[] pdf =
        pdf(
            List.of(
                column(
                    50,
                    "BẢN TIN BẾN SÔNG · SỐ 12",
                    TITLE,
                    "Hơn hai nghìn cây phi lao được người",
                    "dân xóm Cồn trồng lại trong ba ngày",
                    "cuối tuần, dọc theo đoạn bờ vừa được",
                    "kè đá sau mùa gió chướng năm ngoái.",
                    "Hợp tác xã cho biết cây giống do trạm"),
                column(
                    310,
                    "lâm nghiệp của huyện cấp miễn phí,",
                    "công trồng do bà con tự lo liệu.",
                    "Đợt này có 14 hộ góp công, ít hơn năm",
                    "ngoái vì nhiều người đi biển xa và chỉ",
                    "về đến nhà khi trời đã tối hẳn.",
                    "Trang 1")),
            List.of(
                column(
                    50,
                    "BẢN TIN BẾN SÔNG · SỐ 12",
                    "Rừng cũ bị sóng cuốn mất một nửa kể",
                    "từ trận bão số 5 cách đây chín năm.",
                    "Huyện dự kiến trồng thêm 3,5 ha nữa.",
                    "Thiết kế, trình bày: Lê Mòng",
                    "In tại xưởng in Bến Sông, 300 bản",
                    "Trang 2")));
    Version version = version(pdf);
    assertThat(version.title()).isEqualTo(TITLE);
    assertThat(version.body())
        .isEqualTo(
            """
            Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo đoạn bờ vừa được kè đá sau mùa gió chướng năm ngoái.

            Hợp tác xã cho biết cây giống do trạm lâm nghiệp của huyện cấp miễn phí, công trồng do bà con tự lo liệu.

            Đợt này có 14 hộ góp công, ít hơn năm ngoái vì nhiều người đi biển xa và chỉ về đến nhà khi trời đã tối hẳn.

            Rừng cũ bị sóng cuốn mất một nửa kể từ trận bão số 5 cách đây chín năm.

            Huyện dự kiến trồng thêm 3,5 ha nữa.""");
  }

  @Test
  void wordsBrokenAtALinesEndAndLigatures() throws IOException {
    byte[] pdf =
        pdf(
            List.of(
                column(
                    50,
                    TITLE,
                    "Đoàn chuyên gia của Indonesia và Xin-ga-",
                    "po đến thăm rừng, cùng các nhà khoa học",
                    "của viện nghiên cứu biển Paciﬁc Ma-",
                    "rine Science ở thành phố Mát-xcơ-va, nơi",
                    "đã giúp xóm Cồn đo sóng bằng máy quay,",
                    "phao nổi và cả những cọc tre cắm ở bãi.")));
    assertThat(version(pdf).body())
        .isEqualTo(
            "Đoàn chuyên gia của Indonesia và Xin-ga-po đến thăm rừng, cùng các nhà khoa học của viện"
                + " nghiên cứu biển Pacific Marine Science ở thành phố Mát-xcơ-va, nơi đã giúp xóm Cồn"
                + " đo sóng bằng máy quay, phao nổi và cả những cọc tre cắm ở bãi.");
  }

  private record Column(int x, List<String> lines) {}

  private static Column column(int x, String... lines) {
    return new Column(x, List.of(lines));
  }

  @SafeVarargs
  private static byte[] pdf(List<Column>... pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDFont font =
          PDType0Font.load(
              document,
              PDDocument.class.getResourceAsStream(
                  "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
      for (List<Column> columns : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          for (Column column : columns) {
            write(content, font, column);
          }
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void write(PDPageContentStream content, PDFont font, Column column)
      throws IOException {
    content.beginText();
    content.setFont(font, 11);
    content.setLeading(15);
    content.newLineAtOffset(column.x, 780);
    for (String line : column.lines) {
      content.showText(line);
      content.newLine();
    }
    content.endText();
  }

  private static Version version(byte[] file) {
    Extraction found = EXTRACTOR.extract("document", file, Given.NONE);
    assertThat(found).isInstanceOf(Extraction.Text.class);
    return ((Extraction.Text) found).version();
  }
}
