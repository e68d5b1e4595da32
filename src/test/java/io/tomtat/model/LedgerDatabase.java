package io.tomtat.model;

import io.tomtat.article.Amount;
import io.tomtat.article.Article;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Version;
import io.tomtat.model.Budget.Terms;
import io.tomtat.store.Budgets;
import io.tomtat.store.Calls;
import io.tomtat.store.Fence;
import io.tomtat.store.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migrated database with a run under way: what a ledger needs around it. */
public final class LedgerDatabase implements BeforeAllCallback, AfterAllCallback {

  public static final Pass PASS = new Pass(1, "nightly", LocalDate.of(2026, 11, 22), 1);
  public static final Fence FENCE = new Fence("nightly", 7);

  private static final Clock CLOCK = Clock.systemUTC();

  private final FakeTime time = new FakeTime();
  private final TestDatabase database = new TestDatabase();

  @Override
  public void beforeAll(ExtensionContext context) {
    database.beforeAll(context);
    sql("insert into job_lease values ('nightly', 7, 'test', now())");
    sql(
        """
        insert into run (job, edition, pass, holder, started_at, pending_before)
        values ('nightly', '2026-11-22', 1, 'test', now(), 0)
        """);
  }

  @Override
  public void afterAll(ExtensionContext context) throws SQLException {
    database.afterAll(context);
  }

  public DataSource dataSource() {
    return database.dataSource();
  }

  /** Outside the pool, for a lock. */
  public Connection dedicated() {
    return database.database().dedicated();
  }

  /** As a lost network would. */
  public void disconnectAll() throws SQLException {
    database.disconnectAll();
  }

  /** A ledger whose waiting takes no time; see {@link #patiently}. */
  public Ledger ledger(ModelSettings settings) {
    return ledger(Models.open(settings, Path.of("."), v -> null, CLOCK), settings, FENCE, time);
  }

  Ledger ledger(Model model, ModelSettings settings, Fence fence, Time pace) {
    return ledger(model, settings, budget(settings, fence), pace);
  }

  /** Within a budget; its waiting takes no time. */
  Ledger ledger(Model model, ModelSettings settings, Budget budget) {
    return ledger(model, settings, budget, time);
  }

  private Ledger ledger(Model model, ModelSettings settings, Budget budget, Time pace) {
    Gate gate = new Gate(settings, pace, () -> ThreadLocalRandom.current().nextDouble());
    return new Ledger(calls(), model, settings, budget, gate, () -> false, CLOCK);
  }

  /**
   * A ledger whose waiting takes a part of the time that it should.
   *
   * @param factor 1: as it should; 200: 200 s take 1 s
   */
  public Ledger ledger(Model model, ModelSettings settings, int factor) {
    return ledger(model, settings, FENCE, new FastTime(factor));
  }

  /** As the other, for an edition with a budget in tokens. */
  public Ledger ledger(
      Model model, ModelSettings settings, int factor, LocalDate edition, long tokens) {
    Terms terms =
        new Terms(
            new BudgetSettings(Amount.tokens(tokens), null, null),
            null,
            null,
            ZoneId.of("Asia/Ho_Chi_Minh"),
            ReadyBy.NONE);
    Pass pass = new Pass(PASS.id(), PASS.job(), edition, 1);
    return ledger(model, settings, budget(settings, terms, pass, FENCE), new FastTime(factor));
  }

  /** Asks again, as a window would, until the question is settled. */
  public <T> T patiently(Supplier<T> question) {
    while (true) {
      try {
        return question.get();
      } catch (TryLaterException e) {
        time.sleep(e.after());
      }
    }
  }

  /** Without a limit or a price. */
  public Budget budget(ModelSettings settings, Fence fence) {
    Terms terms = Terms.none(ZoneId.of("Asia/Ho_Chi_Minh"));
    return budget(settings, terms, PASS, fence);
  }

  public Budget budget(ModelSettings settings, Terms terms, Pass pass, Fence fence) {
    Budgets budgets = new Budgets(JdbcClient.create(dataSource()));
    return new Budget(calls(), budgets, settings, terms, pass, fence, CLOCK);
  }

  public Calls calls() {
    return new Calls(dataSource());
  }

  /** Stores a version of a new article. */
  public PendingVersion pending(String uri, Version version) {
    long id =
        JdbcClient.create(dataSource())
            .sql(
                """
                with d as (insert into document (job, source, uri, size, fetched_at, extractor)
                           values ('nightly', 'inbox', :uri, 1, now(), 'test') returning id),
                     a as (insert into article (job, source, uri, first_seen)
                           values ('nightly', 'inbox', :uri, now()) returning id)
                insert into version (article_id, document_id, hash, sentences, metadata, created_at)
                select a.id, d.id, :hash, '[]', '{}', now() from a, d returning id
                """)
            .param("uri", uri)
            .param("hash", version.hash().hex())
            .query(Long.class)
            .single();
    return new PendingVersion(id, 1, new Article("nightly", "inbox", uri), version);
  }

  /** The calls of a version in order, each a row. */
  public List<Map<String, Object>> rows(PendingVersion item) {
    return JdbcClient.create(dataSource())
        .sql("select * from call where version_id = ? order by attempt, id")
        .param(item.id())
        .query()
        .listOfRows();
  }

  public void sql(String statement) {
    JdbcClient.create(dataSource()).sql(statement).update();
  }
}
