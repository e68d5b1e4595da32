package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Extraction;
import io.tomtat.article.Metadata;
import io.tomtat.article.Reason;
import io.tomtat.article.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class ExtractorTests {

  private static final Extractor EXTRACTOR = new Extractor(ExtractSettings.DEFAULTS);

  private static final String PROSE =
      "Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo"
          + " đoạn bờ vừa được kè đá sau mùa gió chướng năm ngoái. Hợp tác xã cho biết cây giống do"
          + " trạm lâm nghiệp của huyện cấp miễn phí, công trồng do bà con tự lo liệu.";

  @Test
  void extractWhenThereAreNoBytes() {
    assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
    assertThat(reason("<html><body> \u200B </body></html>")).isEqualTo(Reason.EMPTY);
  }

  @Test
  void extractWhenTooLarge() {
    Extractor small = new Extractor(new ExtractSettings(10, Duration.ofSeconds(60), 1));
    assertThat(reason(small.extract("a.txt", new byte[11], Given.NONE)))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void extractWhenItUnpacksToTooMuch() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(new byte[17 << 20]);
    }
    assertThat(reason(bytes.toByteArray())).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void extractWhenEncrypted() throws IOException, GeneralSecurityException {
    assertThat(reason(encryptedDocx())).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void extractWhenCorrupt() throws IOException {
    byte[] docx = sample("14-thong-cao-cau-vuot-song-ta-nang.docx");
    assertThat(reason(Arrays.copyOf(docx, 3000))).isEqualTo(Reason.UNREADABLE);
    assertThat(reason("%PDF-1.4\n" + "xyz".repeat(300))).isEqualTo(Reason.UNREADABLE);
    byte[] pdf = sample("13-ban-tin-rung-ngap-man-vinh-nga.pdf");
    assertThat(reason(Arrays.copyOf(pdf, 20_000))).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void extractWhenThereIsNoKindOfText() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    assertThat(reason(png)).isEqualTo(Reason.UNSUPPORTED);
    byte[] program = Arrays.copyOf(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 600);
    assertThat(reason(program)).isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void extractWhenItTakesTooLong() {
    Extractor hasty = new Extractor(new ExtractSettings(1 << 20, Duration.ofNanos(1), 1));
    String deep = "<div>".repeat(2000) + PROSE;
    assertThat(reason(hasty.extract("a.html", bytes(deep), Given.NONE))).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void extractWhenNotVietnamese() {
    String english =
        "The harbour will be closed to fishing boats for three weeks while the new pier is built, the"
            + " local council said on Tuesday. Owners may use the old wharf free of charge. ";
    Extraction found = EXTRACTOR.extract("a.txt", bytes(english.repeat(2)), Given.NONE);
    assertThat(found)
        .isInstanceOfSatisfying(
            Extraction.Nothing.class,
            nothing -> {
              assertThat(nothing.why().reason()).isEqualTo(Reason.NOT_VIETNAMESE);
              assertThat(nothing.why().detail()).isEqualTo("en");
              assertThat(nothing.seen()).isNotNull();
            });
  }

  @Test
  void extractWhenTooShort() {
    Extraction found =
        EXTRACTOR.extract("a.html", bytes("<h1>Tin ngắn</h1><p>Cầu đã hợp long.</p>"), Given.NONE);
    assertThat(((Extraction.Nothing) found).why().detail()).isEqualTo("4 words; limit 40");
  }

  @Test
  void extractWhenItIsAnErrorPage() {
    assertThat(
            reason(
                "<html><head><title>404 - Không tìm thấy trang</title></head><body><p>Trang bạn tìm"
                    + " không tồn tại hoặc đã bị xoá khỏi hệ thống.</p></body></html>"))
        .isEqualTo(Reason.ERROR_PAGE);
  }

  @Test
  void extractWhenItIsAListOfArticles() {
    StringBuilder page = new StringBuilder("<html><body><h1>Thời sự trong ngày</h1>");
    for (int i = 0; i < 30; i++) {
      page.append("<div><h3><a href='/a'>Xã thứ ")
          .append(i)
          .append(" công bố kế hoạch xây bến cá</a></h3>");
      page.append("<p>Kế hoạch gồm nhiều hạng mục sẽ làm trong năm ...</p></div>");
    }
    assertThat(reason(page.toString())).isEqualTo(Reason.LIST_PAGE);
  }

  @Test
  void anArticleAboutAnErrorIsAnArticle() {
    String page =
        "<html><head><title>Không tìm thấy trang sổ cái, toà hoãn xử</title></head><body><p>%s</p><p>%s</p></body></html>";
    assertThat(text(page.formatted(PROSE, PROSE.replace("phi lao", "dương")))).isNotNull();
  }

  @Test
  void kindIsFoundByContent() throws IOException {
    byte[] docx = sample("14-thong-cao-cau-vuot-song-ta-nang.docx");
    assertThat(EXTRACTOR.extract("renamed.html", docx, Given.NONE))
        .isInstanceOf(Extraction.Text.class);
  }

  @Test
  void givenFillsOnlyWhatIsNotFound() {
    Metadata metadata = new Metadata("Lê Mòng", "Tin Bến Sông", null, null, null, null, null);
    Given given = new Given("Tiêu đề của kênh tin", metadata);
    Version bare = text(EXTRACTOR.extract("a", bytes("<p>" + PROSE + "</p>"), given));
    assertThat(bare.title()).isEqualTo("Tiêu đề của kênh tin");
    assertThat(bare.metadata().author()).isEqualTo("Lê Mòng");

    String page =
        "<html><body><h1>Xóm Cồn trồng lại rừng chắn sóng</h1><p>" + PROSE + "</p></body></html>";
    Version titled = text(EXTRACTOR.extract("a", bytes(page), given));
    assertThat(titled.title()).isEqualTo("Xóm Cồn trồng lại rừng chắn sóng");
    assertThat(titled.metadata().publisher()).isEqualTo("Tin Bến Sông");
  }

  @Test
  void aGivenTitleIsNoSentenceOfTheBodyToo() {
    Given given = new Given("Xóm Cồn trồng lại rừng", Metadata.NONE);
    Version version =
        text(
            EXTRACTOR.extract("a", bytes("Xóm Cồn trồng lại rừng\n\n<p>" + PROSE + "</p>"), given));
    assertThat(version.title()).isEqualTo("Xóm Cồn trồng lại rừng");
    assertThat(version.body()).isEqualTo(PROSE);
  }

  @Test
  void textIsNfcWithoutInvisibleCharacters() {
    String nfd = java.text.Normalizer.normalize(PROSE, java.text.Normalizer.Form.NFD);
    Version version =
        text(
            "<p>\uFEFF"
                + nfd.replace(" ", " \u200B\u00AD \u00A0").replaceFirst(",", "\u0000,")
                + "</p>");
    assertThat(version.body()).isEqualTo(PROSE);
  }

  @Test
  void mailsAreReadWithoutTheirAttachments() {
    String mail =
        """
        From: Phòng Báo chí <bao.chi@ben.example>
        Subject: Thong cao ve rung phi lao
        Date: Mon, 16 Nov 2026 08:30:00 +0700
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="x"

        --x
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        %s

        --x
        Content-Type: text/plain; name="khac.txt"
        Content-Disposition: attachment; filename="khac.txt"

        Bi mat trong tep dinh kem.
        --x--
        """
            .formatted(PROSE);
    Version version = text(EXTRACTOR.extract("a.eml", bytes(mail), Given.NONE));
    assertThat(version.title()).isEqualTo("Thong cao ve rung phi lao");
    assertThat(version.body()).isEqualTo(PROSE);
    assertThat(version.metadata().published()).hasToString("2026-11-16T08:30+07:00");
  }

  private static Reason reason(String content) {
    return reason(bytes(content));
  }

  private static Reason reason(byte[] content) {
    return reason(EXTRACTOR.extract("document", content, Given.NONE));
  }

  private static Reason reason(Extraction found) {
    assertThat(found).isInstanceOf(Extraction.Nothing.class);
    return ((Extraction.Nothing) found).why().reason();
  }

  private static Version text(String content) {
    return text(EXTRACTOR.extract("document", bytes(content), Given.NONE));
  }

  private static Version text(Extraction found) {
    assertThat(found).isInstanceOf(Extraction.Text.class);
    return ((Extraction.Text) found).version();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream stream = ExtractorTests.class.getResourceAsStream("/demo/inbox/" + name)) {
      return stream.readAllBytes();
    }
  }

  private static byte[] encryptedDocx() throws IOException, GeneralSecurityException {
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
    encryptor.confirmPassword("bí mật");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      try (OutputStream stream = encryptor.getDataStream(files)) {
        stream.write(sample("14-thong-cao-cau-vuot-song-ta-nang.docx"));
      }
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }
}
