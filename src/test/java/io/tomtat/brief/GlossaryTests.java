package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.brief.Glossary.Row;
import io.tomtat.model.PersonNeededException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hoà bình                | Vì một nền HÒA BÌNH lâu dài.",
        "Uỷ ban                  | Ủy ban họp hôm qua.",
        "Thủ tướng               | Thu\u0309 tươ\u0301ng phát biểu.",
        "Ban Chính sách, chiến lược | Ban Chính sách, chiến lược họp.",
        "Covid-19                | dịch COVID–19 trở lại",
        "TP.                     | tại TP. Huế"
      })
  void inFindsWhateverTheSpelling(String term, String text) {
    assertThat(found(text, term)).containsExactly(term);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ban     | Lan báo tin.",
        "ban     | bang liên bang",
        "hợp long | Họ hợp, long trọng.",
        "bộ     | bố và bò"
      })
  void inKeepsToWordBordersAndTones(String term, String text) {
    assertThat(found(text, term)).isEmpty();
  }

  @Test
  void inPrefersTheLongestWhereTermsOverlap() {
    assertThat(
            found(
                "Thứ trưởng Thường trực Bộ Ngoại giao gặp một Thứ trưởng khác.",
                "Thứ trưởng",
                "Bộ Ngoại giao",
                "Thứ trưởng Thường trực Bộ Ngoại giao"))
        .containsExactly("Thứ trưởng Thường trực Bộ Ngoại giao", "Thứ trưởng");
  }

  @Test
  void inDoesNotMatchAcrossSentences() {
    Glossary glossary = new Glossary(rows("Bộ Ngoại giao"), List.of());
    assertThat(glossary.in(List.of("cả bộ", "ngoại giao"))).isEmpty();
  }

  @Test
  void ownRowsAddAndOverride() {
    Glossary glossary =
        new Glossary(
            List.of(new Row("Uỷ ban", "Committee", "", ""), new Row("Bộ", "Ministry", "", "")),
            List.of(new Row("ủy ban", "Commission", "", ""), new Row("Cục", "Department", "", "")));
    assertThat(glossary.size()).isEqualTo(3);
    assertThat(glossary.overrides()).isEqualTo(1);
    assertThat(glossary.in(List.of("Ủy ban"))).extracting(Row::en).containsExactly("Commission");
  }

  @Test
  void parseReadsQuotedFields() {
    List<Row> rows =
        GlossaryFile.parse(
            "g.csv", "\uFEFFvi,en,category,note\n\"a, b\",\"c \"\"d\"\"\",x,\r\n\nđ,e,,n\n");
    assertThat(rows)
        .containsExactly(new Row("a, b", "c \"d\"", "x", ""), new Row("đ", "e", "", "n"));
    assertThat(rows.get(1).line()).isEqualTo("đ = e (n)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n",
        "vi,en,category,note\na,b\n",
        "vi,en,category,note\na,,,\n",
        "vi,en,category,note\n\"a,b,c,d\n"
      })
  void parseSaysWhichFileIsWrong(String text) {
    assertThatThrownBy(() -> GlossaryFile.parse("prompts/x/glossary.csv", text))
        .isInstanceOf(PersonNeededException.class)
        .hasMessageContaining("prompts/x/glossary.csv");
  }

  private static List<String> found(String text, String... terms) {
    return new Glossary(rows(terms), List.of()).in(List.of(text)).stream().map(Row::vi).toList();
  }

  private static List<Row> rows(String... terms) {
    return Stream.of(terms).map(term -> new Row(term, "x", "", "")).toList();
  }
}
