package io.tomtat.job;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import io.tomtat.article.Extraction;
import io.tomtat.article.Outcome;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Pulled;
import io.tomtat.article.Pulled.Fetched;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Reason;
import io.tomtat.brief.Briefer;
import io.tomtat.brief.CanarySettings;
import io.tomtat.brief.Scorer;
import io.tomtat.extract.Extractor;
import io.tomtat.extract.Unfinished;
import io.tomtat.job.JobFile.Settings;
import io.tomtat.job.RunOptions.Step;
import io.tomtat.model.Budget;
import io.tomtat.model.Budget.Terms;
import io.tomtat.model.Ledger;
import io.tomtat.model.ModelSettings;
import io.tomtat.model.ReadyBy;
import io.tomtat.model.TryLaterException;
import io.tomtat.report.EditionFiles;
import io.tomtat.source.Seen;
import io.tomtat.source.Source;
import io.tomtat.source.Web;
import io.tomtat.store.Budgets;
import io.tomtat.store.Calls;
import io.tomtat.store.CanaryVersions;
import io.tomtat.store.Database;
import io.tomtat.store.Documents;
import io.tomtat.store.Editions;
import io.tomtat.store.Fence;
import io.tomtat.store.Fences;
import io.tomtat.store.Outcomes;
import io.tomtat.store.PendingVersions;
import io.tomtat.store.Pulls;
import io.tomtat.store.Readings;
import io.tomtat.store.Runs;
import io.tomtat.store.StoredDocuments;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the three steps of one pass do. */
final class PassSteps {

  private static final int PULL_BATCH = 32;
  private static final int BRIEF_BATCH = 64;
  private static final Duration LINGER = Duration.ofMillis(100);

  private final Nightly nightly;
  private final DataSource database;
  private final JdbcClient jdbc;
  private final Pass pass;
  private final Fences fences;
  private final LeaseWatch lease;
  private final Fence fence;
  private final RunOptions options;
  private final ReadyBy readyBy;
  private final PlatformTransactionManager transactions;
  private final DurableTransaction transaction;
  private final Function<Unfinished, Extractor> extractors;

  /** A version with its outcome, on its way to the database. */
  private record Settled(PendingVersion item, Outcome outcome) {}

  /**
   * @param extractors makes the one of this pass
   */
  PassSteps(
      Nightly nightly,
      DataSource database,
      BatchKit kit,
      Pass pass,
      LeaseWatch lease,
      RunOptions options,
      ReadyBy readyBy,
      Function<Unfinished, Extractor> extractors) {
    this.nightly = nightly;
    this.database = database;
    this.jdbc = JdbcClient.create(database);
    this.pass = pass;
    this.fences = new Fences(jdbc);
    this.lease = lease;
    this.fence = lease.fence();
    this.options = options;
    this.readyBy = readyBy;
    this.transactions = kit.transactions();
    this.transaction =
        new DurableTransaction(kit.transactions(), Database.ABSENCE, nightly.stop()::graceIsOver);
    this.extractors = extractors;
  }

  Map<Step, Tasklet> tasklets() {
    return Map.of(Step.PULL, pull(), Step.BRIEF, brief(), Step.REPORT, report());
  }

  /** How many items a step will bring, as the tables stand; -1 if they do not tell. */
  int expected(String step) {
    return step.equals("brief")
        ? Math.min(options.limit(), PendingVersions.count(jdbc, pass.job()))
        : -1;
  }

  private Tasklet pull() {
    int workers = Math.min(4, Runtime.getRuntime().availableProcessors());
    Web web = nightly.file().web(nightly.clock());
    List<Source> sources = sources(web);
    Readings readings = new Readings(jdbc, pass.job(), nightly.clock());
    Extractor extractor = extractors.apply(new ReadingLog(readings, transaction));
    Puller puller = new Puller(new Opener(extractor));
    Unsaved unsaved = new Unsaved();
    SourceReader reader =
        new SourceReader(
            sources,
            new Documents(jdbc, pass.job()),
            new Runs(jdbc),
            pass,
            new Absence(Database.ABSENCE),
            unsaved,
            nightly.stop()::requested);
    Window<Numbered<Seen>, Numbered<Pulled>> window =
        new Window<>(
            "pull",
            reader,
            seen -> pulled(seen, puller, unsaved),
            new Window.Size(workers, PULL_BATCH, LINGER));
    Pulls pulls = new Pulls(jdbc, pass, Extractor.RULES, nightly.clock());
    return new PullTasklet(
        new InFlightTasklet<>(
            window,
            fenced(pulled -> pulls.save(pulled.what())),
            transaction,
            (pulled, e) -> pulled.with(refusedByDatabase(pulled.what(), e)),
            nightly.stop(),
            committed -> nightly.progress().advanced(unsaved.saved(committed))),
        transaction,
        () -> retireGone(pulls, reader.complete(), readings, sources.size()),
        nightly.stop(),
        () -> {
          reader.close();
          web.close();
          extractor.close();
        });
  }

  private static Numbered<Pulled> pulled(Numbered<Seen> seen, Puller puller, Unsaved unsaved) {
    try {
      return seen.with(puller.process(seen.what()));
    } catch (Throwable e) {
      unsaved.broken();
      throw e;
    }
  }

  /** Offline, what is kept of an edition stands for its sources. */
  private List<Source> sources(Web web) {
    return nightly.file().sources(web).stream()
        .map(source -> options.offline() && source.kept() ? stored(source.name()) : source)
        .toList();
  }

  private Source stored(String source) {
    return new StoredSource(source, new StoredDocuments(jdbc, pass.job(), source, pass.edition()));
  }

