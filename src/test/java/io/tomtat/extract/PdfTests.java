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

  private static final String[] LEFT = {
    "Hơn hai nghìn cây phi lao được người",
    "dân xóm Cồn trồng lại trong ba ngày",
    "cuối tuần, dọc theo đoạn bờ vừa được",
    "kè đá sau mùa gió chướng năm ngoái.",
    "Hợp tác xã cho biết cây giống do trạm",
    "lâm nghiệp của huyện cấp miễn phí,"
  };

  private static final String[] RIGHT = {
    "công trồng do bà con tự lo liệu.",
    "Đợt này có 14 hộ góp công, ít hơn năm",
    "ngoái vì nhiều người đi biển xa và chỉ",
    "về đến nhà khi trời đã tối hẳn, nên",
    "việc trồng kéo dài thêm hai hôm."
  };

  private static final String BODY =
      """
      Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo đoạn bờ vừa được kè đá sau mùa gió chướng năm ngoái.

      Hợp tác xã cho biết cây giống do trạm lâm nghiệp của huyện cấp miễn phí, công trồng do bà con tự lo liệu.

      Đợt này có 14 hộ góp công, ít hơn năm ngoái vì nhiều người đi biển xa và chỉ về đến nhà khi trời đã tối hẳn, nên việc trồng kéo dài thêm hai hôm.""";

  /** As some programs write them: line by line across the page. */
  @Test
  void columnsWrittenSideBySide() throws IOException {
    byte[] pdf = pages(page -> beside(page, 50, LEFT, 310, RIGHT));
    assertThat(version(pdf).title()).isEqualTo(TITLE);
    assertThat(version(pdf).body()).isEqualTo(BODY);
  }

  @Test
  void columnsWithIndentsAboveALineAcrossThePage() throws IOException {
    byte[] pdf =
        pages(
            page -> {
              page.write(62, 740, LEFT[0]);
              page.write(310, 740, RIGHT[0]);
              for (int i = 1; i < LEFT.length; i++) {
                page.write(50, 740 - 15 * i, LEFT[i]);
                if (i < RIGHT.length) {
                  page.write(i == 1 ? 322 : 310, 740 - 15 * i, RIGHT[i]);
                }
              }
              page.write(
                  50,
                  600,
                  "Huyện dự kiến trồng thêm 3,5 ha nữa trước mùa mưa bão năm sau, theo hợp tác xã.");
            });
    assertThat(version(pdf).body())
        .isEqualTo(
            BODY
                + "\n\nHuyện dự kiến trồng thêm 3,5 ha nữa trước mùa mưa bão năm sau, theo hợp tác xã.");
  }

  @Test
  void aTableStaysInRows() throws IOException {
    String[] names = {"Xóm", "Xóm Cồn", "Bến Cá", "Vịnh Nga", "Gò Muỗi", "Rạch Tre", "Ấp Đông"};
    String[] trees = {"Cây đã trồng", "2.140", "1.380", "970", "812", "655", "410"};
    byte[] pdf =
        pages(
            page -> {
              for (int i = 0; i < LEFT.length; i++) {
                page.write(50, 740 - 15 * i, LEFT[i]);
              }
              beside(page.below(120), 50, names, 310, trees);
            });
    assertThat(version(pdf).body()).contains("Xóm Cồn 2.140").contains("Ấp Đông 410");
  }

  /** Of cells as long as lines of prose, each a matter of its own. */
  @Test
  void aTableOfWordsStaysInRows() throws IOException {
    String[] names = {
      "Trạm lâm nghiệp huyện Bến Sông",
      "Hợp tác xã nghề cá xóm Cồn",
      "Đoàn thanh niên xã",
      "Hội phụ nữ ấp Đông và ấp Tây",
      "Trường tiểu học Bến Cá",
      "Công an xã Vịnh Nga"
    };
    String[] tasks = {
      "Cấp cây giống, hướng dẫn trồng",
      "Trồng và chăm sóc hai năm đầu",
      "Dọn bãi, đào hố",
      "Nấu cơm cho người trồng rừng",
      "Vẽ bảng tên cho từng khoảnh",
      "Giữ gìn trật tự trong ba ngày"
    };
    byte[] pdf =
        pages(
            page -> {
              for (int i = 0; i < LEFT.length; i++) {
                page.write(50, 740 - 15 * i, LEFT[i]);
              }
              beside(page.below(120), 50, names, 310, tasks);
            });
    assertThat(version(pdf).body()).contains("xóm Cồn Trồng và chăm sóc");
  }

  private static void beside(Page page, int x, String[] left, int x2, String[] right)
      throws IOException {
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      if (i < left.length) {
        page.write(x, 740 - 15 * i, left[i]);
      }
      if (i < right.length) {
        page.write(x2, 740 - 15 * i, right[i]);
      }
    }
  }

  /** One that is written on line by line. */
  private record Page(PDPageContentStream content, PDFont font, int down) {
    Page below(int points) {
      return new Page(content, font, down + points);
    }

    void write(int x, int y, String line) throws IOException {
      content.beginText();
      content.setFont(font, 11);
      content.newLineAtOffset(x, y - down);
      content.showText(line);
      content.endText();
    }
  }

  private interface Content {
    void write(Page page) throws IOException;
  }

  private static byte[] pages(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage paper = new PDPage(PDRectangle.A4);
      document.addPage(paper);
      try (PDPageContentStream stream = new PDPageContentStream(document, paper)) {
        Page page = new Page(stream, font(document), 0);
        page.write(50, 780, TITLE);
        content.write(page);
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static PDFont font(PDDocument document) throws IOException {
    return PDType0Font.load(
        document,
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
  }

  private record Column(int x, List<String> lines) {}

  private static Column column(int x, String... lines) {
    return new Column(x, List.of(lines));
  }

  @SafeVarargs
  private static byte[] pdf(List<Column>... pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDFont font = font(document);
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
