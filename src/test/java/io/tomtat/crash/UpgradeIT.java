package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.brief.Prompt;
import io.tomtat.job.Exit;
import io.tomtat.job.JobFile;
import io.tomtat.job.JobFiles;
import io.tomtat.job.Nightly;
import io.tomtat.job.NightlyRun;
import io.tomtat.job.Progress;
import io.tomtat.job.RunOptions;
import io.tomtat.job.RunResult;
import io.tomtat.job.StopSignal;
import io.tomtat.model.Models;
import io.tomtat.store.SchemaDump;
import io.tomtat.store.TestDatabase;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a killed run of each release left is taken up by this program. */
class UpgradeIT {

  private static final int ARTICLES = 8;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  /** Up to this one, replies were no translations: today's checks would have them repaired. */
  private static final int NO_TRANSLATIONS = 8;

  private static final String HEDGED =
      """
      update call
         set reply = regexp_replace(reply, '"text":"([^"]*?)[.]?"',
                                    '"text":"\\1, which may not yet be planned, proposed or estimated."', 'g')
      """;

  static Stream<SchemaDump> releases() {
    return SchemaDump.all().stream();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void aPassThatAnOlderProgramLeftIsResumed(SchemaDump dump) throws Exception {
    dump.load(DATABASE);
    try (Scene scene = new Scene("upgraded", folder, DATABASE, 2)) {
      SchemaDump.copyInbox(scene.inbox());
      if (dump.version() <= NO_TRANSLATIONS) {
        scene.update(HEDGED);
      }
      Map<String, Object> open = scene.rows("select * from run where not finished").get(0);
      long arrived = scene.number("select count(*) from call where arrived_at is not null");
      Instant start = ((Timestamp) open.get("started_at")).toInstant();

      RunResult result = run(scene, start.plus(Duration.ofMinutes(10)));

      assertThat(result.exit()).isEqualTo(Exit.DONE);
      assertThat(result.pass().id()).isEqualTo(open.get("id"));
      assertThat(result.revision()).isEqualTo(2);
      assertThat(scene.requests()).as("replies that had not arrived").isEqualTo(ARTICLES - arrived);
      new Invariants(scene, ARTICLES).assertAll();
      assertThat(run(scene, start.plus(Duration.ofMinutes(20))).revision()).isNull();
      assertThat(scene.requests()).isEqualTo(ARTICLES - arrived);
    }
  }

  /** The hour matters: a pass that was left for days is not resumed. */
  private static RunResult run(Scene scene, Instant now) {
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), now));
    JobFile file = new JobFiles(List.of()).read(scene.file().toString());
    Nightly nightly =
        new Nightly(
            file,
            scene.home(),
            Prompt.load("briefing", file.base().resolve("prompts")),
            Models.open(file.settings().model(), file.base(), variable -> null, clock),
            new StopSignal(file.settings().shutdownGrace()),
            new Unwatched(),
            clock,
            "a test");
    return new NightlyRun(nightly, scene.database().database()).run(RunOptions.DEFAULT);
  }

  private static final class Unwatched implements Progress {
    @Override
    public void stepStarted(String step, int total) {}

    @Override
    public void advanced(int items) {}

    @Override
    public void stepEnded(String step) {}
  }
}
