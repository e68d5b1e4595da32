package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Extraction;
import io.tomtat.article.Metadata;
import io.tomtat.article.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents try: to read files of this machine, to fill its memory, to pass for text. */
class SafetyTests {

  private static final Extractor EXTRACTOR = new Extractor(ExtractSettings.DEFAULTS);

  private static final String PROSE =
      "Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo"
          + " đoạn bờ vừa được kè đá sau mùa gió chướng năm ngoái. Hợp tác xã cho biết cây giống do"
          + " trạm lâm nghiệp của huyện cấp miễn phí, công trồng do bà con tự lo liệu.";

  @AfterAll
  static void close() {
    EXTRACTOR.close();
  }

  @Test
  void entitiesOfAnXmlFileReadNoFileOfThisMachine(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "bí mật của máy này");
    String type = "<!DOCTYPE a [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri());
    String xml = "<?xml version=\"1.0\"?>" + type + "<a><p>" + PROSE + "</p><p>&x;</p></a>";
    assertThat(shown(bytes(xml))).doesNotContain("bí mật");
    assertThat(shown(docx(type, "&x;"))).doesNotContain("bí mật");
    assertThat(
            shown(
                bytes(
                    "<!DOCTYPE html [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]><p>"
                        + PROSE
                        + "&x;</p>")))
        .doesNotContain("bí mật của");
  }

  @Test
  void entitiesThatGrowAreRefused() {
    StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha ha ha ha \">");
    for (int i = 1; i < 30; i++) {
      type.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
    }
    type.append("]>");
    String xml = "<?xml version=\"1.0\"?>" + type + "<a>&e29;</a>";
    assertThat(reason(bytes(xml))).isIn(Reason.UNREADABLE, Reason.TOO_LARGE, Reason.EMPTY);
    assertThat(reason(docx(type.toString(), "&e29;")))
        .isIn(Reason.UNREADABLE, Reason.TOO_LARGE, Reason.EMPTY);
  }

  @Test
  void anotherAlphabetIsNotVietnamese() {
    String english = "The harbour will be closed to fishing boats for three weeks. ".repeat(20);
    assertThat(reason(english.getBytes(Charset.forName("IBM500"))))
        .isIn(Reason.NOT_VIETNAMESE, Reason.UNREADABLE);
    String russian = "Гавань будет закрыта для рыбацких лодок на три недели, сообщили власти. ";
    assertThat(reason(russian.repeat(20).getBytes(Charset.forName("IBM866"))))
        .isIn(Reason.NOT_VIETNAMESE, Reason.UNREADABLE);
  }

  @Test
  void aCaptionsMarkAloneIsNoCaption() {
    Draft draft = Draft.article("Tiêu đề", List.of(PROSE, ""), List.of("", "Cảng"), Metadata.NONE);
    assertThat(draft.version(Metadata.NONE).captions()).containsExactly("Cảng");
    assertThat(draft.paragraphs()).containsExactly(PROSE);
  }

  private static byte[] docx(String type, String text) {
    return new Packed()
        .part(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
        .part(
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
        .part(
            "word/document.xml",
            type
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + Packed.paragraph(text)
                + "</w:body></w:document>")
        .bytes();
  }

  private static String shown(byte[] document) {
    return EXTRACTOR.extract("document", document, Given.NONE).toString();
  }

  private static Reason reason(byte[] document) {
    Extraction found = EXTRACTOR.extract("document", document, Given.NONE);
    assertThat(found).isInstanceOf(Extraction.Nothing.class);
    return ((Extraction.Nothing) found).why().reason();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
