package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.CorpusGenerator;
import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.cli.Console.Result;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a job may spend, what it spends, and what it would. */
class MoneyIT {

  private static final int ARTICLES = 6;

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  private final ScriptedModelServer server = ScriptedModelServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void stopsAtTheBudgetAndGoesOnWithMore() throws IOException {
    job("capped", "budget:\n  per-edition: 0.20 USD");
    Result reached = console().run("run", "capped", "--json");
    assertThat(reached.code()).isEqualTo(50);
    assertThat(reached.json().get("complete").asBoolean()).isFalse();
    assertThat(reached.json().get("counts").get("briefed").asInt()).isBetween(1, ARTICLES - 1);
    assertThat(reached.lastLine())
        .contains("The budget of 0.20 USD (budget.per-edition) is reached")
        .contains("tomtat run capped --extra-budget 2.00USD");
    assertThat(spent("capped")).isLessThanOrEqualTo(new BigDecimal("0.20"));

    Result more = console().run("run", "capped", "--extra-budget", "2.00USD", "--json");
    assertThat(more.code()).as(more.err()).isZero();
    assertThat(more.json().get("complete").asBoolean()).isTrue();
    assertThat(more.json().get("counts").get("briefed").asInt()).isEqualTo(ARTICLES);
    assertThat(more.json().get("cost_usd").decimalValue()).isEqualByComparingTo(spent("capped"));
    assertThat(server.stats().path("total").asInt()).isEqualTo(ARTICLES);
  }

  @Test
  void extraBudgetOfAnotherUnitIsWrongUsage() throws IOException {
    job("unit", "budget:\n  per-edition: 1.00 USD");
    assertThat(console().run("run", "unit", "--extra-budget", "500tokens").code()).isEqualTo(64);
    assertThat(console().run("run", "unit", "--extra-budget", "much").err())
        .contains("write it like 2.00USD");
  }

  @Test
  void planSaysWhatComesAndWritesNothing() throws IOException {
    job("planned", "budget:\n  per-edition: 1.00 USD");
    assertThat(console().run("run", "planned", "--limit", "2").code()).isZero();
    new CorpusGenerator(99, 1_500, 0.4).write(3, folder.resolve("inbox/late"), "txt");
    Map<String, Long> before = rows();
    int requests = server.stats().path("total").asInt();
    Result result = console().run("plan", "planned", "--json");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(rows()).isEqualTo(before);
    assertThat(server.stats().path("total").asInt()).isEqualTo(requests);
    JsonNode plan = result.json();
    JsonNode source = plan.get("sources").get(0);
    assertThat(source.get("fresh").asInt()).isEqualTo(3);
    assertThat(source.get("waiting").asInt()).isEqualTo(ARTICLES - 2);
    assertThat(plan.get("to_brief").asInt()).isEqualTo(ARTICLES + 1);
    assertThat(plan.get("basis").asString()).contains("the mean of the last 2 articles");
    assertThat(plan.get("expected").get("cost_usd").decimalValue())
        .isPositive()
        .isLessThan(plan.get("worst").get("cost_usd").decimalValue());
    assertThat(console().run("plan", "planned").out()).contains("inbox", "worst case", "total");
    assertThat(console().run("run", "planned").code()).isZero();
    assertThat(number("select count(*) from call where job = 'planned'")).isEqualTo(ARTICLES + 3);
  }

