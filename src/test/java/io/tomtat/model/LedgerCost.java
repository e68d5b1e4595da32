package io.tomtat.model;

import io.tomtat.article.Call.Purpose;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Recipe;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.article.Version;
import io.tomtat.model.Sent.Arrived;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** CPU of ledger and gate, with a model that answers at once. */
public final class LedgerCost {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LedgerDatabase database;

  public LedgerCost(LedgerDatabase database) {
    this.database = database;
  }

  /** After as many calls to warm up. */
  public void print(int calls) {
    ModelSettings settings = Settings.paced("http://127.0.0.1:9/v1", null, Duration.ofSeconds(9));
    Reply reply = new Reply("x".repeat(2_000), Finish.STOP, 1_500, 600, 200, Duration.ZERO);
    Model model = request -> new Arrived(reply);
    Ledger ledger = database.ledger(model, settings, 1);
    Recipe recipe = settings.recipe("briefing", Hash.of(List.of("p")));
    ledger.register(recipe);
    measure(ledger, recipe, calls);
    double cpu = measure(ledger, recipe, calls);
    System.out.printf("ledger and gate: %.3f ms CPU a call (at most 0.3)%n", cpu);
  }

  private double measure(Ledger ledger, Recipe recipe, int calls) {
    List<PendingVersion> items =
        IntStream.range(0, calls).mapToObj(i -> database.pending(uri(i), version(i))).toList();
    long before = THREADS.getCurrentThreadCpuTime();
    items.forEach(item -> ledger.ask(item, 1, Purpose.BRIEF, recipe, GateTests.REQUEST));
    return (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / calls;
  }

  private static String uri(int number) {
    return "cost%d-%d.html".formatted(System.nanoTime(), number);
  }

  private static Version version(int number) {
    return Version.of("Bài " + number, List.of(List.of("Câu.")), List.of(), Metadata.NONE);
  }
}
