package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Literal bytes, as other programs write them: a wrong table shows here. */
class OldVietnameseTests {

  private static final String TEXT =
      "Hội nghị tổng kết về ngoại giao kinh tế khẳng định sự ủng hộ của nhân dân; thưở ấy những"
          + " người giữ rừng đã mở đường qua núi, lỡ bữa, ngẫm nghĩ kỹ";

  @Test
  void visciiAsIconvWritesIt() {
    assertThat(
            read(
                "48b569206e6768b82074b16e67206baa742076ab206e676fd569206769616f206b696e682074aa206b68c6"
                    + "6e6720f0b86e682073f120fc6e672068b52063fc61206e68e26e2064e26e3b207468dfb720a479206e68"
                    + "e66e67206e67dfb669206769e62072d76e6720f0e3206db720f0dfb66e6720717561206efa692c206cde"
                    + "2062e6612c206e67e76d206e6768ee206bdb"))
        .hasValue(TEXT);
  }

  @Test
  void tcvn3AsIconvWritesIt() {
    assertThat(
            read(
                "48e969206e6768de2074e66e67206bd5742076d2206e676fb969206769616f206b696e682074d5206b68bc"
                    + "6e6720aede6e682073f920f16e672068e92063f161206e68a96e2064a96e3b207468adeb20ca79206e68"
                    + "f76e67206e67adea69206769f72072f56e6720aeb7206deb20aeadea6e6720717561206ef3692c206cec"
                    + "2062f7612c206e67c96d206e6768dc206bfc"))
        .hasValue(TEXT);
  }

  @Test
  void vniAsItsFontsShowIt() {
    byte[] bytes =
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc: ngöôøi giöõ röøng"
                + " ñaõ môû ñöôøng, kyõ sö haèng naêm vaãn veà caây caàu aáy; mòt môø thì tænh")
            .getBytes(Charset.forName("windows-1252"));
    assertThat(OldVietnamese.read(bytes))
        .hasValue(
            "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc: người giữ rừng đã mở"
                + " đường, kỹ sư hằng năm vẫn về cây cầu ấy; mịt mờ thì tỉnh");
  }

  @Test
  void tcvn3RaisesTheLettersOfCapitalFonts() {
    byte[] bytes = {
      'H',
      (byte) 0xB5,
      ' ',
      'N',
      (byte) 0xE9,
      'I',
      ':',
      ' ',
      'm',
      (byte) 0xEB,
      ' ',
      'h',
      (byte) 0xE9,
      'i',
      '.',
      ' ',
      (byte) 0xCA,
      'n',
      ' ',
      't',
      (byte) 0xAD,
      (byte) 0xEE,
      'n',
      'g'
    };
    assertThat(Tcvn3.decode(bytes)).isEqualTo("HÀ NỘI: mở hội. Ấn tượng");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le ministre a déclaré à la presse que l'été a été marqué par une sécheresse très sévère dans"
            + " la région ; les élus demandent à l'État une aide immédiate.",
        "Le café de la gare est fermé à midi, a dit la mère. Là où il a été, on ne va plus.",
        "Los niños comían en la cocina cuando llegó el señor con más pan; dijo que mañana también.",
        "Não há mais ninguém na estação, mas o avô não queria ir à praça da manhã.",
        "Die Größe der Flüsse ändert sich jährlich; für die Bürger wäre ein höherer Damm schöner.",
        "Það er ekki hægt að sjá húsið héðan, sagði maðurinn við börnin í gær."
      })
  void readWhenItIsAnotherLanguage(String text) {
    assertThat(OldVietnamese.read(text.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
  }

  private static Optional<String> read(String hex) {
    return OldVietnamese.read(HexFormat.of().parseHex(hex));
  }
}
