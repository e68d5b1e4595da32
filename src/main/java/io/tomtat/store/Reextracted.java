package io.tomtat.store;

import io.tomtat.article.Document;
import io.tomtat.article.Extraction;
import io.tomtat.article.Pass;
import io.tomtat.article.Pulled.Fetched;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Reason;
import io.tomtat.article.Version;
import java.time.Clock;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores what the present rules make of documents whose bytes are the known ones. To be called in a
 * transaction that has checked the fence; writing twice changes nothing.
 */
public final class Reextracted {

  private static final String COMMAND = "reextract";

  private final JdbcClient jdbc;
  private final Pass pass;
  private final String rules;
  private final PulledDocuments documents;
  private final PulledVersions versions;
  private final Sightings sightings;

  /** What became of a document or item, compared with what was made of it before. */
  public enum Effect {
    SAME,
    /** An article with another text. */
    REVISED,
    /** An article by now. */
    READABLE,
    /** An article no more; what was briefed of it stays. */
    NOT_BRIEFED,
    /** Not an article either way, for another reason. */
    OTHER_REASON
  }

  /**
   * @param rules the extraction rules' version, kept with each document
   */
  public Reextracted(JdbcClient jdbc, Pass pass, String rules, Clock clock) {
    this.jdbc = jdbc;
    this.pass = pass;
    this.rules = rules;
    this.documents = new PulledDocuments(jdbc, pass, rules, clock);
    this.versions = new PulledVersions(jdbc, pass, clock);
    this.sightings = new Sightings(jdbc, pass);
  }

  /** What a found article or rejection is, beside what the tables hold. */
  public static Effect effect(Documents before, String source, Found found) {
    Documents.Standing standing = before.standing(source, found.uri()).orElse(null);
    boolean wasArticle = standing != null && standing.notBriefed() == null;
    if (found.extraction() instanceof Extraction.Text text) {
      if (!wasArticle) {
        boolean again = standing != null && standing.notBriefed() == Reason.DUPLICATE;
        return again ? Effect.SAME : Effect.READABLE;
      }
      boolean same = text.version().hash().equals(Objects.requireNonNull(standing).version());
      return same ? Effect.SAME : Effect.REVISED;
    }
    if (standing == null || wasArticle) {
      return Effect.NOT_BRIEFED;
    }
    Extraction.Nothing nothing = (Extraction.Nothing) found.extraction();
    return nothing.why().reason() == standing.notBriefed() ? Effect.SAME : Effect.OTHER_REASON;
  }

  /**
   * @param fetched its bytes are the known ones
   */
  public void save(Fetched fetched) {
    Document document = fetched.document();
    Documents before = new Documents(jdbc, pass.job());
    for (Found found : fetched.found()) {
      save(document, found, effect(before, document.source(), found));
    }
    documents.retireItemsBut(document, fetched.found());
    stampRules(document);
  }

  private void save(Document document, Found found, Effect effect) {
    switch (effect) {
      case SAME -> {}
      case REVISED -> revise(document, found);
      case READABLE -> readable(document, found);
      case NOT_BRIEFED, OTHER_REASON -> notBriefed(document, found);
    }
  }

  private void revise(Document document, Found found) {
    Version version = ((Extraction.Text) found.extraction()).version();
    long id = documents.save(document, found, version, null);
    versions.revise(id, document.source(), found.uri(), version, COMMAND);
  }

  private void readable(Document document, Found found) {
    Version version = ((Extraction.Text) found.extraction()).version();
    long id = documents.save(document, found, version, null);
    sightings.note(
        document.source(), found.uri(), versions.save(id, document.source(), found.uri(), version));
  }

  private void notBriefed(Document document, Found found) {
    Extraction.Nothing nothing = (Extraction.Nothing) found.extraction();
    documents.save(document, found, nothing.seen(), nothing.why());
    sightings.note(document.source(), found.uri(), Sightings.word(nothing.why()));
  }

  private void stampRules(Document document) {
    jdbc.sql(
            """
            update document set extractor = :rules
             where job = :job and source = :source and (uri = :uri or item_of = :uri) and retired_by is null
               and extractor <> :rules
            """)
        .param("rules", rules)
        .param("job", pass.job())
        .param("source", document.source())
        .param("uri", document.uri())
        .update();
  }
}
