package io.tomtat.article;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A briefing as readers get it: with its article, the Vietnamese text behind it and its place in an
 * edition.
 *
 * @param revision of the edition in which it appeared first; 0 before it is published
 * @param position from 1 within that revision; 0 before it is published
 * @param supersedes the article's earlier briefing, if there was one
 */
public record PublishedBriefing(
    BriefingId id,
    Article article,
    int revision,
    int position,
    Status status,
    @Nullable BriefingId supersedes,
    @Nullable String withdrawnBecause,
    Version version,
    Briefing briefing,
    Provenance provenance,
    Instant createdAt) {

  /** Whether readers may still rely on it. */
  public enum Status {
    CURRENT,
    SUPERSEDED,
    WITHDRAWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
