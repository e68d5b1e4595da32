package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Current tables are recognised by one row; anything else is left to Flyway. */
@Timeout(120)
class MigrationIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  /** Whatever the test before left. */
  @BeforeEach
  void currentTables() {
    empty();
    db.database().migrate();
  }

  @Test
  void theProgramKnowsItsNewestMigration() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
    int newest = Arrays.stream(files).mapToInt(MigrationIT::version).max().orElseThrow();
    assertThat(newest).isEqualTo(Database.NEWEST);
  }

  private static final Path NO_HOME = Path.of("/nonexistent");

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

  static Stream<SchemaDump> releases() {
    return SchemaDump.all().stream();
  }

  @Test
  void everyReleasedSchemaIsKept() {
    assertThat(SchemaDump.all()).extracting(SchemaDump::version).startsWith(3, 4, 8);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void theTablesOfEachReleaseBecomeThoseOfAnEmptyDatabase(SchemaDump dump) throws Exception {
    empty();
    try (Database database = Database.open(NO_HOME, db.url(), "unused", 2)) {
      database.migrate();
      List<String> fresh = tables();
      dump.load(db);
      database.migrate();
      assertThat(tables()).containsExactlyInAnyOrderElementsOf(fresh);
    }
  }

  private static void empty() {
    JdbcClient.create(db.dataSource()).sql("drop schema if exists tomtat, report cascade").update();
  }

  /** Columns, of views too, constraints and indexes. */
  private static List<String> tables() {
    return JdbcClient.create(db.dataSource())
        .sql(
            """
            select concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default)
              from information_schema.columns where table_schema in ('tomtat', 'report')
            union all
            select concat_ws(' ', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
             where connamespace = 'tomtat'::regnamespace
            union all
            select indexdef from pg_indexes where schemaname = 'tomtat'
            order by 1
            """)
        .query(String.class)
        .list();
  }

  @Test
  void severalStartsAtOnceMigrateAnEmptyDatabaseOnce() throws Exception {
    empty();
    migrateAtOnce();
  }

  @Test
  void severalStartsAtOnceMigrateAnOlderDatabaseOnceAndThenTakeTheirJobs() throws Exception {
    new SchemaDump(3).load(db);
    migrateAtOnce();
  }

  /**
   * Each is another process to PostgreSQL, and none of them finds a job held by another's upgrade.
   */
  private static void migrateAtOnce() throws Exception {
    int starts = 6;
    ExecutorService pool = Executors.newFixedThreadPool(starts);
    CyclicBarrier barrier = new CyclicBarrier(starts);
    try {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < starts; i++) {
        String job = i == 0 ? "upgraded" : "job-" + i;
        all.add(
            pool.submit(
                () -> {
                  barrier.await();
                  return migrateAndTake(job);
                }));
      }
      for (Future<Boolean> each : all) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static boolean migrateAndTake(String job) throws Exception {
    try (Database database = Database.open(NO_HOME, db.url(), "unused", 2)) {
      database.migrate();
      Optional<Lease> lease =
          Lease.acquire(database.dedicated(), job, "a test", Instant.parse("2026-11-22T05:00:00Z"));
      if (lease.isPresent()) {
        lease.get().close();
      }
      return lease.isPresent();
    }
  }

  @Test
  void tablesStayAsTheyAreWhileAnOlderProgramRunsAJob() throws Exception {
    new SchemaDump(3).load(db);
    try (Database database = Database.open(NO_HOME, db.url(), "unused", 2)) {
      Instant since = Instant.parse("2026-11-22T05:00:00Z");
      Lease older =
          Lease.acquire(database.dedicated(), "upgraded", "process 7 on night", since)
              .orElseThrow();
      assertThatThrownBy(database::migrate)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("job 'upgraded' (process 7 on night, since 2026-11-22T05:00:00Z)")
          .hasMessageContaining("Wait for its end")
          .extracting("kind")
          .isEqualTo(StoreException.Kind.IN_USE);
      assertThat(tables()).noneMatch(line -> line.contains(" budget "));
      older.close();
      // The server sees the end of a connection some time after.
      await(() -> migrates(database));
      assertThat(tables()).anyMatch(line -> line.contains(" budget "));
    }
  }

  private static boolean migrates(Database database) {
    try {
      database.migrate();
      return true;
    } catch (StoreException e) {
      assertThat(e.kind()).isEqualTo(StoreException.Kind.IN_USE);
      return false;
    }
  }

  private static void await(BooleanSupplier moment) {
    while (!moment.getAsBoolean()) {
      LockSupport.parkNanos(20_000_000);
    }
  }

  @Test
  void aLookCreatesNoDatabase() {
    assertThat(Database.existing(Path.of("/nonexistent"), null, "tomtat")).isEmpty();
  }
}
