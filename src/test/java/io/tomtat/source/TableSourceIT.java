package io.tomtat.source;

import static io.tomtat.source.NetworkSources.document;
import static io.tomtat.source.NetworkSources.text;
import static io.tomtat.source.NetworkSources.uris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.store.OtherDatabases;
import io.tomtat.store.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class TableSourceIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  private final NetworkSources nights = new NetworkSources();
  private final JdbcClient sql = JdbcClient.create(db.dataSource());

  @BeforeEach
  void table() {
    nights.databases = new OtherDatabases(Map.of("CMS", db.url())::get);
    sql.sql("drop schema if exists cms cascade").update();
    sql.sql("create schema cms").update();
    sql.sql(
            "create table cms.bai (id serial primary key, sua timestamptz not null, \"Tiêu đề\" text, text text, ghi jsonb)")
        .update();
  }

  @AfterEach
  void close() {
    nights.close();
  }

  private void rows(int from, int to) {
    sql.sql(
            """
            insert into cms.bai
            select i, timestamptz '2026-11-21 00:00+07' + make_interval(mins => i), 'Bài ' || i, 'Nội dung ' || i || '.'
              from generate_series(cast(:from as int), cast(:to as int)) i
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  private static TableSettings settings(
      String table, Duration overlap, Fields fields, String... key) {
    return new TableSettings(
        "cms", table, List.of(key), overlap, "CMS", null, null, fields, null, 0);
  }

  private List<Seen> night(String table, String... key) {
    Fields title = new Fields(null, null, null, "Tiêu đề", null, null, null, null, null, null);
    return nights.night(
        settings(table, Duration.ZERO, table.startsWith("select") ? Fields.USUAL : title, key));
  }

  @Test
  void rowsComeInTheOrderOfTheKeyAndOnce() {
    rows(1, 450);
    List<Seen> seen = night("cms.bai", "sua", "id");
    assertThat(nights.failure).isEmpty();
    assertThat(uris(seen)).hasSize(450).startsWith("1", "2", "3").endsWith("450");
    assertThat(document(seen.get(0)).kept()).isTrue();
    assertThat(text(seen.get(0))).isEqualTo("Bài 1\n\nNội dung 1.");
    assertThat(seen).filteredOn(each -> each instanceof Seen.Marked).hasSize(3);
    assertThat(night("cms.bai", "sua", "id")).isEmpty();
    rows(451, 452);
    sql.sql("update cms.bai set sua = '2026-12-01', text = 'Khác.' where id = 7").update();
    assertThat(uris(night("cms.bai", "sua", "id"))).containsExactly("451", "452", "7");
    assertThat(uris(night("cms.bai", "id"))).as("another key: from the beginning").hasSize(452);
  }

  @Test
  void whatMayHaveBeenCommittedLateIsReadAgain() {
    rows(1, 30);
    TableSettings overlapping =
        settings("cms.bai", Duration.ofMinutes(5), Fields.USUAL, "sua", "id");
    nights.night(overlapping);
    sql.sql("insert into cms.bai values (99, timestamptz '2026-11-21 00:28+07', 'Muộn', 'Muộn.')")
        .update();
    assertThat(uris(nights.night(overlapping)))
        .containsExactly("=25", "=26", "=27", "=28", "99", "=29", "=30");
  }

  @Test
  void aQueryIsReadAsItIsWritten() {
    rows(1, 3);
    sql.sql("update cms.bai set ghi = '{\"hay\": true}' where id = 2").update();
    String query =
        "select id, text as text, ghi ->> 'x' as title from cms.bai where ghi ? 'hay' or text like '%{1}?%';";
    assertThat(uris(night(query, "id"))).containsExactly("2");
    assertThat(nights.failure).isEmpty();
  }

  @Test
  void itOnlyReads() {
    sql.sql(
            "create function cms.ghi() returns int language sql as 'insert into cms.bai values (5, now(), null, null); select 5'")
        .update();
    night("select cms.ghi() as id, 'a' as text", "id");
    assertThat(nights.failure)
        .isEqualTo(
            "a query: cannot execute INSERT in a read-only transaction; correct 'table' of source cms");
    assertThat(sql.sql("select count(*) from cms.bai").query(Integer.class).single()).isZero();
  }

  @Test
  void whatIsNotThereIsNamed() {
    night("cms.thieu", "id");
    assertThat(nights.failure)
        .isEqualTo(
            "table cms.thieu: relation \"cms.thieu\" does not exist; correct 'table' of source cms");
    night("cms.bai", "luc");
    assertThat(nights.failure)
        .isEqualTo(
            "table cms.bai has no column luc, which key names; there are: id, sua, Tiêu đề, text, ghi");
    nights.night(
        settings(
            "cms.bai",
            Duration.ZERO,
            new Fields(null, null, null, null, null, "ngay", null, null, null, null),
            "id"));
    assertThat(nights.failure)
        .isEqualTo(
            "table cms.bai has no column ngay, which fields.published names; there are: id, sua, Tiêu đề, text, ghi");
    night("select 1 as id, 'a' as body", "id");
    assertThat(nights.failure)
        .isEqualTo(
            "the query has neither a column text nor html; name one in fields.text or fields.html; there are: id, body");
    night("select from", "id");
    assertThat(nights.failure)
        .startsWith("a query: syntax error")
        .endsWith("; correct 'table' of source cms");
  }

  @Test
  void aConnectionThatDiesLosesNoRow() {
    rows(1, 450);
    AtomicInteger backend = new AtomicInteger();
    nights.databases = noting(nights.databases, backend);
    nights.onFind =
        () ->
            sql.sql("select pg_terminate_backend(:pid, 60000)")
                .param("pid", backend.get())
                .query(Boolean.class)
                .single();
    assertThat(uris(night("cms.bai", "id"))).hasSize(200).endsWith("200");
    assertThat(nights.failure)
        .startsWith("table cms.bai: ")
        .endsWith("; what was read of it stays, and the next run goes on behind that");
    nights.onFind = () -> {};
    assertThat(uris(night("cms.bai", "id"))).hasSize(250).startsWith("201").endsWith("450");
    assertThat(nights.failure).isEmpty();
  }

  /**
   * @param backend the process that serves the last connection
   */
  private static Databases noting(Databases databases, AtomicInteger backend) {
    return new Databases() {
      @Override
      public Connection connect(Variables variables) throws SQLException {
        Connection connection = databases.connect(variables);
        try (Statement statement = connection.createStatement();
            ResultSet pid = statement.executeQuery("select pg_backend_pid()")) {
          pid.next();
          backend.set(pid.getInt(1));
        }
        return connection;
      }

      @Override
      public String describe(Variables variables) {
        return databases.describe(variables);
      }
    };
  }

  @Test
  void aKeyOrdersTheRowsAndTellsThemApart() {
    rows(1, 3);
    night("select case when id > 1 then id end as id, text from cms.bai", "id");
    assertThat(nights.failure)
        .isEqualTo(
            "the query has rows whose key (id) is null, which would never be read; leave them out with a select, or choose another key");
    night("select id / 2 as id, text from cms.bai", "id");
    assertThat(nights.failure)
        .isEqualTo(
            "the query has two rows with the key [1]; add a column that tells them apart, such as the primary key");
    assertThat(nights.marks).isEmpty();
    night("select '{}'::json as id, text from cms.bai", "id");
    assertThat(nights.failure)
        .isEqualTo(
            "a query: could not identify an ordering operator for type json; correct 'table' of source cms");
  }

  @Test
  void ofTwoRowsOfAnArticleTheLastOneStands() {
    rows(1, 3);
    List<Seen> seen = night("select sua, 'a' as id, text from cms.bai", "sua");
    assertThat(uris(seen)).containsExactly("a");
    assertThat(text(seen.get(0))).isEqualTo("Nội dung 3.");
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> night(" ", "id"))
        .hasMessage("sources: table of cms is empty; name a table or write a select");
    assertThatThrownBy(() -> night("bai"))
        .hasMessage(
            "sources: cms has no key; name the columns that order its rows, like [updated_at, id]");
    assertThatThrownBy(() -> night("bai", "id", "id"))
        .hasMessage("sources: key of cms names a column twice");
    assertThatThrownBy(() -> settings("bai", Duration.ofSeconds(-1), Fields.USUAL, "id"))
        .hasMessage("sources: overlap of cms is negative");
    assertThatThrownBy(
            () ->
                new TableSettings(
                    "cms",
                    "bai",
                    List.of("id"),
                    Duration.ZERO,
                    "postgres://me:geheim@x/y",
                    null,
                    null,
                    Fields.USUAL,
                    null,
                    0))
        .hasMessage(
            "sources: database-variable of cms is not the name of an environment variable; write its name, never its value");
  }
}
