package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.cli.Console.Result;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Briefings are made anew when somebody says so, and never otherwise. */
class RebriefIT {

  private static final int ARTICLES = 4;

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  private final ScriptedModelServer server = ScriptedModelServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private ServedJob job(String name) throws IOException {
    ServedJob job = new ServedJob(name, folder, server, db).withArticles(ARTICLES);
    assertThat(job.console().run("run", name).code()).isZero();
    return job;
  }

  @Test
  void saysWhatAChangedRecipeWouldTouchAndWritesNothing() throws IOException {
    ServedJob job = job("looked");
    Result same = job.console().run("rebrief", "looked");
    assertThat(same.code()).as(same.err()).isZero();
    assertThat(same.lastLine()).startsWith("Nothing to make anew");

    job.settings("  temperature: 0.5");
    writePrompt();
    Map<String, List<String>> before = job.dump();
    int requests = job.requests();
    Result result = job.console().run("rebrief", "looked");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("differs in")
        .contains("4  2026-11-22", "prompt files, glossary or answer's form; temperature");
    assertThat(result.lastLine())
        .startsWith("4 briefings to make anew: expected cost 0.")
        .contains("USD, at most", "the mean of the last 4 articles", "Nothing was written.")
        .endsWith("tomtat rebrief looked --apply");
    assertThat(job.dump()).isEqualTo(before);
    assertThat(job.requests()).isEqualTo(requests);

    assertThat(job.console().run("run", "looked").lastLine()).startsWith("Nothing to do");
    assertThat(job.requests()).as("a run makes nothing anew by itself").isEqualTo(requests);
  }

  /** One of its own beside the job. */
  private void writePrompt() throws IOException {
    Path own = Files.createDirectories(folder.resolve("prompts/briefing"));
    Files.writeString(own.resolve("glossary.csv"), "vi,en,category,note\nlúa gạo,paddy rice,,\n");
    for (String name : List.of("system.md", "article.md")) {
      Files.copy(Path.of("prompts/briefing").resolve(name), own.resolve(name));
    }
  }

  @Test
  void makesThemAnewAndNamesTheCause() throws IOException {
    ServedJob job = job("anew");
    int requests = job.requests();
    job.settings("  temperature: 0.5");
    Result result = job.console().run("rebrief", "anew", "--apply", "--json");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("4 briefings to make anew: expected cost");
    assertThat(result.lastLine()).isEqualTo("Done: edition 2026-11-22, revision 2.");
    assertThat(result.json().get("revision").asInt()).isEqualTo(2);
    assertThat(job.requests()).isEqualTo(requests + ARTICLES);
    assertThat(
            job.texts(
                """
                select distinct i.change || ' ' || i.supersedes_because from report.edition_item i
                 where i.job = :job and i.revision = 2
                """))
        .containsExactly("corrected made-anew");
    assertThat(job.page())
        .contains("<h3>Made anew by tomtat</h3>", "made anew by tomtat from the same text")
        .doesNotContain("<h3>Corrected</h3>", ">corrected<");
    assertThat(exported(job, "anew"))
        .hasSize(ARTICLES)
        .allSatisfy(
            line -> {
              assertThat(line.get("status").asString()).isEqualTo("current");
              assertThat(line.get("supersedes").asString()).startsWith("2026-11-22/00");
              assertThat(line.get("supersedes_because").asString()).isEqualTo("made-anew");
            });
    assertThat(
            job.number(
                "select count(*) from report.briefing where job = :job and status = 'superseded'"))
        .isEqualTo(ARTICLES);
    job.assertTheNightAddsUp();
    assertThat(job.console().run("rebrief", "anew", "--apply").lastLine())
        .startsWith("Nothing to make anew");
    assertThat(job.requests()).isEqualTo(requests + ARTICLES);
  }

  @Test
  void aBriefingStandsUntilTheNewOneTakesItsPlace() throws IOException {
    ServedJob job = job("stands");
    job.settings("  temperature: 0.5");
    Result result = job.console().run("rebrief", "stands", "--apply", "--limit", "1");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.lastLine()).contains("3 articles wait", "tomtat run stands");
    assertThat(exported(job, "stands")).hasSize(ARTICLES);
    assertThat(
            job.number(
                """
                select count(*) from report.edition_item where job = :job and revision = 2
                """))
        .isEqualTo(ARTICLES);
    job.assertTheNightAddsUp();
    assertThat(job.console().run("run", "stands").code()).isZero();
    assertThat(
            job.number(
                """
                select count(*) from report.briefing where job = :job and status = 'current'
                   and supersedes_because = 'made-anew'
                """))
        .isEqualTo(ARTICLES);
    job.assertTheNightAddsUp();
  }

  @Test
  void looksOnlyAtTheEditionsAndArticlesAskedFor() throws IOException {
    ServedJob job = job("some");
    Result forced = job.console().run("rebrief", "some", "--article", ServedJob.uri(2));
    assertThat(forced.code()).as(forced.err()).isZero();
    assertThat(forced.out()).contains("  nothing");
    assertThat(forced.lastLine())
        .startsWith("1 briefings to make anew")
        .endsWith("tomtat rebrief some --article '" + ServedJob.uri(2) + "' --apply");
    int requests = job.requests();
    assertThat(job.console().run("rebrief", "some", "--article=2026-11-22/003", "--apply").code())
        .isZero();
    assertThat(job.requests()).isEqualTo(requests + 1);
    job.settings("  temperature: 0.5");
    Result none = job.console().run("rebrief", "some", "--since", "2026-11-23");
    assertThat(none.code()).isZero();
    assertThat(none.lastLine())
        .isEqualTo(
            "Nothing to make anew: the present prompt, glossary and model made every current briefing of edition 2026-11-23 and later.");
    assertThat(job.console().run("rebrief", "some", "--since", "2026-11-22").lastLine())
        .startsWith("4 briefings")
        .endsWith("tomtat rebrief some --since 2026-11-22 --apply");
  }

  @Test
  void whatIsWithdrawnIsMadeAnewOnlyByName() throws IOException {
    ServedJob job = job("withdrawn");
    assertThat(
            job.console()
                .run("withdraw", "2026-11-22/001", "--job=withdrawn", "--reason", "Sai số liệu.")
                .code())
        .isZero();
    job.settings("  temperature: 0.5");
    assertThat(job.console().run("rebrief", "withdrawn").lastLine()).startsWith("3 briefings");
    assertThat(job.console().run("rebrief", "withdrawn", "--article", "2026-11-22/001").lastLine())
        .startsWith("1 briefings");
  }

  @Test
  void refusesWhatMakesNoSense() throws IOException {
    ServedJob job = job("refusing");
    Result limit = job.console().run("rebrief", "refusing", "--limit", "3");
    assertThat(limit.code()).isEqualTo(64);
    assertThat(limit.err()).contains("go with --apply");
    assertThat(job.console().run("rebrief", "refusing", "--article", "nobody").code())
        .isEqualTo(66);
    assertThat(job.console().run("rebrief", "never").code()).isEqualTo(66);
  }

  private static List<JsonNode> exported(ServedJob job, String name) {
    return job.console()
        .run("export", name)
        .out()
        .lines()
        .map(JsonMapper.shared()::readTree)
        .toList();
  }
}
