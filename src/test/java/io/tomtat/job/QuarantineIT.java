package io.tomtat.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Hash;
import io.tomtat.brief.Prompt;
import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Poison;
import io.tomtat.job.RunOptions.Step;
import io.tomtat.model.Models;
import io.tomtat.store.Readings;
import io.tomtat.store.Readings.Row;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pull step before documents that do what they like to their parser. */
@Timeout(180)
class QuarantineIT {

  private static final ExtractSettings HASTY =
      new ExtractSettings(1 << 20, Duration.ofSeconds(3), 1);
  private static final RunOptions PULL = new RunOptions(null, Integer.MAX_VALUE, Step.PULL);

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  private final Map<String, String> expected = new HashMap<>();
  private JdbcClient sql;

  @Test
  void eachIsOneRejectionAndTheNightGoesOn() throws IOException {
    Path file = job("poison-pull");
    for (int i = 0; i < 10; i++) {
      write("healthy-%d.pdf".formatted(i), Poison.NOTHING, "new");
    }
    write("hangs.pdf", Poison.HANG, "timeout");
    write("eats.pdf", Poison.EAT, "quarantined");
    write("exits.pdf", Poison.EXIT, "quarantined");
    write("overflows.pdf", Poison.OVERFLOW, "unreadable");

    pull(file);

    assertThat(seen("poison-pull")).isEqualTo(expected);
    assertThat(readings("poison-pull").all()).isEmpty();
    assertThat(Poison.readings(trace("hangs.pdf"))).isOne();
    assertThat(Poison.readings(trace("exits.pdf"))).isEqualTo(4);

    pull(file);
    assertThat(Poison.readings(trace("exits.pdf"))).as("the same bytes again").isEqualTo(4);
  }

  @Test
  void countsAcrossRestarts() throws IOException {
    Path file = job("poison-count");
    byte[] bad = write("exits.pdf", Poison.EXIT, "quarantined");
    byte[] healthy = write("healthy.pdf", Poison.NOTHING, "new");
    readings("poison-count").save(new Row(Hash.of(bad), 2, "signal 11"));
    readings("poison-count").save(new Row(Hash.of(healthy), 2, ""));
    readings("poison-count").save(new Row(Hash.of("gone".getBytes(UTF_8)), 1, ""));
    readings("another-job").save(new Row(Hash.of(bad), 1, ""));

    pull(file);

    assertThat(seen("poison-count")).isEqualTo(expected);
    assertThat(Poison.readings(trace("exits.pdf"))).isOne();
    assertThat(readings("poison-count").all()).isEmpty();
    assertThat(readings("another-job").all()).containsExactly(new Row(Hash.of(bad), 1, ""));
  }

  /** Retiring the rejection is all that a new try needs. */
  @Test
  void aRetiredQuarantineStartsAnew() throws IOException {
    Path file = job("poison-retry");
    write("once.pdf", Poison.ONCE, "new");
    Hash document = Hash.of(Files.readAllBytes(folder.resolve("inbox/once.pdf")));
    readings("poison-retry").save(new Row(document, 3, "signal 11"));
    pull(file);
    assertThat(seen("poison-retry")).isEqualTo(Map.of("once.pdf", "quarantined"));

    sql.sql("update document set retired_by = 'retry' where job = 'poison-retry'").update();
    pull(file);
    assertThat(seen("poison-retry")).isEqualTo(expected);
  }

  private Path job(String name) throws IOException {
    sql = JdbcClient.create(DATABASE.dataSource());
    Files.createDirectories(folder.resolve("inbox"));
    return Files.writeString(
        folder.resolve(name + ".yaml"),
        """
        sources:
          - name: inbox
            folder: inbox
        model:
          provider: openai
          name: stub
          base-url: http://127.0.0.1:9/v1
        """);
  }

  /**
   * @param end what becomes of it: {@code new} or the reason
   */
  private byte[] write(String name, Poison poison, String end) throws IOException {
    byte[] document = poison.in(trace(name));
    Files.write(folder.resolve("inbox").resolve(name), document);
    expected.put(name, end);
    return document;
  }

  private Path trace(String name) {
    return folder.resolve(name + ".trace");
  }

  private static Readings readings(String job) {
    return new Readings(JdbcClient.create(DATABASE.dataSource()), job, Clock.systemUTC());
  }

  private void pull(Path path) {
    JobFile file = new JobFiles(List.of()).read(path.toString());
    Nightly nightly =
        new Nightly(
            file,
            folder.resolve("home"),
            Prompt.load("briefing", file.base().resolve("prompts")),
            Models.open(file.settings().model(), file.base(), variable -> null, Clock.systemUTC()),
            new StopSignal(file.settings().shutdownGrace()),
            new Silence(),
            Clock.systemUTC(),
            "a test");
    new NightlyRun(nightly, DATABASE.database(), log -> Poison.extractor(HASTY, log)).run(PULL);
  }

  private Map<String, String> seen(String job) {
    return sql
        .sql(
            """
            select uri, coalesce(not_briefed, 'new') as reason from document
             where job = :job and retired_by is null
            """)
        .param("job", job)
        .query()
        .listOfRows()
        .stream()
        .collect(toMap(row -> (String) row.get("uri"), row -> (String) row.get("reason")));
  }

  private static final class Silence implements Progress {
    @Override
    public void stepStarted(String step, int total) {}

    @Override
    public void advanced(int items) {}

    @Override
    public void stepEnded(String step) {}
  }
}
