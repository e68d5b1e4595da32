package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.tomtat.article.Amount;
import io.tomtat.article.Call.Purpose;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Price;
import io.tomtat.article.Recipe;
import io.tomtat.article.Version;
import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.model.Budget.Terms;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Request.Message.Role;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.store.Fence;
import io.tomtat.store.Lease;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten jobs, each with its own lease and ledger, on the budget of one day. */
class SharedBudgetIT {

  private static final int JOBS = 10;
  private static final int WORKERS = 4;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Price PRICE =
      new Price(
          "stub",
          new BigDecimal("0.25"),
          new BigDecimal("0.025"),
          new BigDecimal("2"),
          LocalDate.of(2026, 11, 22),
          "");

  @RegisterExtension static final LedgerDatabase DB = new LedgerDatabase();

  private final Map<String, Lease> leases = new HashMap<>();
  private final List<BigDecimal> seen = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger articles = new AtomicInteger();

  @Test
  void tenJobsAtOnceStayWithinTheDayAndUseIt() throws Exception {
    try (ScriptedModelServer server =
        ScriptedModelServer.start("--latency-ms", "15", "--jitter", "0.9")) {
      Amount day = Amount.of("0.60 USD");
      List<Callable<Integer>> work = new ArrayList<>();
      for (int job = 0; job < JOBS; job++) {
        String name = "job-" + job;
        Lease lease = lease(name);
        Ledger ledger = ledger(name, lease.fence(), server.baseUrl(), day);
        for (int worker = 0; worker < WORKERS; worker++) {
          work.add(() -> spendAll(ledger));
        }
      }
      List<Integer> sent = runAll(work);
      for (Lease lease : leases.values()) {
        lease.close();
      }
      assertThat(number("reserved")).isZero();
      assertThat(number("spent").add(number("uncertain")))
          .isLessThanOrEqualTo(day.value())
          .isGreaterThanOrEqualTo(day.value().multiply(new BigDecimal("0.95")));
      assertThat(number("spent")).isEqualByComparingTo(bill());
      assertThat(server.stats().path("total").asInt())
          .isEqualTo(sent.stream().mapToInt(Integer::intValue).sum());
      assertThat(peak()).as("spent and reserved, at any time").isLessThanOrEqualTo(day.value());
    }
  }

  @Test
  void waitsForNoJobThatIsDead() throws Exception {
    Amount day = Amount.of("5000 tokens");
    Ledger dead = silent("dead", lease("dead"), day);
    PendingVersion item = article();
    assertThat(failure(dead, item)).hasMessage("killed");
    try (Lease lease = lease("alive")) {
      Ledger alive = silent("alive", lease, day);
      leases.remove("dead").close();
      assertThat(failure(alive, article())).isInstanceOf(BudgetReachedException.class);
    }
  }

  private static Throwable failure(Ledger ledger, PendingVersion item) {
    try {
      ledger.ask(item, 1, Purpose.BRIEF, recipe(), request(item));
      return new AssertionError("no failure");
    } catch (RuntimeException e) {
      return e;
    }
  }

  private Ledger silent(String job, Lease lease, Amount day) {
    ModelSettings settings = Settings.of("http://127.0.0.1:9/v1");
    Model model =
        request -> {
          throw new IllegalStateException("killed");
        };
    Ledger ledger = DB.ledger(model, settings, budget(job, lease.fence(), settings, day));
    ledger.register(recipe());
    return ledger;
  }

  /** Asks until the budget says no; says how often it asked. */
  private int spendAll(Ledger ledger) {
    for (int sent = 0; ; sent++) {
      PendingVersion item = article();
      try {
        assertThat(DB.patiently(() -> ledger.ask(item, 1, Purpose.BRIEF, recipe(), request(item))))
            .isInstanceOf(Arrived.class);
        note();
      } catch (BudgetReachedException e) {
        return sent;
      }
    }
  }

  private void note() {
    seen.add(number("spent + uncertain + reserved"));
  }

  private BigDecimal peak() {
    return seen.stream().max(BigDecimal::compareTo).orElseThrow();
  }

  private static List<Integer> runAll(List<Callable<Integer>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> result : threads.invokeAll(work)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private Ledger ledger(String job, Fence fence, String url, Amount day) {
    ModelSettings settings = Settings.of(url);
    Model model = Models.open(settings, Path.of("."), variable -> null, clock());
    Ledger ledger = DB.ledger(model, settings, budget(job, fence, settings, day));
    ledger.register(recipe());
    return ledger;
  }

  private static Budget budget(String job, Fence fence, ModelSettings settings, Amount day) {
    Terms terms = new Terms(new BudgetSettings(null, day, null), PRICE, null, ZONE, ReadyBy.NONE);
    return DB.budget(settings, terms, new Pass(1, job, LocalDate.of(2026, 11, 22), 1), fence);
  }

  private Lease lease(String job) throws Exception {
    Lease lease = Lease.acquire(DB.dedicated(), job, "test", clock().instant()).orElseThrow();
    leases.put(job, lease);
    return lease;
  }

  private static Clock clock() {
    return Clock.systemUTC();
  }

  private PendingVersion article() {
    int number = articles.incrementAndGet();
    Version version =
        Version.of("Bài " + number, List.of(List.of("Một câu.")), List.of(), Metadata.NONE);
    return DB.pending("s%d-%d.html".formatted(System.identityHashCode(this), number), version);
  }

  private static Recipe recipe() {
    return Settings.of("http://127.0.0.1:9/v1").recipe("briefing", Hash.of(List.of("p")));
  }

  private static BigDecimal number(String column) {
    return JdbcClient.create(DB.dataSource())
        .sql("select " + column + " from budget where scope = 'day' and unit = 'usd'")
        .query(BigDecimal.class)
        .single();
  }

  private static BigDecimal bill() {
    return JdbcClient.create(DB.dataSource())
        .sql("select sum(cost_usd) from call where job like 'job-%'")
        .query(BigDecimal.class)
        .single();
  }

  private static Request request(PendingVersion item) {
    JsonSchema schema =
        JsonSchema.builder().name("a").rootElement(JsonObjectSchema.builder().build()).build();
    return new Request(
        item.article(),
        List.of(
            new Message(Role.SYSTEM, "Tóm tắt."),
            new Message(Role.USER, "[1] (title) " + item.article().uri())),
        schema,
        "{}",
        4000);
  }
}
