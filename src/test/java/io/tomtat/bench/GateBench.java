package io.tomtat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.job.BriefingFlight;
import io.tomtat.model.LedgerCost;
import io.tomtat.model.LedgerDatabase;
import io.tomtat.model.Settings;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** How well the gate keeps its limits and what it costs: prints figures. */
class GateBench {

  private static final int ARTICLES = 1_000;
  private static final int MANY = Integer.getInteger("bench.articles", 6_000);

  @RegisterExtension static final LedgerDatabase DB = new LedgerDatabase();

  private ScriptedModelServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aStatedLimitIsUsedAndKept() throws InterruptedException {
    double ratio = wall(3_000, "stated limit") / (ARTICLES / 50.0);
    System.out.printf("stated limit: wall / bound %.3f (at most 1.05)%n", ratio);
    assertThat(server.stats().path("status").has("429")).isFalse();
  }

  @Test
  void anUnstatedLimitIsLearned() throws InterruptedException {
    double ratio = wall(null, "unstated limit") / (ARTICLES / 50.0);
    System.out.printf("unstated limit: wall / bound %.3f%n", ratio);
  }

  @Test
  void faultsCostLittle() throws InterruptedException {
    String[] latency = {"--latency-ms", "600", "--p99-ms", "3000", "--max-latency-ms", "6000"};
    server = ScriptedModelServer.start(latency);
    seconds(MANY, null);
    double ideal = server.stats().path("best_ms").asDouble() / 1_000;
    server.close();
    server =
        ScriptedModelServer.start(
            "--latency-ms",
            "600",
            "--p99-ms",
            "3000",
            "--max-latency-ms",
            "6000",
            "--fault-rate",
            "0.1",
            "--faults",
            "500,reset");
    double wall = seconds(MANY, null);
    System.out.printf(
        "10 %% faults: %,d articles, wall %.1f s, ideal without faults %.1f s: %.3f (at most 1.15);"
            + " requests %.3f of the articles%n",
        MANY, wall, ideal, wall / ideal, server.stats().path("total").asDouble() / MANY);
  }

  @Test
  void ledgerAndGateCostLittle() {
    new LedgerCost(DB).print(4_000);
  }

  @Test
  void ledgerAndGateKeepTheWindowFull() throws InterruptedException {
    double bare = share(false);
    double whole = share(true);
    System.out.printf(
        "in flight, share of the best possible schedule: model alone %.4f, with ledger and gate %.4f: %.4f (at least 0.99)%n",
        bare, whole, whole / bare);
  }

  /** Which part of what is possible was in flight on average. */
  private double share(boolean whole) throws InterruptedException {
    server = ScriptedModelServer.start("--latency-ms", "800", "--p99-ms", "8000");
    BriefingFlight flight =
        new BriefingFlight(DB, Settings.paced(server.baseUrl(), null, Duration.ofSeconds(30)), 1);
    if (whole) {
      flight.fly(64, Collections.nCopies(2 * ARTICLES, ""));
    } else {
      flight.flyBare(64, 2 * ARTICLES);
    }
    JsonNode stats = server.stats();
    server.close();
    return stats.path("best_ms").asDouble() / stats.path("wall_ms").asDouble();
  }

  private double wall(Integer stated, String what) throws InterruptedException {
    server =
        ScriptedModelServer.start("--rpm", "3000", "--latency-ms", "500", "--retry-after", "1");
    double seconds = seconds(ARTICLES, stated);
    JsonNode stats = server.stats();
    System.out.printf(
        "%s: %,d articles, wall %.1f s, replies with 429: %d%n",
        what, ARTICLES, seconds, stats.path("status").path("429").asLong());
    return seconds;
  }

  private double seconds(int articles, Integer stated) throws InterruptedException {
    BriefingFlight flight =
        new BriefingFlight(DB, Settings.paced(server.baseUrl(), stated, Duration.ofSeconds(30)), 1);
    assertThat(flight.fly(64, Collections.nCopies(articles, ""))).hasSize(articles);
    return server.stats().path("wall_ms").asDouble() / 1_000;
  }
}
