package io.tomtat.job;

import io.tomtat.article.Outcome;
import io.tomtat.article.Outcome.Briefed;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.brief.CanarySettings;
import io.tomtat.brief.Gold;
import io.tomtat.brief.Score;
import io.tomtat.brief.Scorer;
import io.tomtat.brief.Scores;
import io.tomtat.store.CanaryVersions;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A gold set on its way through the briefer, and what its briefings are worth. */
final class Canary {

  private final CanarySettings settings;
  private final Map<Long, Gold> rows = new LinkedHashMap<>();
  private final Map<Long, Score> scores = new LinkedHashMap<>();
  private final Queue<PendingVersion> left = new ArrayDeque<>();
  private final List<Gold> gold;
  private final Scorer scorer;
  private final int take;

  /**
   * @param gold the rows of the settings' file
   */
  Canary(CanarySettings settings, List<Gold> gold, Scorer scorer, Pass pass) {
    this.settings = settings;
    this.gold = gold;
    this.scorer = scorer;
    this.take = Math.toIntExact(pass.edition().toEpochDay());
  }

  /** Makes the rows that the ledger needs. To be called in a transaction; may be called again. */
  void fill(CanaryVersions versions) {
    rows.clear();
    left.clear();
    for (Gold row : gold) {
      PendingVersion item = versions.item(row.key(), row.version(), take);
      rows.put(item.id(), row);
      left.add(item);
    }
  }

  /** Null when all were given. */
  @Nullable PendingVersion next() {
    return left.poll();
  }

  /** Keeps what an outcome is worth; the same outcome may come twice. */
  void note(PendingVersion item, Outcome outcome) {
    Gold row = rows.get(item.id());
    if (row != null && outcome instanceof Briefed briefed) {
      scores.put(item.id(), scorer.score(row, briefed.answer(), briefed.provenance().costUsd()));
    }
  }

  /** Why the edition is to be held back; empty if it may be made. */
  Optional<String> verdict() {
    return settings.verdict(new Scores("", "", rows.size(), List.copyOf(scores.values())));
  }
}
