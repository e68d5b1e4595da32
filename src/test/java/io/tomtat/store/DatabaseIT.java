package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.store.StoreException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  private static final Path NO_HOME = Path.of("/nonexistent");

  @Test
  void opensTheGivenDatabaseWithoutAHome() throws Exception {
    try (Database database = Database.open(NO_HOME, db.url(), "unused", 2);
        Connection dedicated = database.dedicated()) {
      assertThat(dedicated.createStatement().executeQuery("select 1").next()).isTrue();
      assertThat(setting(database, "search_path")).isEqualTo("tomtat,public");
      assertThat(setting(database, "application_name")).isEqualTo("tomtat");
      assertThat(setting(database, "server_version")).isEqualTo(PostgresPrograms.RELEASE);
      assertThat(setting(database, "fsync")).isEqualTo("on");
      assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(database).hasToString("database " + databaseName() + " as tomtat");
    }
  }

  private static String databaseName() {
    String place = db.url().split("@", 2)[1];
    return place.split("[/?]")[1] + " on " + place.split("/")[0];
  }

  private static String setting(Database database, String name) {
    return JdbcClient.create(database.dataSource())
        .sql("select current_setting(?)")
        .param(name)
        .query(String.class)
        .single();
  }

  @Test
  void migratesToTheTablesOfThisProgramAndRefusesNewerOnes() {
    try (Database database = Database.open(NO_HOME, db.url(), "unused", 2)) {
      JdbcClient sql = JdbcClient.create(database.dataSource());
      sql.sql("drop schema if exists tomtat cascade").update();
      database.migrate("classpath:db/second");
      database.migrate("classpath:db/second");
      sql.sql("insert into note(text) values ('kept')").update();
      assertThatThrownBy(() -> database.migrate("classpath:db/first"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("written by a newer tomtat (tables of version 2)")
          .extracting("kind")
          .isEqualTo(Kind.SETTING);
    }
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutThePassword() {
    assertThatThrownBy(() -> Database.open(NO_HOME, "postgres://me:s3cret@127.0.0.1:1/db", "x"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("database db on 127.0.0.1:1 as me")
        .hasMessageNotContaining("s3cret")
        .extracting("kind")
        .isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void aDatabaseThatIsNotThereIsASettingToChange() {
    String url = db.url().replaceFirst("/test_[^?]*", "/missing");
    assertThatThrownBy(() -> Database.open(NO_HOME, url, "x"))
        .hasMessageContaining("\"missing\" does not exist")
        .extracting("kind")
        .isEqualTo(Kind.SETTING);
  }

  @Test
  void cleanedTextIsTaken() {
    JdbcClient sql = JdbcClient.create(db.dataSource());
    String dirty = "Hà\u0000 Nội\u0007\n\tđẹp \uD800\u009F";
    assertThat(sql.sql("select ?").param(CleanText.of(dirty)).query(String.class).single())
        .isEqualTo("Hà Nội\n\tđẹp \uFFFD");
  }
}
