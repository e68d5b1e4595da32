package io.tomtat.article;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One immutable revision of an edition, with all that its page shows.
 *
 * @param date the business date in the job's zone
 * @param revision from 1
 * @param incompleteBecause null if the edition is complete, else the reason in words
 * @param sourcesFailed of the publishing pass: each source that could not be read whole, and why
 */
public record Edition(
    String job,
    LocalDate date,
    int revision,
    ZoneId zone,
    @Nullable String incompleteBecause,
    Counts counts,
    Instant publishedAt,
    Items items,
    List<Missing> notBriefed,
    List<String> sourcesFailed) {

  /** One whose sources could all be read. */
  public Edition(
      String job,
      LocalDate date,
      int revision,
      ZoneId zone,
      @Nullable String incompleteBecause,
      Counts counts,
      Instant publishedAt,
      Items items,
      List<Missing> notBriefed) {
    this(
        job,
        date,
        revision,
        zone,
        incompleteBecause,
        counts,
        publishedAt,
        items,
        notBriefed,
        List.of());
  }

  public Edition {
    notBriefed = List.copyOf(notBriefed);
    sourcesFailed = List.copyOf(sourcesFailed);
  }

  public boolean complete() {
    return incompleteBecause == null;
  }

  /** How a briefing came into the edition. */
  public enum Change {
    ADDED,
    CORRECTED,
    WITHDRAWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param position from 1
   * @param fresh true if the revision before this one did not have it in this form
   */
  public record Item(int position, Change change, boolean fresh, PublishedBriefing briefing) {}

  /**
   * An article without a briefing.
   *
   * @param title null if the document has none or could not be read
   * @param url http or https, null if not known
   */
  public record Missing(
      String source,
      String uri,
      @Nullable String title,
      @Nullable String url,
      Reason reason,
      String detail) {}

  /**
   * What the edition's passes did, all of them together.
   *
   * @param seen documents and items the sources showed
   * @param briefed briefings of this edition
   * @param pending articles still to be briefed
   * @param costUsd null if a price is not known
   * @param uncertainCostUsd the worst case of requests that may have been billed unseen; null in
   *     editions of earlier programs, as is the balance
   */
  public record Counts(
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
      long outputTokens,
      @Nullable BigDecimal costUsd,
      @Nullable BigDecimal uncertainCostUsd,
      @Nullable Balance balance) {

    public Counts with(@Nullable Balance other) {
      return new Counts(
          seen,
          fresh,
          changed,
          unchanged,
          briefed,
          skipped,
          rejected,
          pending,
          calls,
          inputTokens,
          outputTokens,
          costUsd,
          uncertainCostUsd,
          other);
    }
  }

  /**
   * What became of all articles that a pass had to brief, from its begin to the moment of
   * publishing.
   *
   * @param pass the publishing one
   * @param before articles that waited when it began
   * @param came texts that came to wait: new, changed, or asked for again
   * @param after articles that wait now
   */
  public record Balance(
      int pass, int before, int came, int briefed, int skipped, int rejected, int after) {

    public boolean even() {
      return before + came == briefed + skipped + rejected + after;
    }

    /** {@code 5 waited and 18 came = 20 briefed, 1 skipped, 1 rejected and 1 waits}. */
    @Override
    public String toString() {
      return "%,d waited and %,d came %s %,d briefed, %,d skipped, %,d rejected and %,d still to brief"
          .formatted(before, came, even() ? "=" : "≠", briefed, skipped, rejected, after);
    }
  }
}
