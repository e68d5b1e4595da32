package io.tomtat.store;

import io.tomtat.article.Edition.Counts;
import io.tomtat.article.Reason;
import io.tomtat.store.Lease.Holder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands. Component names in snake case are contract: {@code status --json}.
 *
 * @param heldBy null if it does not run now
 * @param passes the last ones, newest first
 * @param edition the newest one's newest revision, null if nothing was published yet
 * @param lastComplete the revision that was published last without anything missing
 * @param pending articles that wait to be briefed
 * @param notBriefed documents and articles without a briefing now, counted by reason
 * @param rejected the latest of them that need a hand
 * @param sourceFailures of the newest pass
 * @param usage of the newest pass's edition
 */
public record JobStatus(
    String job,
    @Nullable Holder heldBy,
    List<PassStatus> passes,
    @Nullable EditionStatus edition,
    @Nullable EditionStatus lastComplete,
    int pending,
    List<ReasonCount> notBriefed,
    List<Rejection> rejected,
    List<SourceFailure> sourceFailures,
    Usage usage) {

  /** The status of a job that is known and has not run yet. */
  public static JobStatus ofNewJob(String job) {
    return new JobStatus(
        job, null, List.of(), null, null, 0, List.of(), List.of(), List.of(), Usage.NONE);
  }

  /**
   * @param status running, died, done or unfinished; an unfinished pass is resumed by the next
   *     start
   * @param exitCode null while it has none
   * @param reason in words, empty if all was done
   * @param usage of its calls, which are the brief step's
   */
  public record PassStatus(
      LocalDate edition,
      int pass,
      int starts,
      String status,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable Integer exitCode,
      String reason,
      Usage usage,
      List<StepStatus> steps) {}

  /**
   * @param status running, done, stopped or failed
   */
  public record StepStatus(
      String step, String status, Instant startedAt, @Nullable Instant endedAt, String detail) {}

  /**
   * @param reason why it is not complete, null if it is
   */
  public record EditionStatus(
      LocalDate date,
      int revision,
      boolean complete,
      @Nullable String reason,
      String zone,
      Instant publishedAt,
      Counts counts) {}

  /**
   * @param reason the contract's code
   * @param kind skipped or rejected
   */
  public record ReasonCount(String reason, String kind, String words, int count) {

    static ReasonCount of(Reason reason, int count) {
      String kind = reason.kind().name().toLowerCase(Locale.ROOT);
      return new ReasonCount(reason.code(), kind, reason.words(), count);
    }
  }

  /**
   * @param reason the contract's code
   * @param detail what is particular to this case, may be empty
   */
  public record Rejection(
      String source,
      String uri,
      @Nullable String title,
      String reason,
      String words,
      String detail,
      Instant firstSeen) {}

  /** A source that could not be read, or gave less than its {@code at-least}. */
  public record SourceFailure(String source, String detail) {}

  /**
   * @param calls requests sent to a model; recorded replies are not among them
   * @param reusedReplies taken from an earlier start instead of being asked for again
   * @param costUsd null if a price is not known
   * @param uncertainCostUsd the worst case of requests that may have been billed unseen
   */
  public record Usage(
      int calls,
      int recordedReplies,
      int reusedReplies,
      long inputTokens,
      long outputTokens,
      @Nullable BigDecimal costUsd,
      BigDecimal uncertainCostUsd) {

    static final Usage NONE = new Usage(0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
  }
}
