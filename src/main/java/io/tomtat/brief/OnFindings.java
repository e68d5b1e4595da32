package io.tomtat.brief;

/** What becomes of a briefing in which errors remain that cannot be left out. */
public enum OnFindings {
  /** Nothing is published: the article is rejected, and the reason says what is wrong. */
  REJECT,
  /** It is published, each part with an error visibly marked. */
  MARK
}
