package io.tomtat.brief;

import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases in which a briefing was wrong, in the form of {@link Gold}, to be evaluated with each later
 * recipe. A person may add facts and names to a row; rows are replaced by a rename, so that a
 * reader never sees half a file. Only the holder of the job's lock may write.
 */
public final class GoldFile {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;

  /**
   * @param file need not exist
   */
  public GoldFile(Path file) {
    this.file = file;
  }

  /** The file of a job's withdrawn briefings, below the home of data and reports. */
  public static GoldFile ofWithdrawn(Path home, String job) {
    return new GoldFile(home.resolve("gold").resolve(job + ".jsonl"));
  }

  /**
   * Adds the article of a briefing that was taken back, in place of an earlier row of the same id.
   *
   * @param reason what was wrong with it
   */
  public void add(PublishedBriefing withdrawn, String reason) throws IOException {
    List<String> rows = without(withdrawn.id().toString());
    rows.add(JSON.writeValueAsString(row(withdrawn, reason)));
    write(rows);
  }

  /** Without effect if there is no such row. */
  public void remove(String id) throws IOException {
    if (Files.exists(file)) {
      write(without(id));
    }
  }

  private static Map<String, Object> row(PublishedBriefing withdrawn, String reason) {
    Version version = withdrawn.version();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", withdrawn.id().toString());
    row.put("file", withdrawn.article().uri());
    row.put("title_vi", version.title() == null ? "" : version.title());
    var published = version.metadata().published();
    row.put("published", published == null ? "" : published.toString());
    row.put("body", version.body());
    row.put("captions", version.captions());
    row.put("facts", List.of());
    row.put("names", List.of());
    row.put("withdrawn_because", reason);
    return row;
  }

  private List<String> without(String id) throws IOException {
    List<String> rows = new ArrayList<>();
    if (Files.exists(file)) {
      Files.readString(file)
          .lines()
          .filter(line -> !line.isBlank() && !idOf(line).equals(id))
          .forEach(rows::add);
    }
    return rows;
  }

  /** A row that a person broke is kept as it is. */
  private static String idOf(String line) {
    try {
      return JSON.readTree(line).path("id").asString("");
    } catch (JacksonException e) {
      return "";
    }
  }

  private void write(List<String> rows) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = Files.createTempFile(folder, ".gold", ".jsonl");
    Files.write(fresh, rows);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
