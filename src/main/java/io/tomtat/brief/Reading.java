package io.tomtat.brief;

import io.tomtat.article.Version;

/**
 * An article as the checks have read it, once for all answers about it; one thread's.
 *
 * @param words for looking up names, terms and wording
 */
record Reading(Version version, ArticleFigures figures, SourceText words) {

  static Reading of(Version version, Glossary glossary) {
    return new Reading(version, new ArticleFigures(version), new SourceText(version, glossary));
  }
}
