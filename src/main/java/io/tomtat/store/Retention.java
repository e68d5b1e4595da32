package io.tomtat.store;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The job file's {@code retention}: after how long {@code prune} removes what only serves to look
 * back. Briefings, outcomes, editions and costs stay for good.
 *
 * @param replies texts of replies, of articles that are settled
 * @param documents raw bytes of network sources
 * @param runs Spring Batch's executions, and what each pass saw
 */
public record Retention(
    @DefaultValue("365d") Duration replies,
    @DefaultValue("90d") Duration documents,
    @DefaultValue("365d") Duration runs) {

  private static final Duration SHORTEST = Duration.ofDays(1);

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public Retention {
    require("replies", replies);
    require("documents", documents);
    require("runs", runs);
  }

  private static void require(String key, Duration span) {
    if (span.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "retention.%s is less than a day; write it like 90d".formatted(key));
    }
  }
}
