package io.tomtat.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.PublishedBriefing;
import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

  @Test
  void beginsWithAByteOrderMarkAndTheKeysOfTheJsonLines() throws IOException {
    assertThat(text())
        .startsWith("\uFEFFformat,id,job,edition,revision,position,status,supersedes,source,uri,")
        .endsWith(
            ",model,recorded,recipe,cost_usd,created_at,supersedes_because,figures,changes,also_in\r\n");
  }

  @Test
  void listsAreJsonInTheirCell() throws IOException {
    assertThat(text(Briefings.fruit()))
        .contains("\r\n1,2026-10-29/001,nightly,2026-10-29,1,1,current,,inbox,11-lo-na-bo.txt,,,")
        .contains(",\"[\"\"The trial order was worth USD 214,000.\"\"]\",[],[],[],[],gpt-5-mini,")
        .endsWith(",0.0021,2026-10-28T23:05:11Z,,[],[],[]\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84 24", "-rf", "@SUM(A1)", "\tx", "\rx", "=a\nb"})
  void cellThatASpreadsheetWouldReckonGetsAnApostrophe(String text) {
    assertThat(Csv.cell(text)).containsPattern("^\"?'");
  }

  @Test
  void cellIsQuotedWhenItHoldsAQuoteACommaOrALineEnd() {
    assertThat(Csv.cell("Hà Nội")).isEqualTo("Hà Nội");
    assertThat(Csv.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(Csv.cell("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    assertThat(Csv.cell("a\nb")).isEqualTo("\"a\nb\"");
  }

  @Test
  void formulaInAnArticleIsHarmless() throws IOException {
    assertThat(text(Briefings.hostile()))
        .contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"")
        .doesNotContain(",\"=");
  }

  private static String text(PublishedBriefing... briefings) throws IOException {
    StringWriter out = new StringWriter();
    Csv.write(Stream.of(briefings), out);
    return out.toString();
  }
}
