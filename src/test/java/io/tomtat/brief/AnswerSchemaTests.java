package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerSchemaTests {

  private static final JsonNode ROOT = JsonMapper.shared().readTree(AnswerSchema.TEXT);

  @Test
  void everyObjectIsClosedAndEveryFieldRequired() {
    List<JsonNode> objects = objects(ROOT).toList();
    assertThat(objects).hasSize(8);
    assertThat(objects)
        .allSatisfy(
            object -> {
              assertThat(object.path("additionalProperties").asBoolean(true)).isFalse();
              assertThat(texts(object.path("required")))
                  .containsExactlyElementsOf(object.path("properties").propertyNames());
            });
  }

  @Test
  void fieldsAreThoseOfTheContract() {
    assertThat(ROOT.path("properties").propertyNames())
        .containsExactly(
            "withhold",
            "topic",
            "title",
            "dateline",
            "summary",
            "key_points",
            "people",
            "names",
            "documents");
  }

  private static Stream<JsonNode> objects(JsonNode node) {
    Stream<JsonNode> self = node.has("properties") ? Stream.of(node) : Stream.empty();
    return Stream.concat(self, node.valueStream().flatMap(AnswerSchemaTests::objects));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }
}
