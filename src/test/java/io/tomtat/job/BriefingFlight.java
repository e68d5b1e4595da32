package io.tomtat.job;

import io.tomtat.article.Metadata;
import io.tomtat.article.Outcome;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Reason;
import io.tomtat.article.Version;
import io.tomtat.brief.Briefer;
import io.tomtat.brief.OnFindings;
import io.tomtat.brief.Prompt;
import io.tomtat.model.Ledger;
import io.tomtat.model.LedgerDatabase;
import io.tomtat.model.ModelSettings;
import io.tomtat.model.TryLaterException;
import io.tomtat.model.WatchedModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Articles on their way through window, briefer, ledger, gate and the real client. */
public final class BriefingFlight {

  private static final AtomicInteger ARTICLES = new AtomicInteger();

  /** What became of an article. */
  public record Landed(PendingVersion item, Outcome outcome) {}

  private final LedgerDatabase database;
  private final WatchedModel model;
  private final ModelSettings settings;
  private final int factor;
  private final Briefer briefer;
  private final List<Landed> landed = new ArrayList<>();
  private Throwable failure;

  /**
   * @param factor how much faster than real time it waits
   */
  public BriefingFlight(LedgerDatabase database, ModelSettings settings, int factor) {
    this.database = database;
    this.settings = settings;
    this.model = new WatchedModel(settings, factor);
    this.factor = factor;
    this.briefer = briefer(database.ledger(model, settings, factor));
  }

  /** For an edition with a budget in tokens. */
  BriefingFlight(
      LedgerDatabase database, ModelSettings settings, int factor, LocalDate edition, long tokens) {
    this.database = database;
    this.settings = settings;
    this.model = new WatchedModel(settings, factor);
    this.factor = factor;
    this.briefer = briefer(database.ledger(model, settings, factor, edition, tokens));
  }

  private static Briefer briefer(Ledger ledger) {
    return new Briefer(Prompt.load("briefing", Path.of("prompts")), ledger, OnFindings.REJECT);
  }

  public WatchedModel model() {
    return model;
  }

  /** What became of the articles, each with its fault script. */
  public List<Landed> fly(int workers, List<String> scripts) throws InterruptedException {
    return fly(workers, scripts, item -> new Landed(item, briefer.brief(item)));
  }

  /** Sends the same requests without ledger, gate and briefer: what they are compared with. */
  public void flyBare(int workers, int articles) throws InterruptedException {
    Prompt prompt = Prompt.load("briefing", Path.of("prompts"));
    fly(
        workers,
        Collections.nCopies(articles, ""),
        item -> {
          model.send(Briefer.request(prompt, item, settings));
          return new Landed(item, new NotBriefed(Reason.WITHHELD, ""));
        });
  }

  private List<Landed> fly(
      int workers, List<String> scripts, ItemProcessor<PendingVersion, Landed> processor)
      throws InterruptedException {
    Queue<PendingVersion> items = new ArrayDeque<>(scripts.stream().map(this::item).toList());
    Window<PendingVersion, Landed> window =
        new Window<>(
            "briefing",
            items::poll,
            processor,
            this::delay,
            new Window.Size(workers, 64, Duration.ofMillis(5)));
    window.open();
    while (!window.drained()) {
      List<Landed> some = window.peek(Duration.ofSeconds(1));
      landed.addAll(some);
      window.release(some.size());
    }
    failure = window.failure();
    return List.copyOf(landed);
  }

  /** What ended it, null if all landed. */
  public Throwable failure() {
    return failure;
  }

  private Duration delay(Throwable thrown) {
    return thrown instanceof TryLaterException later
        ? later.after().dividedBy(factor).plusNanos(1)
        : null;
  }

  private PendingVersion item(String script) {
    int number = ARTICLES.incrementAndGet();
    String fault = script.isEmpty() ? "Yên ổn." : "[[fault:%s]]".formatted(script);
    Version version =
        Version.of(
            "Bài " + number,
            List.of(List.of("Câu số %d.".formatted(number), fault, "Câu ba.", "Câu bốn.")),
            List.of(),
            Metadata.NONE);
    return database.pending("flight%d.html".formatted(number), version);
  }
}
