package io.tomtat.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.PublishedBriefing.Because;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonLinesTests {

  @Test
  void keysStandInTheOrderOfTheContract() throws IOException {
    assertThat(line(Briefings.port()).propertyNames())
        .containsExactly(
            "format",
            "id",
            "job",
            "edition",
            "revision",
            "position",
            "status",
            "supersedes",
            "source",
            "uri",
            "canonical_url",
            "publisher",
            "published",
            "title_vi",
            "title_en",
            "topic",
            "dateline",
            "summary",
            "summary_en",
            "key_points",
            "key_points_en",
            "people",
            "names",
            "documents",
            "findings",
            "model",
            "recorded",
            "recipe",
            "cost_usd",
            "created_at",
            "supersedes_because",
            "figures",
            "changes",
            "also_in");
  }

  @Test
  void everyBriefingIsOneLine() throws IOException {
    String text = text(Briefings.port(), Briefings.conference(), Briefings.hostile());
    assertThat(text).endsWith("}\n");
    assertThat(text.lines()).hasSize(3).allMatch(line -> line.startsWith("{\"format\":1,\"id\":"));
  }

  @Test
  void evidenceIsGivenBySentences() throws IOException {
    JsonNode line = line(Briefings.conference());
    assertThat(line.at("/key_points/1/evidence/1").toString())
        .isEqualTo(
            "{\"n\":6,\"vi\":\"Đại sứ Lương Khắc Trình trình bày chuyên đề tại Hội nghị. (Ảnh: Nhật Minh)\"}");
    for (String part : List.of("/dateline", "/summary/0", "/people/0", "/documents/0")) {
      assertThat(line.at(part + "/evidence/0/vi").asString()).as(part).isNotBlank();
    }
    assertThat(line.at("/people/0").propertyNames())
        .containsExactly("vi", "en", "role_vi", "role_en", "evidence");
    assertThat(line.at("/findings/0").toString())
        .isEqualTo(
            "{\"severity\":\"warning\",\"kind\":\"length\",\"part\":\"summary\",\"position\":0,"
                + "\"message\":\"53 words; the form asks for 90 to 140\"}");
  }

  @Test
  void whatTheSourceChangedIsGivenBySentences() throws IOException {
    JsonNode changes = line(Editions.corrected(Briefings.port())).get("changes");
    assertThat(changes).hasSize(3);
    assertThat(changes.get(0).get("old").asString()).contains("6.398,2 tỷ", "18,1%");
    assertThat(changes.get(0).get("new").asString()).contains("6.412,7 tỷ", "18,4%");
    assertThat(changes.get(1).toString()).startsWith("{\"old\":null,\"new\":\"Trong khi đó");
    assertThat(changes.get(2).toString()).startsWith("{\"old\":\"Cổ phiếu").endsWith("null}");
    PublishedBriefing revised = Editions.replacing(Briefings.port(), Because.TEXT_REVISED);
    assertThat(line(revised).get("changes")).isEmpty();
  }

  @Test
  void saysWhereElseTheArticleIs() throws IOException {
    assertThat(line(Editions.alsoElsewhere(Briefings.port())).get("also_in").toString())
        .isEqualTo(
            "[{\"source\":\"bao-b\",\"uri\":\"cang.html\",\"publisher\":\"Báo Miền Biển\"},"
                + "{\"source\":\"bao-c\",\"uri\":\"tin/7.txt\",\"publisher\":null}]");
  }

  @Test
  void evidenceThatTheArticleLacksIsLeftOut() throws IOException {
    assertThat(line(Briefings.hostile()).at("/summary/0/evidence")).hasSize(1);
  }

  @Test
  void valuesAreOfTheirKind() throws IOException {
    JsonNode line = line(Briefings.port());
    assertThat(line.get("summary_en").asString()).endsWith("had brought orders forward.");
    assertThat(line.get("key_points_en")).hasSize(3);
    assertThat(line.get("published").asString()).isEqualTo("2026-10-21T17:42+07:00");
    assertThat(line.get("created_at").asString()).isEqualTo("2026-10-28T23:05:11Z");
    assertThat(line.get("cost_usd").isNumber()).isTrue();
    assertThat(line(Editions.recorded(Briefings.port())).get("cost_usd").isNull()).isTrue();
    assertThat(line(Briefings.conference()).get("canonical_url").isNull()).isTrue();
  }

  private static JsonNode line(PublishedBriefing briefing) throws IOException {
    return Json.MAPPER.readTree(text(briefing));
  }

  private static String text(PublishedBriefing... briefings) throws IOException {
    StringWriter out = new StringWriter();
    JsonLines.write(Stream.of(briefings), out);
    return out.toString();
  }
}
