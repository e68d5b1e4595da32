package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.tomtat.article.Article;
import io.tomtat.article.Reason;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.GiveUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedModelTests {

  @TempDir Path root;
  private Path replies;
  private Model model;

  @BeforeEach
  void prepare() throws IOException {
    replies = Files.createDirectories(root.resolve("replies"));
    Files.writeString(root.resolve("secret.json"), "outside");
    model = new RecordedModel(replies);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.html",
        "sub/folder/b.html",
        "feed.xml#guid-1",
        "feed.xml#https://báo.example/a?b=1",
        "tiếng Việt.txt"
      })
  void sendWhenThereIsARecording(String uri) throws IOException {
    Path file = replies.resolve(uri + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"a\":1}");
    assertThat(send(uri))
        .isInstanceOfSatisfying(
            Arrived.class, arrived -> assertThat(arrived.reply().text()).isEqualTo("{\"a\":1}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "missing.html",
        "../secret",
        "sub/../../secret",
        "..\\secret",
        "/etc/hostname",
        "nul\0byte",
        "link"
      })
  void sendNeverLeavesTheFolder(String uri) throws IOException {
    Files.createSymbolicLink(replies.resolve("link.json"), root.resolve("secret.json"));
    assertThat(send(uri))
        .isInstanceOfSatisfying(
            GiveUp.class, end -> assertThat(end.reason()).isEqualTo(Reason.NO_RECORDING));
  }

  @Test
  void sendWhenTheNameIsTooLong() {
    assertThat(send("x".repeat(5000))).isInstanceOf(GiveUp.class);
  }

  private Sent send(String uri) {
    JsonSchema schema =
        JsonSchema.builder().name("a").rootElement(JsonObjectSchema.builder().build()).build();
    return model.send(
        new Request(new Article("nightly", "inbox", uri), List.of(), schema, "{}", 4000));
  }
}
