package io.tomtat.article;

/** What became of a version. */
public sealed interface Outcome {

  /**
   * @param answer as it passed the checks
   * @param provenance how it came about
   */
  record Briefed(Briefing answer, Provenance provenance) implements Outcome {}

  /**
   * Skipped or rejected, as the reason's kind says.
   *
   * @param detail what is particular to this case, for people; may be empty
   */
  record NotBriefed(Reason reason, String detail) implements Outcome {}
}
