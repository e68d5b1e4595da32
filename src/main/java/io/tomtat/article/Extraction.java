package io.tomtat.article;

import io.tomtat.article.Outcome.NotBriefed;
import org.jspecify.annotations.Nullable;

/** What was found in a document's bytes. */
public sealed interface Extraction {

  /** An article to brief. */
  record Text(Version version) implements Extraction {}

  /**
   * Nothing to brief.
   *
   * @param seen the text that was found all the same, null if there was none
   */
  record Nothing(NotBriefed why, @Nullable Version seen) implements Extraction {}
}
