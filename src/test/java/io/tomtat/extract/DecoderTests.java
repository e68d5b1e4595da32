package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecoderTests {

  private static final String TEXT =
      "Sáng nay, chợ nổi đón hơn hai trăm ghe thuyền chở dưa hấu và hoa tết về bến cũ.";

  @Test
  void utf8WinsOverADeclaredCharset() {
    String page = "<meta charset=\"iso-8859-1\"><p>" + TEXT;
    assertThat(Decoder.decode(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(page);
  }

  @Test
  void utf8CutInsideALetterStaysUtf8() {
    byte[] all = TEXT.repeat(3).getBytes(StandardCharsets.UTF_8);
    int cut = new String(all, 0, 5, StandardCharsets.UTF_8).indexOf('á') >= 0 ? 2 : 3;
    byte[] part = java.util.Arrays.copyOf(all, cut + 100);
    assertThat(Decoder.decode(part)).startsWith("Sáng nay, chợ nổi");
  }

  @Test
  void utf16IsKnownByItsMark() {
    assertThat(Decoder.decode(TEXT.getBytes(StandardCharsets.UTF_16))).isEqualTo(TEXT);
  }

  @Test
  void windows1258IsKnownBySpelling() {
    assertThat(Decoder.decode(windows1258(TEXT))).isEqualTo(TEXT);
  }

  @Test
  void tcvn3IsKnownBySpelling() {
    byte[] bytes = {
      'c',
      'h',
      (byte) 0xEE,
      ' ',
      'n',
      (byte) 0xE6,
      'i',
      ' ',
      (byte) 0xAE,
      (byte) 0xE3,
      'n',
      ' ',
      'g',
      'h',
      'e',
      ' ',
      't',
      'h',
      'u',
      'y',
      (byte) 0xD2,
      'n',
      ' ',
      'v',
      (byte) 0xD2
    };
    assertThat(Decoder.decode(bytes)).isEqualTo("chợ nổi đón ghe thuyền về");
  }

  /** A list of names and numbers shows nothing; nor does it say anything. */
  private static final String MUTE = "<p>Tp. Huế - km 12 - Toyota Vios 2019 - Lưu</p>";

  @Test
  void whatTheHeadSaysCountsWhereTheBytesAreMute() {
    byte[] bytes = windows1258(MUTE);
    assertThat(Decoder.decode(bytes)).isNotEqualTo(MUTE);
    assertThat(settled(bytes, "windows-1258")).isEqualTo(MUTE);
    assertThat(settled(windows1258("<meta charset=iso-8859-1>" + MUTE), "Windows-1258"))
        .as("a page that says what all say")
        .endsWith(MUTE);
    byte[] russian = "<p>Новости дня</p>".getBytes(Charset.forName("koi8-r"));
    assertThat(settled(russian, "KOI8-R")).isEqualTo("<p>Новости дня</p>");
  }

  @Test
  void whatTheBytesShowOrSayWinsOverTheHead() {
    assertThat(settled(TEXT.getBytes(StandardCharsets.UTF_8), "windows-1258")).isEqualTo(TEXT);
    assertThat(settled(TEXT.getBytes(StandardCharsets.UTF_16), "windows-1258")).isEqualTo(TEXT);
    assertThat(settled(windows1258(TEXT), "koi8-r")).isEqualTo(TEXT);
    String page = "<meta charset=\"windows-1251\"><p>Новости дня</p>";
    assertThat(settled(page.getBytes(Charset.forName("windows-1251")), "koi8-r")).isEqualTo(page);
  }

  @Test
  void aHeadThatCannotBeRightSaysNothing() {
    byte[] bytes = windows1258(MUTE);
    for (String name : List.of("utf-8", "iso-8859-1", "utf-16", "shift_jis", "no such", "x")) {
      assertThat(Decoder.settled(bytes, name)).as(name).isSameAs(bytes);
    }
  }

  private static String settled(byte[] bytes, String charset) {
    return Decoder.decode(Decoder.settled(bytes, charset));
  }

  /** The charset has the letters with hats and the tones, but not both in one. */
  private static byte[] windows1258(String text) {
    Charset charset = Charset.forName("windows-1258");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String letter : text.split("")) {
      String tones =
          Normalizer.normalize(letter, Form.NFD)
              .replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
      String base =
          Normalizer.normalize(
              Normalizer.normalize(letter, Form.NFD)
                  .replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""),
              Form.NFC);
      bytes.writeBytes((base + tones).getBytes(charset));
    }
    return bytes.toByteArray();
  }
}
