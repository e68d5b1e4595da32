package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.tomtat.article.Article;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Request.Message.Role;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.PersonNeeded;
import io.tomtat.model.Sent.Settled;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRepliesTests {

  private static final ModelSettings SETTINGS = Settings.of("http://127.0.0.1:9/v1");

  @TempDir Path folder;

  private final FakeTime time = new FakeTime();
  private final Deque<Sent> answers = new ArrayDeque<>();
  private int sent;

  private KeptReplies replies() {
    Model model =
        request -> {
          sent++;
          return answers.remove();
        };
    return new KeptReplies(file(), model, SETTINGS, new Gate(SETTINGS, time, () -> 0.5), time);
  }

  private Path file() {
    return folder.resolve("new").resolve("judged.jsonl");
  }

  private static Arrived arrived(String text) {
    return new Arrived(new Reply(text, Finish.STOP, 100, 50, null, Duration.ZERO));
  }

  private static Request request(String text) {
    return new Request(
        new Article("job", "source", "uri"),
        List.of(new Message(Role.USER, text)),
        JsonSchema.builder().name("x").rootElement(JsonObjectSchema.builder().build()).build(),
        "{}",
        100);
  }

  private static String text(Settled settled) {
    return ((Arrived) settled).reply().text();
  }

  @Test
  void aReplyIsPaidForOnceHoweverOftenTheProgramStarts() {
    answers.add(arrived("một"));
    answers.add(arrived("hai"));
    answers.add(arrived("ba"));
    KeptReplies first = replies();
    assertThat(text(first.ask(request("a"), 1))).isEqualTo("một");
    assertThat(text(first.ask(request("a"), 1))).isEqualTo("một");
    assertThat(text(first.ask(request("a"), 2))).as("another sample").isEqualTo("hai");
    assertThat(first.asked()).isEqualTo(2);
    assertThat(first.usage().tokens()).isEqualTo(300);

    KeptReplies second = replies();
    assertThat(text(second.ask(request("a"), 2))).isEqualTo("hai");
    assertThat(second.asked()).isZero();
    assertThat(text(second.ask(request("b"), 1))).isEqualTo("ba");
    assertThat(sent).isEqualTo(3);
  }

  @Test
  void aLineThatWasCutOffIsAskedForAgain() throws IOException {
    answers.add(arrived("một"));
    replies().ask(request("a"), 1);
    String line = Files.readString(file()).strip();
    Files.writeString(file(), line.substring(0, line.length() / 2));
    answers.add(arrived("hai"));
    assertThat(text(replies().ask(request("a"), 1))).isEqualTo("hai");
    Files.writeString(file(), "{\"request\":\"x\"}\n", StandardOpenOption.APPEND);
    assertThat(text(replies().ask(request("a"), 1))).isEqualTo("hai");
    assertThat(sent).isEqualTo(2);
  }

  @Test
  void waitsForAServiceThatIsBusy() {
    answers.add(new TryAgain(Trouble.RATE_LIMIT, "HTTP 429", Duration.ofSeconds(7)));
    answers.add(arrived("một"));
    long start = time.nanos();
    assertThat(text(replies().ask(request("a"), 1))).isEqualTo("một");
    assertThat(time.since(start)).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void aWrongKeyIsAPersonsBusiness() {
    answers.add(new PersonNeeded("the key is refused"));
    KeptReplies replies = replies();
    assertThatThrownBy(() -> replies.ask(request("a"), 1))
        .isInstanceOf(PersonNeededException.class)
        .hasMessage("the key is refused");
    assertThat(file()).doesNotExist();
  }
}
