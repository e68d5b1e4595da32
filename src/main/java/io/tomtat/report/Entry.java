package io.tomtat.report;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Briefing.Topic;
import io.tomtat.article.BriefingId;
import io.tomtat.article.Edition;
import io.tomtat.article.Edition.Change;
import io.tomtat.article.Metadata;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.PublishedBriefing.Status;
import io.tomtat.article.PublishedBriefing.Superseded;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One briefing on an edition's page, with what the template asks of it. */
record Entry(Edition edition, Edition.Item item) {

  public PublishedBriefing published() {
    return item.briefing();
  }

  public Briefing briefing() {
    return published().briefing();
  }

  public Topic topic() {
    return briefing().topic();
  }

  /** The briefing's id, which is its anchor too. */
  public String id() {
    return published().id().toString();
  }

  /** The id's number alone where the date is the edition's own. */
  public String shortId() {
    BriefingId id = published().id();
    return id.edition().equals(edition.date()) ? "%03d".formatted(id.number()) : id.toString();
  }

  public @Nullable String titleVi() {
    return published().version().title();
  }

  public @Nullable String publisher() {
    return metadata().publisher();
  }

  public @Nullable WebLink link() {
    return WebLink.of(metadata().canonicalUrl());
  }

  /** Where else the article is, in words; empty if nowhere. */
  public String alsoIn() {
    return published().alsoInWords();
  }

  public Dating dating() {
    return new Dating(metadata().published(), edition.date(), edition.zone());
  }

  public String dateline() {
    return Claim.text(briefing().dateline());
  }

  public List<Claim> claims() {
    return Claim.of(published());
  }

  public List<Claim> summary() {
    return claims(Part.SUMMARY);
  }

  public List<Claim> keyPoints() {
    return claims(Part.KEY_POINTS);
  }

  /**
   * @param index from 0 among the people
   */
  public Claim person(int index) {
    return claims(Part.PEOPLE).get(index);
  }

  /**
   * @param index from 0 among the documents
   */
  public Claim document(int index) {
    return claims(Part.DOCUMENTS).get(index);
  }

  private List<Claim> claims(Part part) {
    return claims().stream().filter(claim -> claim.part() == part).toList();
  }

  /** True if there is a person, a document or a name to list. */
  public boolean named() {
    return !briefing().people().isEmpty()
        || !briefing().documents().isEmpty()
        || !briefing().names().isEmpty();
  }

  public boolean withdrawn() {
    return item.change() == Change.WITHDRAWN || published().status() == Status.WITHDRAWN;
  }

  public boolean superseded() {
    return !withdrawn() && published().status() == Status.SUPERSEDED;
  }

  /** Why it was taken back, as a sentence. */
  public String withdrawnBecause() {
    String reason = published().withdrawnBecause();
    return reason == null || reason.isBlank() ? "No reason was given." : reason;
  }

  /** What is new about it since the revision before; null if nothing is, or if there was none. */
  public @Nullable String news() {
    if (edition.revision() == 1 || !item.fresh() || withdrawn()) {
      return null;
    }
    Superseded old = published().supersedes();
    return old == null
        ? "new"
        : switch (old.because()) {
          case SOURCE_CHANGED -> "corrected";
          case TEXT_REVISED -> "revised by tomtat";
          case MADE_ANEW -> "made anew by tomtat";
        };
  }

  /** Which briefing it replaces, and why, as a sentence; null if none. */
  public @Nullable String replaces() {
    Superseded old = published().supersedes();
    return old == null ? null : old.sentence();
  }

  /** The sentences that the newspaper changed since the briefing that it replaces. */
  public Corrections corrections() {
    return Corrections.of(published());
  }

  /** Whether an error was found in it, and the job has it published all the same. */
  public boolean doubted() {
    return briefing().findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /** A finding in words: {@code Warning, key point 2}. */
  public String label(Finding finding) {
    String severity = finding.severity().code();
    return severity.substring(0, 1).toUpperCase(Locale.ROOT)
        + severity.substring(1)
        + ", "
        + Part.words(finding.part(), finding.position());
  }

  private Metadata metadata() {
    return published().version().metadata();
  }
}
