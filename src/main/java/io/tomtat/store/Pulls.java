package io.tomtat.store;

import io.tomtat.article.Document;
import io.tomtat.article.Extraction;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pass;
import io.tomtat.article.Pulled;
import io.tomtat.article.Pulled.Fetched;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Pulled.Marked;
import io.tomtat.article.Pulled.Unchanged;
import io.tomtat.article.Reason;
import io.tomtat.article.Version;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores what a pass pulled: documents, articles, versions, and one sighting for each URI. Writing
 * twice changes nothing.
 */
public final class Pulls {

  private final PulledDocuments documents;
  private final PulledVersions versions;
  private final ArticleAddresses addresses;
  private final Readings readings;
  private final Sightings sightings;
  private final Marks marks;
  private final Pass pass;

  /**
   * @param rules the extraction rules' version, kept with each document
   */
  public Pulls(JdbcClient jdbc, Pass pass, String rules, Clock clock) {
    this.documents = new PulledDocuments(jdbc, pass, rules, clock);
    this.versions = new PulledVersions(jdbc, pass, clock);
    this.addresses = new ArticleAddresses(jdbc, pass.job());
    this.readings = new Readings(jdbc, pass.job(), clock);
    this.sightings = new Sightings(jdbc, pass);
    this.marks = new Marks(jdbc, pass.job());
    this.pass = pass;
  }

  public void save(Pulled pulled) {
    if (pulled instanceof Fetched fetched) {
      save(fetched);
    } else if (pulled instanceof Unchanged unchanged) {
      save(unchanged);
    } else if (pulled instanceof Marked marked) {
      marks.save(marked.mark(), pass);
    }
  }

  /**
   * Retires the documents that are gone; their articles and briefings stay.
   *
   * @param sources those that this pass read to their end without failure, all of it saved
   */
  public void retireGone(List<String> sources) {
    documents.retireUnseen(sources);
  }

  /**
   * As {@link #retireGone}, for sources that do not show everything: what was in the places that
   * this pass went through as a whole.
   */
  public void retireGoneRecords(List<String> sources) {
    documents.retireUnseenRecords(sources);
  }

  private void save(Unchanged unchanged) {
    if (unchanged.stamp() != null) {
      documents.restamp(unchanged.source(), unchanged.uri(), unchanged.partOf(), unchanged.stamp());
    }
    unchanged.uris().forEach(uri -> sightings.note(unchanged.source(), uri, "unchanged"));
  }

  private void save(Fetched fetched) {
    Document document = fetched.document();
    for (Found found : fetched.found()) {
      sightings.note(document.source(), found.uri(), save(document, found));
    }
    documents.retireItemsBut(document, fetched.found());
    if (fetched.container()) {
      documents.saveContainer(document, fetched.hash());
    }
  }

  /** Returns what was seen. */
  private String save(Document document, Found found) {
    String source = document.source();
    if (documents.isLive(source, found)) {
      documents.restamp(source, found.uri(), document.partOf(), document.stamp());
      return "unchanged";
    }
    if (found.extraction() instanceof Extraction.Nothing nothing) {
      documents.save(document, found, nothing.seen(), nothing.why());
      settleReading(found, nothing.why().reason());
      return Sightings.word(nothing.why());
    }
    Version version = ((Extraction.Text) found.extraction()).version();
    Optional<String> other = addresses.other(document, found, version);
    if (other.isPresent()) {
      NotBriefed again = new NotBriefed(Reason.DUPLICATE, "at the same address as " + other.get());
      documents.save(document, found, version, again);
      return Sightings.word(again);
    }
    addresses.note(document, found, version);
    long id = documents.save(document, found, version, null);
    return versions.save(id, source, found.uri(), version);
  }

  /** From now on the document's own row says it; whoever retires that row gives a new chance. */
  private void settleReading(Found found, Reason reason) {
    if (reason == Reason.QUARANTINED && found.hash() != null) {
      readings.remove(found.hash());
    }
  }
}
