package io.tomtat.store;

import io.tomtat.article.Edition;
import io.tomtat.article.Edition.Counts;
import io.tomtat.article.Edition.Missing;
import io.tomtat.article.Pass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Published revisions: written once, in one transaction, and never changed. */
public final class Editions {

  /** How a briefing stands in an edition. */
  private static final String CHANGE =
      """
      case when b.withdrawn_at is not null then 'withdrawn' when b.supersedes is not null then 'corrected' else 'added' end\
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  private record Header(
      long id,
      String job,
      LocalDate date,
      int revision,
      ZoneId zone,
      @Nullable String reason,
      Counts counts,
      List<Missing> notBriefed,
      List<String> sourcesFailed,
      Timestamp publishedAt) {}

  public Editions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Publishes the edition of a pass as it stands, if that differs from its last revision. To be
   * called in a transaction that has checked the fence.
   *
   * @param incompleteBecause null if the pass did all there was to do
   * @return whether there is a new revision: something changed that readers would see
   * @throws UnevenNightException if the pass cannot account for every article
   */
  public boolean publish(Pass pass, ZoneId zone, @Nullable String incompleteBecause) {
    new Accounts(jdbc, pass).requireEven();
    int last = lastRevision(pass);
    List<Missing> missing = new Night(jdbc, pass).notBriefed();
    long id = insert(pass, zone, incompleteBecause, missing, last + 1);
    insertItems(id, pass, last);
    boolean news = last == 0 ? saysAnything(id) : differs(id, pass, last);
    if (!news) {
      discard(id);
    }
    return news;
  }

  /** As {@link #publish}, if there are briefings that the last revision does not have. */
  public boolean publishBriefed(Pass pass, ZoneId zone, String incompleteBecause) {
    boolean unseen =
        jdbc.sql(
                """
                select exists (select from briefing b where b.job = :job and b.edition = :date
                   and not exists (select from edition_item i where i.briefing_id = b.id))
                """)
            .param("job", pass.job())
            .param("date", pass.edition())
            .query(Boolean.class)
            .single();
    return unseen && publish(pass, zone, incompleteBecause);
  }

  /**
   * Publishes the last revision of an edition again, with its briefings as they stand now, if one
   * of them was withdrawn since, or is not any more. Nothing else changes: what the night did it
   * did. To be called in a transaction that has checked the fence.
   *
   * @return whether there is a new revision
   */
  public boolean republish(String job, LocalDate date) {
    Optional<Long> id =
        jdbc.sql(
                """
                insert into edition (job, date, revision, run_id, zone, complete, reason, counts, not_briefed, sources_failed,
                                     published_at)
                select job, date, revision + 1, run_id, zone, complete, reason, counts, not_briefed, sources_failed, :now
                  from edition where job = :job and date = :date order by revision desc limit 1
                returning id
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("job", job)
            .param("date", date)
            .query(Long.class)
            .optional();
    boolean news = id.isPresent() && copyItems(id.get()) > 0;
    if (id.isPresent() && !news) {
      discard(id.get());
    }
    return news;
  }

  /** Returns how many of them stand otherwise than in the revision before. */
  private int copyItems(long id) {
    return jdbc.sql(
            """
            with copied as (
              insert into edition_item (edition_id, position, briefing_id, change, fresh)
              select e.id, i.position, i.briefing_id, %s, i.change <> %1$s
                from edition e
                join edition l on l.job = e.job and l.date = e.date and l.revision = e.revision - 1
                join edition_item i on i.edition_id = l.id
                join briefing b on b.id = i.briefing_id
               where e.id = :id
              returning fresh)
            select count(*) from copied where fresh
            """
                .formatted(CHANGE))
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /** The newest revision that this pass published since then, if it published one. */
  public Optional<Integer> revisionOf(Pass pass, Instant since) {
    return jdbc.sql(
            "select max(revision) from edition where run_id = :run and published_at >= :since")
        .param("run", pass.id())
        .param("since", Timestamp.from(since))
        .query(Integer.class)
        .optional();
  }

  private int lastRevision(Pass pass) {
    return jdbc.sql(
            "select coalesce(max(revision), 0) from edition where job = :job and date = :date")
        .param("job", pass.job())
        .param("date", pass.edition())
        .query(Integer.class)
        .single();
  }

  private boolean saysAnything(long id) {
    return jdbc.sql(
            """
            select not complete or not_briefed <> '[]'
                   or exists (select from edition_item where edition_id = id)
              from edition where id = :id
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private boolean differs(long id, Pass pass, int last) {
    return jdbc.sql(
            """
            select n.complete <> l.complete or n.not_briefed <> l.not_briefed
                   or (select count(*) from edition_item where edition_id = n.id)
                      <> (select count(*) from edition_item where edition_id = l.id)
                   or exists (select from edition_item where edition_id = n.id and fresh)
              from edition n
              join edition l on l.job = :job and l.date = :date and l.revision = :last
             where n.id = :id
            """)
        .param("id", id)
        .param("job", pass.job())
        .param("date", pass.edition())
        .param("last", last)
        .query(Boolean.class)
        .single();
  }

  /** The newest revision of one edition. */
  public Optional<Edition> newest(String job, LocalDate date) {
    return idOf("where job = :job and date = :date order by revision desc limit 1", job, date)
        .flatMap(this::read);
  }

  /** The newest revision of the newest edition. */
  public Optional<Edition> newest(String job) {
    return idOf("where job = :job order by date desc, revision desc limit 1", job, LocalDate.EPOCH)
        .flatMap(this::read);
  }

  private Optional<Long> idOf(String condition, String job, LocalDate date) {
    return jdbc.sql("select id from edition " + condition)
        .param("job", job)
        .param("date", date)
        .query(Long.class)
        .optional();
  }

  private long insert(
      Pass pass, ZoneId zone, @Nullable String reason, List<Missing> missing, int revision) {
    return jdbc.sql(
            """
            insert into edition (job, date, revision, run_id, zone, complete, reason, counts, not_briefed, sources_failed,
                                 published_at)
            values (:job, :date, :revision, :run, :zone, :complete, :reason, :counts, :missing, :failed, :now)
            returning id
            """)
        .param("job", pass.job())
        .param("date", pass.edition())
        .param("revision", revision)
        .param("run", pass.id())
        .param("zone", zone.getId())
        .param("complete", reason == null)
        .param("reason", reason == null ? null : CleanText.of(reason))
        .param("counts", Json.jsonb(new Night(jdbc, pass).counts()))
        .param("missing", Json.jsonb(missing))
        .param("failed", Json.jsonb(new Night(jdbc, pass).sourceFailures()))
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** All that was briefed for the edition and not corrected within it; by topic, then by number. */
  private void insertItems(long id, Pass pass, int before) {
    jdbc.sql(
            """
            insert into edition_item (edition_id, position, briefing_id, change, fresh)
            select :id, row_number() over (order by array_position(array['diplomacy', 'politics', 'economy', 'security',
                     'society', 'culture', 'sport', 'other'], b.content ->> 'topic'), b.number), b.id, c.change,
                   not exists (select from edition_item i join edition e on e.id = i.edition_id
                                where e.job = :job and e.date = :date and e.revision = :before
                                  and i.briefing_id = b.id and i.change = c.change)
              from briefing b,
              lateral (select %s as change) c
             where b.job = :job and b.edition = :date
               and not exists (select from briefing n where n.supersedes = b.id and n.edition = b.edition)
            """
                .formatted(CHANGE))
        .param("id", id)
        .param("job", pass.job())
        .param("date", pass.edition())
        .param("before", before)
        .update();
  }

  private void discard(long id) {
    jdbc.sql("delete from edition_item where edition_id = :id").param("id", id).update();
    jdbc.sql("delete from edition where id = :id").param("id", id).update();
  }

  private Optional<Edition> read(long id) {
    return jdbc.sql(
            """
            select id, job, date, revision, zone, reason, counts::text, not_briefed::text, sources_failed::text,
                   published_at
              from edition
             where id = :id
            """)
        .param("id", id)
        .query((row, n) -> header(row))
        .optional()
        .map(
            h ->
                new Edition(
                    h.job(),
                    h.date(),
                    h.revision(),
                    h.zone(),
                    h.reason(),
                    h.counts(),
                    h.publishedAt().toInstant(),
                    new StoredItems(jdbc, h.id()),
                    h.notBriefed(),
                    h.sourcesFailed()));
  }

  private static Header header(ResultSet row) throws SQLException {
    return new Header(
        row.getLong("id"),
        row.getString("job"),
        row.getObject("date", LocalDate.class),
        row.getInt("revision"),
        ZoneId.of(row.getString("zone")),
        row.getString("reason"),
        Json.read(row.getString("counts"), Counts.class),
        Json.read(row.getString("not_briefed"), new TypeReference<List<Missing>>() {}),
        Json.read(row.getString("sources_failed"), new TypeReference<List<String>>() {}),
        row.getTimestamp("published_at"));
  }
}
