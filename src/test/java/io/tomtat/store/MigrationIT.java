package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Current tables are recognised by one row; anything else is left to Flyway. */
class MigrationIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @Test
  void theProgramKnowsItsNewestMigration() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
    int newest = Arrays.stream(files).mapToInt(MigrationIT::version).max().orElseThrow();
    assertThat(newest).isEqualTo(Database.NEWEST);
  }

  private static int version(Resource file) {
    String name = Objects.requireNonNull(file.getFilename());
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  @Test
  void currentTablesAreLeftAloneAndNewerOnesRefused() {
    try (Database database = Database.open(Path.of("/nonexistent"), db.url(), "unused", 2)) {
      JdbcClient sql = JdbcClient.create(database.dataSource());
      // Flyway would refuse this; so it is not asked.
      sql.sql("update flyway_schema_history set checksum = 1 where version = '1'").update();
      assertThatCode(database::migrate).doesNotThrowAnyException();
      sql.sql(
              """
              insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                                                 execution_time, success)
              values (99, '%d', 'later', 'SQL', 'later.sql', 'tomtat', 1, true)
              """
                  .formatted(Database.NEWEST + 1))
          .update();
      assertThatThrownBy(database::migrate)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("written by a newer tomtat");
    }
  }

  @Test
  void aLookCreatesNoDatabase() {
    assertThat(Database.existing(Path.of("/nonexistent"), null, "tomtat")).isEmpty();
  }
}