  @Test
  void planWorksBeforeThereIsADatabase() throws IOException {
    job("virgin", "");
    Result result = new Console(folder).run("plan", "virgin", "--json");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.json().get("to_brief").asInt()).isEqualTo(ARTICLES);
    assertThat(result.json().get("basis").asString()).contains("no past calls");
    assertThat(new Console(folder).home()).doesNotExist();
  }

  @Test
  void costAddsUpToTheCalls() throws IOException {
    job("billed", "");
    assertThat(console().run("run", "billed").code()).isZero();
    for (String by : List.of("job", "source", "model", "day")) {
      JsonNode bill =
          console().run("cost", "billed", "--month", "2026-11", "--by", by, "--json").json();
      assertThat(bill.get("lines")).hasSize(1);
      assertThat(bill.get("total").get("cost_usd").decimalValue())
          .isEqualByComparingTo(spent("billed"));
      assertThat(bill.get("total").get("calls").asInt()).isEqualTo(ARTICLES);
    }
    assertThat(console().run("cost", "billed", "--by", "day").out()).contains("2026-11-22");
    assertThat(console().run("cost", "billed", "--month", "2026-10").lastLine())
        .contains("From 2026-10-01 to 2026-10-31: USD 0.");
    assertThat(console().run("status", "billed").out())
        .contains("USD " + spent("billed").toPlainString());
    assertThat(db("select sum(cost_usd) from briefing where job = 'billed'", BigDecimal.class))
        .isEqualByComparingTo(spent("billed"));
  }

  @Test
  void uncertainCostIsShown() throws IOException {
    job("cut", "");
    Path some = folder.resolve("inbox/txt/000/a000001.txt");
    Files.writeString(some, Files.readString(some) + "\n\nMột câu [[fault:reset*1]] nữa.\n");
    assertThat(console().run("run", "cut").code()).isZero();
    JsonNode total = console().run("cost", "cut", "--json").json().get("total");
    assertThat(total.get("uncertain_cost_usd").decimalValue()).isPositive();
    assertThat(console().run("cost", "cut").lastLine()).contains("reply was never seen");
    assertThat(console().run("status", "cut").out()).contains("more uncertain");
  }

  @Test
  void readyByEndsTheBriefingInTime() throws IOException {
    job("timed", "ready-by: \"12:01\"");
    Result result = console().run("run", "timed", "--json");
    assertThat(result.code()).as(result.err()).isEqualTo(20);
    assertThat(result.json().get("edition").asString()).isEqualTo("2026-11-22");
    assertThat(result.json().get("complete").asBoolean()).isFalse();
    assertThat(result.lastLine()).contains("ready-by 12:01", "tomtat run timed");
    assertThat(server.stats().path("total").asInt()).isZero();
    job("timed", "ready-by: \"06:30\"");
    assertThat(console().run("run", "timed").code()).isZero();
  }

  @Test
  void theEditionIsThatOfTheNextReadyBy() throws IOException {
    job("early", "ready-by: \"06:30\"");
    assertThat(console().run("run", "early", "--json").json().get("edition").asString())
        .isEqualTo("2026-11-23");
  }

  @Test
  void recheckBriefsWhatPassesNowWithoutACall() throws IOException {
    job("rechecked", "");
    Path some = folder.resolve("inbox/txt/000/a000001.txt");
    Files.writeString(some, Files.readString(some) + "\n\nMột câu [[fault:schema]] nữa.\n");
    assertThat(console().run("run", "rechecked").code()).isEqualTo(10);
    int requests = server.stats().path("total").asInt();
    Result nothing = console().run("recheck", "rechecked");
    assertThat(nothing.code()).as(nothing.err()).isZero();
    assertThat(nothing.lastLine()).contains("1 outcomes judged: none becomes a briefing");
    asIfTheChecksHadChanged();
    Result result = console().run("recheck", "rechecked", "--all");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("inbox:txt/000/a000001.txt  briefed, was malformed");
    assertThat(
            db(
                "select complete from edition where job = 'rechecked' and revision = 2",
                Boolean.class))
        .isTrue();
    assertThat(result.lastLine())
        .contains("1 briefed without a call: edition 2026-11-22, revision 2");
    assertThat(server.stats().path("total").asInt()).isEqualTo(requests);
    assertThat(number("select count(*) from briefing where job = 'rechecked'")).isEqualTo(ARTICLES);
    assertThat(number("select count(*) from outcome where retired_by = 'recheck'")).isEqualTo(1);
    assertThat(console().run("run", "rechecked").code()).isZero();
    assertThat(server.stats().path("total").asInt()).isEqualTo(requests);
  }

  /** The last reply of the faulty article becomes one that passes. */
  private static void asIfTheChecksHadChanged() {
    JdbcClient.create(db.dataSource())
        .sql(
            """
            update call set reply = (select reply from call where job = 'rechecked' and purpose = 'brief'
                                      order by length(reply) desc limit 1)
             where job = 'rechecked' and purpose = 'repair'
            """)
        .update();
  }

  private void job(String name, String more) throws IOException {
    new SampleJob(folder)
        .file(
            name,
            """
            sources:
              - name: inbox
                folder: inbox
            model:
              provider: openai
              name: stub
              base-url: %s
              concurrency: 2
            %s
            """
                .formatted(server.baseUrl(), more));
    Files.writeString(
        folder.resolve("jobs/prices.yaml"),
        "prices:\n  - {model: stub, input: 10, cached-input: 1, output: 30, as-of: 2026-11-22}\n");
    if (!Files.exists(folder.resolve("inbox"))) {
      new CorpusGenerator(7, 1_500, 0.4).write(ARTICLES, folder.resolve("inbox/txt"), "txt");
    }
  }

  private Console console() {
    return new Console(folder).set("DATABASE_URL", db.url());
  }

  private static BigDecimal spent(String job) {
    return db("select sum(cost_usd) from call where job = '" + job + "'", BigDecimal.class);
  }

  private static int number(String query) {
    return db(query, Integer.class);
  }

  private static <T> T db(String query, Class<T> type) {
    return JdbcClient.create(db.dataSource()).sql(query).query(type).single();
  }

  /** How many rows each table of the program has. */
  private static Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    JdbcClient.create(db.dataSource())
        .sql("select tablename from pg_tables where schemaname = 'tomtat' order by 1")
        .query(String.class)
        .list()
        .forEach(table -> rows.put(table, db("select count(*) from " + table, Long.class)));
    return rows;
  }
}
