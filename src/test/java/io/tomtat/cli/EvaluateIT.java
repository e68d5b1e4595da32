package io.tomtat.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.cli.Console.Result;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Briefings are scored against gold, and a bad score holds an edition back. */
class EvaluateIT {

  private static final Path GOLD = Path.of("src/test/resources/samples/gold.jsonl");
  private static final Path DEMO = Path.of("src/main/resources/demo");

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  private final ScriptedModelServer server = ScriptedModelServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void scoresAJobAndItsExportAlike() throws IOException {
    Console console = recorded("recorded");
    assertThat(console.run("run", "recorded").code()).isZero();
    String gold = GOLD.toAbsolutePath().toString();
    Result job = console.run("evaluate", gold, "--job", "recorded", "--json");
    assertThat(job.code()).as(job.err()).isZero();
    JsonNode recipe = JsonMapper.shared().readTree(job.out()).path("recipes").path(0);
    assertThat(recipe.path("articles").asInt()).isEqualTo(18);
    assertThat(recipe.path("figures").asDouble()).isGreaterThan(0.99);
    assertThat(recipe.path("powers_of_ten").asDouble()).isZero();
    assertThat(recipe.path("leaks").asDouble()).isZero();

    Path export = folder.resolve("export.jsonl");
    Files.writeString(export, console.run("export", "recorded").out());
    Result exported = console.run("evaluate", gold, "--export", export.toString(), "--json");
    assertThat(exported.out()).isEqualTo(job.out());
    assertThat(console.run("evaluate", gold, "--job", "recorded").out())
        .contains(": 18 of 18 articles", "figures supported");
  }

  /** Its recorded grades: all facts told, in the first article none. */
  @Test
  void aConfiguredJudgeSaysWhichFactsAreTold() throws IOException {
    Console console = recorded("judged");
    assertThat(console.run("run", "judged").code()).isZero();
    String gold = GOLD.toAbsolutePath().toString();
    Result without = console.run("evaluate", gold, "--job", "judged", "--judge", "judged");
    assertThat(without.code()).isEqualTo(64);
    assertThat(without.err()).contains("judged names no judge; write a section judge:");

    grades();
    Path job = folder.resolve("jobs/judged.yaml");
    Files.writeString(
        job,
        Files.readString(job)
            + "\njudge:\n  model: {provider: recorded, replies: %s}\n"
                .formatted(folder.resolve("grades")));
    Result result = console.run("evaluate", gold, "--job", "judged", "--json");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("judges the key facts", "Judge: 18 replies paid for");
    JsonNode recipe = JsonMapper.shared().readTree(result.out()).path("recipes").path(0);
    assertThat(recipe.path("graded_facts").asDouble()).isEqualTo(17 / 18.0, offset(1e-9));
    assertThat(console.run("evaluate", gold, "--job", "judged").err())
        .contains("Judge: 0 replies paid for");
  }

  private void grades() throws IOException {
    for (String line : Files.readAllLines(GOLD)) {
      JsonNode row = JsonMapper.shared().readTree(line);
      String grade = row.path("id").asString().equals("01") ? "0" : "2";
      String guid = row.path("guid").asString("");
      String uri = row.path("file").asString().replace("docs/", "");
      Path file =
          folder.resolve("grades").resolve((guid.isEmpty() ? uri : uri + "#" + guid) + ".json");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          IntStream.rangeClosed(1, row.path("facts").size())
              .mapToObj(
                  "{\"number\":%%d,\"reason\":\"-\",\"grade\":%s}".formatted(grade)::formatted)
              .collect(joining(",", "{\"facts\":[", "]}")));
    }
  }

  @Test
  void twoRecipesAreCompared() throws IOException {
    Console console = recorded("first");
    assertThat(console.run("run", "first").code()).isZero();
    String lines = console.run("export", "first").out();
    Path one = Files.writeString(folder.resolve("one.jsonl"), lines);
    String worse =
        lines.replaceAll("\"recipe\":\"....", "\"recipe\":\"ffff").replace(" billion", " million");
    Path other = Files.writeString(folder.resolve("other.jsonl"), worse);
    Result result =
        console.run(
            "evaluate",
            GOLD.toAbsolutePath().toString(),
            "--export",
            one.toString(),
            "--export",
            other.toString());
    assertThat(result.out())
        .contains("paired bootstrap")
        .containsPattern(
            "power-of-ten errors +\\+\\d\\.\\d+ \\[\\+\\d\\.\\d+, \\+\\d\\.\\d+\\] significant");
  }

  @Test
  void saysWhatIsWrongWithItsInput() throws IOException {
    Console console = recorded("input");
    assertThat(console.run("evaluate", GOLD.toAbsolutePath().toString()).code()).isEqualTo(64);
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"id\":\"1\"}\n");
    Result result = console.run("evaluate", broken.toString(), "--job", "input");
    assertThat(result.code()).isEqualTo(40);
    assertThat(result.lastLine()).contains("broken.jsonl, line 1 lacks file");
  }

  /** The gold set is briefed first; then the night goes its way. */
  @Test
  void aGoodCanaryLetsTheEditionPass() throws IOException {
    ServedJob job = new ServedJob("alive", folder, server, db).withArticles(3);
    canary(
        job, "{\"id\":\"1\",\"file\":\"g.txt\",\"body\":\"Tỉnh mở một thư viện mới cho trẻ em.\"}");
    Result result = job.console().run("run", "alive");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(job.requests()).isEqualTo(4);
    assertThat(job.number("select count(*) from report.briefing where job = :job")).isEqualTo(3);
    assertThat(job.number("select count(*) from call where job = :job")).isEqualTo(4);
    job.assertTheNightAddsUp();
  }

  @Test
  void aBadCanaryHoldsTheEditionBackAndSpendsNothingMore() throws IOException {
    ServedJob job = new ServedJob("dead", folder, server, db).withArticles(3);
    canary(
        job,
        "{\"id\":\"1\",\"file\":\"g.txt\",\"body\":\"Tỉnh chi 64 tỷ đồng.\",\"facts\":[{\"text\":\"The province spends VND 64 billion.\",\"weight\":3}]}");
    Result result = job.console().run("run", "dead");
    assertThat(result.code()).as(result.err()).isEqualTo(60);
    assertThat(result.lastLine()).contains("key facts, by weight 0.0000, bar 0.4000");
    assertThat(job.requests()).isEqualTo(1);
    assertThat(job.number("select count(*) from edition where job = :job")).isZero();

    assertThat(job.console().run("run", "dead").code()).isEqualTo(60);
    assertThat(job.requests()).as("the same edition asks once").isEqualTo(1);

    job.settings("");
    assertThat(job.console().run("run", "dead").code()).isZero();
    assertThat(job.number("select count(*) from report.briefing where job = :job")).isEqualTo(3);
  }

  private void canary(ServedJob job, String row) throws IOException {
    Files.writeString(folder.resolve("canary.jsonl"), row + "\n");
    job.settings("canary:\n  gold: canary.jsonl");
  }

  private Console recorded(String name) throws IOException {
    new SampleJob(folder)
        .file(
            name,
            """
            sources:
              - {name: inbox, folder: %s}
            model:
              provider: recorded
              replies: %s
            """
                .formatted(
                    DEMO.resolve("inbox").toAbsolutePath(),
                    DEMO.resolve("replies").toAbsolutePath()));
    return new Console(folder).set("DATABASE_URL", db.url());
  }
}
