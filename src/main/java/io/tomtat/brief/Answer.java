package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import java.util.List;

/** What the model's reply says. */
sealed interface Answer {

  /** A briefing of the agreed shape; whether it is any good is not said. */
  record Brief(Briefing briefing) implements Answer {}

  /**
   * The model found nothing to brief.
   *
   * @param why not-news, unreadable or contradictory
   */
  record Withheld(String why) implements Answer {}

  /** Not of the agreed shape. */
  record Faulty(List<Finding> problems) implements Answer {}
}
