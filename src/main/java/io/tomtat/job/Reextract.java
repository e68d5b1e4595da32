package io.tomtat.job;

import io.tomtat.article.Article;
import io.tomtat.article.Extraction;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Pulled.Fetched;
import io.tomtat.article.Pulled.Found;
import io.tomtat.brief.Prompt;
import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Extractor;
import io.tomtat.store.Documents;
import io.tomtat.store.Reextracted;
import io.tomtat.store.Reextracted.Effect;
import io.tomtat.store.StoredDocuments;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Extracts documents anew whose bytes are the known ones; the others are left to the next pull.
 * Nothing is held but counts: what is to be stored is extracted once more.
 */
public final class Reextract extends Rerun {

  private static final int BATCH = 32;

  private final JobFile file;
  private final Prompt prompt;
  private final Clock clock;
  private final BiConsumer<Article, Effect> each;
  private final Consumer<Effects> announced;

  /**
   * What the present rules make of the stored documents.
   *
   * @param counts of articles and of documents that hold none, by effect
   * @param left documents that are gone, changed or out of reach
   * @param failures of sources that could not be read, in words
   * @param estimate for articles with another text, and for new ones
   * @param basis where the expectation comes from, in words
   */
  public record Effects(
      Map<Effect, Integer> counts,
      int left,
      List<String> failures,
      Estimate estimate,
      String basis) {

    /** Of a job that has stored nothing yet. */
    public static final Effects NONE = new Effects(Map.of(), 0, List.of(), Estimate.NOTHING, "");

    public Effects {
      counts = Map.copyOf(counts);
      failures = List.copyOf(failures);
    }

    public int count(Effect effect) {
      return counts.getOrDefault(effect, 0);
    }

    /** Whether there is nothing that readers or the model would notice. */
    public boolean allSame() {
      return counts.keySet().stream().allMatch(effect -> effect == Effect.SAME);
    }
  }

  /**
   * @param each is told of everything that is not the same
   * @param announced is told the whole, before anything is written
   */
  public Reextract(
      JobFile file,
      Prompt prompt,
      Clock clock,
      BiConsumer<Article, Effect> each,
      Consumer<Effects> announced) {
    this.file = file;
    this.prompt = prompt;
    this.clock = clock;
    this.each = each;
    this.announced = announced;
  }

  /** Writes nothing. */
  public Effects look(JdbcClient jdbc) {
    return look(jdbc, () -> false);
  }

  private Effects look(JdbcClient jdbc, BooleanSupplier stop) {
    try (Extractor extractor = new Extractor(ExtractSettings.DEFAULTS)) {
      Look look = new Look(jdbc);
      UnchangedDocuments documents = documents(jdbc, extractor, stop);
      documents.forEach(look::at);
      return look.effects(documents);
    }
  }

  private UnchangedDocuments documents(JdbcClient jdbc, Extractor extractor, BooleanSupplier stop) {
    return new UnchangedDocuments(
        file,
        new Documents(jdbc, file.name()),
        name -> new StoredSource(name, new StoredDocuments(jdbc, file.name(), name, null)),
        new Opener(extractor),
        clock,
        stop);
  }

  @Override
  boolean prepare(JdbcClient jdbc, BooleanSupplier stop) {
    Effects effects = look(jdbc, stop);
    announced.accept(effects);
    return !effects.allSame() || new Documents(jdbc, file.name()).hasOtherRules(Extractor.RULES);
  }

  /**
   * In portions: each document is stored whole or not at all, and giving the command again does
   * what is left.
   */
  @Override
  void apply(JdbcClient jdbc, Pass pass, FencedTransaction transaction, BooleanSupplier stop) {
    Reextracted reextracted = new Reextracted(jdbc, pass, Extractor.RULES, clock);
    List<Fetched> batch = new ArrayList<>();
    try (Extractor extractor = new Extractor(ExtractSettings.DEFAULTS)) {
      documents(jdbc, extractor, stop)
          .forEach(
              (fetched, items) -> {
                batch.add(fetched);
                if (batch.size() == BATCH) {
                  transaction.run(() -> batch.forEach(reextracted::save));
                  batch.clear();
                }
              });
    }
    transaction.run(() -> batch.forEach(reextracted::save));
  }

  /** Counts. */
  private final class Look {
    private final Documents before;
    private final Estimator estimator;
    private final Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
    private Estimate estimate = Estimate.NOTHING;

    Look(JdbcClient jdbc) {
      this.before = new Documents(jdbc, file.name());
      this.estimator = new Estimator(file, prompt, jdbc);
    }

    /**
     * @param items URIs of the container's items so far
     */
    void at(Fetched fetched, List<String> items) {
      String source = fetched.document().source();
      List<String> lost = new ArrayList<>(items);
      for (Found found : fetched.found()) {
        lost.remove(found.uri());
        Article article = new Article(file.name(), source, found.uri());
        count(article, Reextracted.effect(before, source, found), found.extraction());
      }
      lost.forEach(uri -> count(new Article(file.name(), source, uri), Effect.NOT_BRIEFED, null));
    }

    private void count(Article article, Effect effect, @Nullable Extraction extraction) {
      counts.merge(effect, 1, Integer::sum);
      if (effect != Effect.SAME) {
        each.accept(article, effect);
      }
      boolean pending = effect == Effect.REVISED || effect == Effect.READABLE;
      if (pending && extraction instanceof Extraction.Text text) {
        estimate = estimate.plus(estimator.of(new PendingVersion(0, 1, article, text.version())));
      }
    }

    Effects effects(UnchangedDocuments documents) {
      return new Effects(
          counts,
          before.count() - documents.read(),
          documents.failures(),
          estimate,
          estimator.basis());
    }
  }
}
