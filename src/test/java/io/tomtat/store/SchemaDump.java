package io.tomtat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A database as a killed run of a release left it; {@code dump.sh} beside the dumps says how they
 * are made.
 *
 * @param version of the release's newest migration
 */
public record SchemaDump(int version) {

  private static final Path FOLDER = Path.of("src/test/resources/schemas");

  /** Every release's, oldest first. */
  public static List<SchemaDump> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("V\\d+\\.sql"))
          .map(name -> new SchemaDump(Integer.parseInt(name.replaceAll("\\D", ""))))
          .sorted(Comparator.comparingInt(SchemaDump::version))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documents that the dumped runs read. */
  public static void copyInbox(Path inbox) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("inbox"))) {
      for (Path file : files.toList()) {
        Files.copy(file, inbox.resolve(file.getFileName()));
      }
    }
  }

  /** In place of all that the database holds. */
  public void load(TestDatabase target) throws IOException, SQLException {
    String sql = Files.readString(FOLDER.resolve("V%d.sql".formatted(version)));
    try (Connection connection = target.database().dedicated();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists tomtat, report cascade");
      statement.execute(sql);
    }
  }
}
