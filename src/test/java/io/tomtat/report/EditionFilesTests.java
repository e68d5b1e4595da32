package io.tomtat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.article.Edition;
import io.tomtat.article.Hash;
import io.tomtat.article.Items;
import io.tomtat.report.ReportSettings.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EditionFilesTests {

  private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

  @TempDir Path home;

  @Test
  void readersFindTheFilesInTheEditionsFolderAndUnderLatest() throws IOException {
    Path page = files().write(Editions.on(SUNDAY, 1));
    assertThat(page).isEqualTo(job().resolve("2026-11-22/index.html")).exists();
    for (String folder : List.of("2026-11-22", "2026-11-22/r1", "latest")) {
      assertThat(job().resolve(folder))
          .isDirectoryContaining("glob:**/index.html")
          .isDirectoryContaining("glob:**/briefings.jsonl")
          .isDirectoryContaining("glob:**/manifest.json");
    }
  }

  @Test
  void newRevisionTakesTheFrontAndTheOldOneStays() throws IOException {
    files().write(Editions.on(SUNDAY, 9));
    files().write(Editions.on(SUNDAY, 10));
    assertThat(revision("2026-11-22")).isEqualTo(10);
    assertThat(revision("2026-11-22/r9")).isEqualTo(9);
  }

  @Test
  void olderRevisionAndOlderEditionTakeNoFront() throws IOException {
    files().write(Editions.on(SUNDAY, 2));
    files().write(Editions.on(SUNDAY, 1));
    files().write(Editions.on(SUNDAY.minusDays(1), 3));
    assertThat(revision("2026-11-22")).isEqualTo(2);
    assertThat(revision("latest")).isEqualTo(2);
  }

  @Test
  void sameRevisionAgainChangesNothing() throws IOException {
    files().write(Editions.on(SUNDAY, 1));
    Map<String, String> before = tree();
    files().write(Editions.on(SUNDAY, 1));
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void readersKeepWhatTheyHadWhenWritingIsInterrupted() throws IOException {
    files().write(Editions.on(SUNDAY, 1));
    Map<String, String> before = tree();
    assertThatThrownBy(() -> failing().write(Editions.on(SUNDAY, 2)))
        .hasMessage("No space left on device");
    assertThat(tree()).isEqualTo(before);

    files().write(Editions.on(SUNDAY, 2));
    assertThat(revision("latest")).isEqualTo(2);
  }

  /** Writes one file whole, and dies in the middle of the next. */
  private EditionFiles failing() {
    Map<String, EditionFiles.Text> texts = new LinkedHashMap<>();
    texts.put(EditionFiles.PAGE, (edition, out) -> out.write("<!DOCTYPE html>"));
    texts.put(
        EditionFiles.LINES,
        (edition, out) -> {
          out.write("{\"format\":");
          out.flush();
          throw new IOException("No space left on device");
        });
    return new EditionFiles(home, texts);
  }

  @Test
  void formatNoLongerWantedLeavesNoDeadLink() throws IOException {
    files().write(Editions.on(SUNDAY, 1));
    new EditionFiles(home, new ReportSettings(List.of(Format.JSONL))).write(Editions.on(SUNDAY, 1));
    assertThat(job().resolve("2026-11-22").toFile().list())
        .containsExactlyInAnyOrder("briefings.jsonl", "manifest.json", "current", "r1");
  }

  @Test
  void manifestNamesTheFilesWithSizeAndDigest() throws IOException {
    files().write(Editions.on(SUNDAY, 1));
    JsonNode manifest = manifest("latest");
    assertThat(manifest.propertyNames())
        .containsExactly(
            "format",
            "job",
            "edition",
            "revision",
            "complete",
            "reason",
            "counts",
            "cost_usd",
            "files",
            "published_at");
    for (JsonNode file : manifest.get("files")) {
      byte[] bytes =
          Files.readAllBytes(job().resolve("latest").resolve(file.get("name").asString()));
      assertThat(file.get("size").asInt()).isEqualTo(bytes.length);
      assertThat(file.get("sha256").asString()).isEqualTo(Hash.of(bytes).hex());
    }
    assertThat(manifest.get("files")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../x", "a/b", "/etc", ".hidden", "-rf", "a\u0000b"})
  void refusesNamesThatLeadElsewhere(String job) {
    Edition model = Editions.on(SUNDAY, 1);
    Edition edition =
        new Edition(
            job,
            model.date(),
            1,
            model.zone(),
            null,
            model.counts(),
            model.publishedAt(),
            Items.of(List.of()),
            List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> files().write(edition));
  }

  private EditionFiles files() {
    return new EditionFiles(home, ReportSettings.DEFAULT);
  }

  private Path job() {
    return home.resolve("reports/nightly");
  }

  private int revision(String folder) throws IOException {
    assertThat(job().resolve(folder).resolve("index.html"))
        .content()
        .contains("Revision " + manifest(folder).get("revision").asInt() + ",");
    return manifest(folder).get("revision").asInt();
  }

  private JsonNode manifest(String folder) throws IOException {
    return Json.MAPPER.readTree(Files.readString(job().resolve(folder).resolve("manifest.json")));
  }

  /** Every file that a reader can see, with its content. */
  private Map<String, String> tree() throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(job())) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (!path.toString().contains("/.")) {
          tree.put(path.toString(), Files.readString(path));
        }
      }
    }
    return tree;
  }
}
