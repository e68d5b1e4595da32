package io.tomtat.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which file a job's name belongs to. */
public final class JobNames {

  private final JdbcClient jdbc;

  public JobNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes the file of a job. A file that was moved keeps its job; one that is still where it was
   * keeps its name.
   *
   * @throws StoreException naming both files, if another one has the name
   */
  public void claim(String job, Path file) {
    requireFree(job, file);
    jdbc.sql(
            """
            insert into job (name, file) values (:job, :file)
            on conflict (name) do update set file = excluded.file
            """)
        .param("job", job)
        .param("file", file.toString())
        .update();
  }

  /**
   * What {@link #claim} asks for, without noting anything.
   *
   * @throws StoreException naming both files, if another one has the name
   */
  public void requireFree(String job, Path file) {
    Optional<Path> before = fileOf(job);
    if (before.isPresent() && !before.get().equals(file) && Files.isRegularFile(before.get())) {
      throw new StoreException(
          StoreException.Kind.SETTING,
          file.toString(),
          "the name '%s' belongs to %s, whose articles are in this database"
              .formatted(job, before.get()),
          "Rename one of the two files.",
          null);
    }
  }

  /** Where a job's file was when it ran last; empty if it never ran. */
  public Optional<Path> fileOf(String job) {
    return jdbc.sql("select file from job where name = :job")
        .param("job", job)
        .query(String.class)
        .optional()
        .map(Path::of);
  }
}
