package io.tomtat.brief;

import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Reply;
import io.tomtat.model.Request;

/** What came of one request. */
sealed interface Said {

  record Heard(Request request, Reply reply) implements Said {}

  /** There is no answer, and there will be none. */
  record Over(NotBriefed outcome) implements Said {}
}
