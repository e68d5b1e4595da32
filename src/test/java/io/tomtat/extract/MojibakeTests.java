package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Há»™i nghá»‹; Hội nghị",
        "Há»\u0099i nghá»\u008B; Hội nghị",
        "HÃ¡Â»â„¢i nghÃ¡Â»â€¹; Hội nghị",
        "HÃ¡Â»Â\u0099i nghÃ¡Â»Â\u008B; Hội nghị",
        "tiÃ¡ÂºÂ¿ng ViÃ¡Â»â€¡t; tiếng Việt",
        "Ã”ng áº¤n nÃ³i tiáº¿p; Ông Ấn nói tiếp",
        "â€œÄ\u0090oÃ\u00A0n tá»« Ä\u0090áº¯k Láº¯k lÃ\u00A0 ai?â€\u009D; “Đoàn từ Đắk Lắk là ai?”",
        "<h1>Há»™i nghá»‹</h1><p>ThÃ´ng bÃ¡o</p>; <h1>Hội nghị</h1><p>Thông báo</p>",
        "tieÌ‚Ì\u0081ng VieÌ£Ì‚t; tie\u0302\u0301ng Vie\u0323\u0302t"
      })
  void repairWhenAllIsMojibake(String text, String meant) {
    assertThat(Mojibake.repair(text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ông Đoàn nói về tá»‰nh nÃ\u00A0y và đường đến đó; Ông Đoàn nói về tỉnh này và đường đến đó",
        "Bộ trưởng: â€œHá»™i nghá»‹ Ä‘Ã£ káº¿t thÃºcâ€\u009D, rồi rời đi; Bộ trưởng: “Hội nghị đã kết thúc”, rồi rời đi",
        "<p>Đường về xã</p><p>Há»™i nghá»‹ thÆ°á»\u009Dng niÃªn</p>; <p>Đường về xã</p><p>Hội nghị thường niên</p>",
        "The Há»™i nghá»‹ was held in Hanoi; The Hội nghị was held in Hanoi"
      })
  void repairWhenAPhraseIsMojibake(String text, String meant) {
    assertThat(Mojibake.repair(text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The café’s naïve façade – “déjà vu” – cost £5 or €6… ™",
        "À côté du « Café de l’Étoile », l’été s’achève ; « ça va ? », dit-elle – c’était « là »…",
        "«¿Está aquí o allá?», preguntó: «Sí, está allá»… «más allá» – dijo.",
        "E così: «COSÌ»… perché? «Già», rispose; è là.",
        "A São João, 1.ª e 2.º: «já»… «pá» – «olá»”",
        "Die Größe ändert sich: „Ärger“ – »Äpfel«…",
        "Президент заявил: «Мы готовы» — и уехал…",
        "中国外交部发言人表示：“双方将继续合作。”",
        "Ông nói: “Nước về rồi!” – rồi cười… XÃ\u00A0HỘI, XÃ” là chữ; «ý má»… và «ở nhà» – đường",
        "Đoàn nghệ sĩ Pháp diễn vở « Le café là-bas » tại TP. Huế; l’été « à côté »… rồi về",
        "Báo Nga viết «Правда» và báo Trung Quốc viết “人民日报” về đường ống",
        "XÃ” HÒA “ÊÀ” Â” Ã’ Ò… CÁ», MÁ»…",
        "Từ điển ghi Ã là chữ a có dấu ngã; Ä‘ thì không"
      })
  void repairWhenTheTextIsClean(String text) {
    assertThat(Mojibake.repair(text)).isEqualTo(text);
  }

  /** A long line must not take the square of its length. */
  @ParameterizedTest
  @ValueSource(strings = {"«á» đ ", "Há»™i đường ", "á»” "})
  void repairTakesNoLongerThanTheTextIsLong(String part) {
    assertThat(Mojibake.repair(part.repeat(100_000))).isNotEmpty();
  }
}
