package io.tomtat.store;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes the texts that come to wait for their briefing, so that each night can account for them.
 */
final class Arrivals {

  /** Why a text waits. */
  enum Cause {
    /** A source showed it for the first time, or again after another text. */
    PULL,
    /** Somebody asked for another briefing of it. */
    PERSON
  }

  private final JdbcClient jdbc;

  Arrivals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** To be called where a version's present take begins to wait, in the same transaction. */
  void note(long version, Cause cause) {
    jdbc.sql(
            """
            insert into arrival (job, version_id, take, cause)
            select a.job, v.id, v.take, :cause from version v join article a on a.id = v.article_id where v.id = :version
            on conflict (version_id, take) do nothing
            """)
        .param("version", version)
        .param("cause", cause.name().toLowerCase(Locale.ROOT))
        .update();
  }
}
