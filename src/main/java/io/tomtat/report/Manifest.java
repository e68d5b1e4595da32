package io.tomtat.report;

import io.tomtat.article.Edition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a revision's folder holds, for programs. The components, their names in snake case and their
 * order are contract, format 1.
 *
 * @param edition ISO-8601 day
 * @param reason why the edition is not complete; null if it is
 * @param costUsd null if a price is not known
 * @param files all but the manifest itself
 * @param publishedAt ISO-8601 moment in UTC
 */
record Manifest(
    int format,
    String job,
    String edition,
    int revision,
    boolean complete,
    @Nullable String reason,
    Counts counts,
    @Nullable BigDecimal costUsd,
    List<Listed> files,
    String publishedAt) {

  private static final int FORMAT = 1;

  /**
   * What the edition's passes did, all of them together.
   *
   * @param fresh articles that were new
   */
  record Counts(
      int seen,
      int fresh,
      int changed,
      int unchanged,
      int briefed,
      int skipped,
      int rejected,
      int pending,
      int calls,
      long inputTokens,
      long outputTokens) {

    static Counts of(Edition.Counts counts) {
      return new Counts(
          counts.seen(),
          counts.fresh(),
          counts.changed(),
          counts.unchanged(),
          counts.briefed(),
          counts.skipped(),
          counts.rejected(),
          counts.pending(),
          counts.calls(),
          counts.inputTokens(),
          counts.outputTokens());
    }
  }

  /**
   * A file beside the manifest.
   *
   * @param size in bytes
   */
  record Listed(String name, long size, String sha256) {}

  static Manifest of(Edition edition, List<Listed> files) {
    return new Manifest(
        FORMAT,
        edition.job(),
        edition.date().toString(),
        edition.revision(),
        edition.complete(),
        edition.incompleteBecause(),
        Counts.of(edition.counts()),
        edition.counts().costUsd(),
        files,
        edition.publishedAt().toString());
  }
}