  private void retireGone(Pulls pulls, List<Source> complete, Readings readings, int sources) {
    requireHeld();
    Map<Boolean, List<String>> names =
        complete.stream()
            .collect(partitioningBy(Source::showsAll, mapping(Source::name, toList())));
    pulls.retireGone(names.getOrDefault(true, List.of()));
    pulls.retireGoneRecords(names.getOrDefault(false, List.of()));
    if (complete.size() == sources) {
      readings.removeAll();
    }
  }

  private Tasklet brief() {
    Briefer briefer = briefer();
    Absence absence = new Absence(Database.ABSENCE);
    PendingVersions pending = new PendingVersions(jdbc, pass, options.limit());
    BriefTasklet brief =
        new BriefTasklet(
            () -> round(pending, absence, briefer),
            () -> absence.outlive(pending::rewind),
            nightly.stop());
    CanarySettings settings = nightly.settings().canary();
    return settings == null ? brief : canary(settings, brief, absence, briefer);
  }

  private Briefer briefer() {
    ModelSettings model = nightly.settings().model();
    Calls calls = new Calls(database);
    Budget budget =
        new Budget(calls, new Budgets(jdbc), model, terms(), pass, fence, nightly.clock());
    Ledger ledger =
        new Ledger(calls, nightly.model(), model, budget, this::sendsNothing, nightly.clock());
    return new Briefer(nightly.prompt(), ledger, nightly.settings().onFindings());
  }

  private CanaryTasklet canary(
      CanarySettings settings, BriefTasklet brief, Absence absence, Briefer briefer) {
    Canary canary =
        new Canary(
            settings, settings.rows(nightly.file().base()), new Scorer(nightly.prompt()), pass);
    Window<PendingVersion, Settled> window = window("canary", canary::next, absence, briefer);
    InFlightTasklet<PendingVersion, Settled> tasklet =
        new InFlightTasklet<>(
            window,
            fenced(settled -> canary.note(settled.item(), settled.outcome())),
            transaction,
            PassSteps::refusedByDatabase,
            nightly.stop(),
            written -> {});
    return new CanaryTasklet(
        () -> begin(canary, absence), tasklet, canary::verdict, brief, nightly.stop());
  }

  /** If there is anything to brief at all. */
  private boolean begin(Canary canary, Absence absence) {
    if (absence.outlive(() -> PendingVersions.count(jdbc, pass.job())) == 0) {
      return false;
    }
    CanaryVersions versions = new CanaryVersions(jdbc, pass.job(), nightly.clock().instant());
    FencedTransaction fenced = new FencedTransaction(transactions, jdbc, fence);
    absence.outlive(() -> fenced.run(() -> canary.fill(versions)));
    return true;
  }

  private InFlightTasklet<?, ?> round(PendingVersions pending, Absence absence, Briefer briefer) {
    Window<PendingVersion, Settled> window = window("brief", pending::next, absence, briefer);
    Outcomes outcomes = new Outcomes(jdbc, pass, nightly.clock());
    return new InFlightTasklet<>(
        window,
        fenced(settled -> outcomes.save(settled.item(), settled.outcome())),
        transaction,
        PassSteps::refusedByDatabase,
        nightly.stop(),
        written -> nightly.progress().advanced(written.size()));
  }

  private Window<PendingVersion, Settled> window(
      String name, Supplier<@Nullable PendingVersion> items, Absence absence, Briefer briefer) {
    return new Window<>(
        name,
        () -> absence.outlive(items), // a reader cannot be asked again later: it waits
        item -> settled(absence, item, briefer),
        e -> e instanceof TryLaterException later ? later.after() : absence.pause(e),
        new Window.Size(nightly.settings().model().concurrency(), BRIEF_BATCH, LINGER));
  }

  private static Settled settled(Absence absence, PendingVersion item, Briefer briefer) {
    Outcome outcome = briefer.brief(item);
    absence.over();
    return new Settled(item, outcome);
  }

  private boolean sendsNothing() {
    return nightly.stop().requested() || !lease.held();
  }

  private Terms terms() {
    Settings settings = nightly.settings();
    return new Terms(
        settings.budget(), nightly.file().price(), options.extraBudget(), settings.zone(), readyBy);
  }

  private Tasklet report() {
    return new ReportTasklet(
        nightly.stop(),
        options,
        transaction,
        this::requireHeld,
        new Editions(jdbc, nightly.clock()),
        new EditionFiles(nightly.home(), nightly.settings().report()),
        jdbc,
        pass,
        nightly.settings().zone());
  }

  private <O> ItemWriter<O> fenced(Consumer<O> save) {
    return items -> {
      requireHeld();
      items.forEach(save);
    };
  }

  /** First in every transaction that writes. */
  private void requireHeld() {
    lease.requireHeld();
    fences.check(fence);
  }

  private static Settled refusedByDatabase(Settled settled, RuntimeException e) {
    return new Settled(settled.item(), refusal(Reason.MALFORMED, e));
  }

  private static Pulled refusedByDatabase(Pulled pulled, RuntimeException e) {
    if (!(pulled instanceof Fetched fetched)) {
      throw e;
    }
    List<Found> found =
        fetched.found().stream()
            .map(
                f ->
                    new Found(
                        f.uri(),
                        f.hash(),
                        new Extraction.Nothing(refusal(Reason.UNREADABLE, e), null)))
            .toList();
    return new Fetched(fetched.document(), fetched.hash(), fetched.container(), found);
  }

  private static NotBriefed refusal(Reason reason, RuntimeException e) {
    return new NotBriefed(
        reason,
        "the database refused it: "
            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
  }
}
