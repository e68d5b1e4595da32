package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.brief.Places.Place;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** English names that the article's Vietnamese stands behind, though it does not spell them. */
final class Licences {

  private final List<Licences> parts;
  private final Set<String> words = new HashSet<>();
  private final PhraseIndex<Boolean> phrases = new PhraseIndex<>();

  private Licences(List<Licences> parts) {
    this.parts = parts;
  }

  /** By the table of places and organisations. */
  static Licences ofPlaces(SourceText source) {
    Licences known = new Licences(List.of());
    Stream.of("Vietnam", "Viet Nam", "Vietnamese", "North Vietnam", "South Vietnam")
        .forEach(known::allow);
    for (Place place : source.places()) {
      place.en().forEach(known::allow);
      place.within().forEach(known::allow);
    }
    return known;
  }

  /** And by the glossary's terms that occur. */
  Licences and(SourceText source, Terms terms) {
    Licences more = new Licences(List.of(this));
    terms
        .of(source.rows(source.lines()))
        .flatMap(rendering -> rendering.accepted().stream())
        .forEach(choice -> more.allow(choice.plain()));
    return more;
  }

  /** And by the briefing's own lists, where their Vietnamese stands in the article. */
  Licences and(Briefing briefing, SourceText source) {
    Licences more = new Licences(List.of(this));
    briefing.names().stream()
        .filter(name -> source.carries(Words.of(name.vi())))
        .forEach(name -> more.allow(name.en()));
    briefing.people().stream()
        .filter(person -> source.carries(Words.of(person.vi())))
        .forEach(person -> more.allow(person.en(), person.roleEn()));
    briefing.documents().stream()
        .filter(paper -> source.carries(Words.of(paper.vi())))
        .forEach(paper -> more.allow(paper.en()));
    return more;
  }

  private void allow(String name, String role) {
    allow(name);
    allow(role);
  }

  private void allow(String english) {
    allow(Words.of(english).plain());
  }

  private void allow(List<String> english) {
    words.addAll(english);
    phrases.add(english, true);
  }

  boolean has(String plain) {
    return words.contains(plain) || parts.stream().anyMatch(part -> part.has(plain));
  }

  /** For each word of a text whether it is part of such a name. */
  boolean[] covered(Words english) {
    boolean[] covered = new boolean[english.size()];
    cover(covered, english.plain());
    return covered;
  }

  private void cover(boolean[] covered, List<String> english) {
    parts.forEach(part -> part.cover(covered, english));
    for (PhraseIndex.Hit<Boolean> hit : phrases.in(english)) {
      Arrays.fill(covered, hit.start(), hit.end(), true);
    }
  }
}
