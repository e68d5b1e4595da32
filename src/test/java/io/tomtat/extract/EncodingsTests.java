package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import io.tomtat.extract.SampleArticles.Document;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However its letters are written, a sample is the same article. */
class EncodingsTests {

  private static final Charset LATIN_1 = StandardCharsets.ISO_8859_1;

  static Stream<Document> documents() {
    return SampleArticles.documents();
  }

  @Test
  void sixteenAreRead() {
    assertThat(documents()).hasSize(16);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void utf8ComposedOrNot(Document document) {
    assertSame(document, text -> utf8(Normalizer.normalize(text, Form.NFC)));
    assertSame(document, text -> utf8(Normalizer.normalize(text, Form.NFD)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void utf8DeclaredAsSomethingElse(Document document) {
    for (String charset : List.of("iso-8859-1", "windows-1258", "utf-16", "gb2312", "none-such")) {
      assertSame(document, text -> utf8(declaring(text, charset)));
    }
    assertSame(document, text -> utf8(text.replaceAll("(?i)<meta[^>]*charset[^>]*>", "")));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void utf16WithAndWithoutMark(Document document) {
    assertSame(document, text -> ("\uFEFF" + bare(text)).getBytes(StandardCharsets.UTF_16LE));
    assertSame(document, text -> ("\uFEFF" + bare(text)).getBytes(StandardCharsets.UTF_16BE));
    assertSame(document, text -> bare(text).getBytes(StandardCharsets.UTF_16LE));
    assertSame(document, text -> bare(text).getBytes(StandardCharsets.UTF_16BE));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void utf32WithMark(Document document) {
    for (String order : List.of("UTF-32LE", "UTF-32BE")) {
      assertSame(document, text -> ("\uFEFF" + bare(text)).getBytes(Charset.forName(order)));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void windows1258(Document document) {
    assertSame(document, text -> OldEncoding.WINDOWS_1258.encode(bare(text), isPage(text)));
    assertSame(
        document,
        text -> OldEncoding.WINDOWS_1258.encode(declaring(bare(text), "utf-8"), isPage(text)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void viscii(Document document) {
    Document straight = new Document(document.uri(), straight(document.text()), document.given());
    assertSame(straight, text -> OldEncoding.VISCII.encode(text, isPage(text)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void vni(Document document) {
    assertSame(document, text -> OldEncoding.VNI.encode(bare(text), isPage(text)));
    assertSame(document, text -> utf8(shown(OldEncoding.VNI.encode(bare(text), isPage(text)))));
  }

  /** The encoding has no bytes for most accented capitals; they come back where that is certain. */
  @ParameterizedTest
  @MethodSource("documents")
  void tcvn3(Document document) {
    byte[] bytes = OldEncoding.TCVN3.encode(bare(document.text()), isPage(document.text()));
    String expected = shown(document.version(utf8(document.text())));
    assertThat(shown(document.version(bytes))).isEqualToIgnoringCase(expected);
    assertThat(shown(document.version(utf8(shown(bytes))))).isEqualToIgnoringCase(expected);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void numericEntities(Document document) {
    assertSame(document, text -> utf8(entities(text, "&#%d;")));
    assertSame(document, text -> utf8(entities(text, "&#x%x;")));
    if (isPage(document.text())) {
      assertSame(document, text -> utf8(entities(text, "&amp;#%d;")));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void utf8TakenForAnotherCharset(Document document) {
    for (Function<byte[], String> wrong :
        List.<Function<byte[], String>>of(
            Windows1252::decode, bytes -> new String(bytes, LATIN_1))) {
      assertSame(document, text -> utf8(wrong.apply(utf8(bare(text)))));
      assertSame(document, text -> utf8(wrong.apply(utf8(wrong.apply(utf8(bare(text)))))));
    }
  }

  private static void assertSame(Document document, Function<String, byte[]> encoding) {
    byte[] clean = utf8(document.text());
    byte[] bytes = encoding.apply(document.text());
    Version expected = document.version(clean);
    assertThat(shown(document.version(bytes))).isEqualTo(shown(expected));
  }

  private static String shown(Version version) {
    StringBuilder shown = new StringBuilder();
    for (Sentence sentence : version.sentences()) {
      shown
          .append(sentence.role())
          .append(sentence.paragraph())
          .append(' ')
          .append(sentence.text())
          .append('\n');
    }
    return shown.toString();
  }

  private static String shown(byte[] bytes) {
    return Windows1252.decode(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isPage(String text) {
    return text.contains("</");
  }

  private static String bare(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The encoding has no bytes for curved quotation marks either, and plain text no entities. */
  private static String straight(String text) {
    return isPage(text) ? bare(text) : bare(text).replaceAll("[“”]", "\"");
  }

  private static String declaring(String page, String charset) {
    return page.replaceAll("(?i)charset=[\"']?[\\w-]+", "charset=\"" + charset);
  }

  private static String entities(String text, String form) {
    StringBuilder escaped = new StringBuilder();
    bare(text)
        .codePoints()
        .forEach(c -> escaped.append(c < 128 ? Character.toString(c) : form.formatted(c)));
    return escaped.toString();
  }
}
