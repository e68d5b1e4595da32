package io.tomtat.job;

import io.tomtat.article.Article;
import io.tomtat.article.Extraction;
import io.tomtat.article.Likeness;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Pulled;
import io.tomtat.article.Pulled.Fetched;
import io.tomtat.article.Pulled.Found;
import io.tomtat.brief.Prompt;
import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Extractor;
import io.tomtat.job.Plan.SourcePlan;
import io.tomtat.model.ReadyBy;
import io.tomtat.source.KnownDocuments;
import io.tomtat.source.Seen;
import io.tomtat.source.Source;
import io.tomtat.source.SourceFailedException;
import io.tomtat.source.Web;
import io.tomtat.store.Documents;
import io.tomtat.store.Documents.Shown;
import io.tomtat.store.PendingVersions;
import io.tomtat.store.Runs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes the way of the next run up to the model's door: reads the sources, sends and writes nothing.
 */
public final class Planner {

  private final JobFile file;
  private final @Nullable JdbcClient jdbc;
  private final Clock clock;
  private final Estimator estimator;

  /** Articles that were found with a new text: what waits of them is replaced. */
  private final Set<Article> renewed = new HashSet<>();

  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  /**
   * @param jdbc null if there is no database yet
   */
  public Planner(JobFile file, Prompt prompt, @Nullable JdbcClient jdbc, Clock clock) {
    this.file = file;
    this.jdbc = jdbc;
    this.clock = clock;
    this.estimator = new Estimator(file, prompt, jdbc);
  }

  public Plan plan() {
    try (Extractor extractor = new Extractor(ExtractSettings.DEFAULTS);
        Web web = file.web(clock)) {
      Puller puller = new Puller(new Opener(extractor));
      file.sources(web).forEach(source -> pull(source, puller));
    }
    waiting();
    List<SourcePlan> sources = tallies.values().stream().map(Tally::plan).toList();
    return new Plan(edition(), sources, estimator.basis());
  }

  private void pull(Source source, Puller puller) {
    Tally tally = tally(source.name());
    KnownDocuments known =
        jdbc == null ? (name, uris) -> Map.of() : new Documents(jdbc, file.name());
    try {
      for (Iterator<Seen> each = source.look(known); each.hasNext(); ) {
        Pulled pulled = puller.process(each.next());
        tally.seen += pulled instanceof Pulled.Marked ? 0 : 1;
        pulled(source.name(), tally, pulled);
      }
    } catch (SourceFailedException e) {
      tally.failure = e.getMessage();
    }
  }

  private void pulled(String source, Tally tally, Pulled pulled) {
    if (pulled instanceof Fetched fetched) {
      for (Found found : fetched.found()) {
        found(new Article(file.name(), source, found.uri()), tally, found.extraction());
      }
    }
  }

  private void found(Article article, Tally tally, Extraction extraction) {
    if (!(extraction instanceof Extraction.Text text)) {
      tally.notBriefed++;
      return;
    }
    Optional<Shown> before =
        jdbc == null
            ? Optional.empty()
            : new Documents(jdbc, file.name()).shown(article.source(), article.uri());
    if (before.isPresent() && before.get().text().hash().equals(text.version().hash())) {
      return;
    }
    boolean changed =
        before.isPresent() && !new Likeness(before.get().text(), text.version()).isAnotherStory();
    if (changed) {
      renewed.add(before.get().article());
    }
    tally.fresh += changed ? 0 : 1;
    tally.changed += changed ? 1 : 0;
    tally.add(estimator.of(new PendingVersion(0, 1, article, text.version())));
  }

  private void waiting() {
    if (jdbc == null) {
      return;
    }
    Pass pass = new Pass(0, file.name(), edition(), 1);
    PendingVersions pending = new PendingVersions(jdbc, pass, Integer.MAX_VALUE);
    for (PendingVersion item = pending.next(); item != null; item = pending.next()) {
      if (!renewed.contains(item.article())) {
        Tally tally = tally(item.article().source());
        tally.waiting++;
        tally.add(estimator.of(item));
      }
    }
  }

  private LocalDate edition() {
    Optional<LocalDate> unfinished =
        jdbc == null ? Optional.empty() : NightlyRun.unfinished(new Runs(jdbc), file.name(), clock);
    return unfinished.orElseGet(
        () -> ReadyBy.day(file.settings().readyBy(), file.settings().zone(), clock));
  }

  private Tally tally(String source) {
    return tallies.computeIfAbsent(source, Tally::new);
  }

  /** What is counted of one source. */
  private static final class Tally {
    private final String source;
    private int seen;
    private int fresh;
    private int changed;
    private int notBriefed;
    private int waiting;
    private Estimate estimate = Estimate.NOTHING;
    private @Nullable String failure;

    Tally(String source) {
      this.source = source;
    }

    void add(Estimate more) {
      estimate = estimate.plus(more);
    }

    SourcePlan plan() {
      return new SourcePlan(
          source,
          seen,
          fresh,
          changed,
          notBriefed,
          waiting,
          estimate.expected(),
          estimate.worst(),
          failure);
    }
  }
}
