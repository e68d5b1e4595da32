package io.tomtat.brief;

import io.tomtat.article.Briefing;
import java.util.List;
import java.util.stream.Stream;

/** A briefing held against its article. */
final class Proof {

  private final Briefing briefing;
  private final SourceText source;
  private final Terms terms;
  private final List<Claim> statements;
  private final List<Claim> fields;
  private final Licences tables;
  private final Licences listed;
  private final Licences named;

  Proof(Briefing briefing, SourceText source, Terms terms) {
    this.briefing = briefing;
    this.source = source;
    this.terms = terms;
    this.statements = Claim.statements(briefing);
    this.fields = Claim.fields(briefing);
    Licences places = Licences.ofPlaces(source);
    this.tables = places.and(source, terms);
    this.listed = tables.and(briefing, source);
    this.named = places.and(briefing, source);
  }

  Briefing briefing() {
    return briefing;
  }

  SourceText source() {
    return source;
  }

  Terms terms() {
    return terms;
  }

  /** Title, summary and key points. */
  List<Claim> statements() {
    return statements;
  }

  /** Places, names, roles, documents. */
  List<Claim> fields() {
    return fields;
  }

  /** What the tables know of the article's names. */
  Licences tables() {
    return tables;
  }

  /** The same without the glossary. */
  Licences named() {
    return named;
  }

  /** And what the briefing's own lists say of them. */
  Licences listed() {
    return listed;
  }

  Stream<Claim> all() {
    return Stream.concat(statements.stream(), fields.stream());
  }
}
