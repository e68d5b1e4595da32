package io.tomtat.brief;

import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Syllables;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person's name in Vietnamese, an honorific before it apart.
 *
 * @param words as the briefing gives them
 */
record PersonName(List<Words.Word> words) {

  /** Before a name; "Ông" can be one, too. */
  private static final Set<String> HONORIFICS =
      Words.of(
              "ông bà anh chị em cô chú bác cụ thầy đồng chí ts gs pgs ths bs bscki bsckii ks ls nsnd nsưt kts"
                  + " mr mrs ms dr prof")
          .all()
          .stream()
          .map(Words.Word::toned)
          .collect(Collectors.toUnmodifiableSet());

  /** Countries whose names Vietnamese gives in a reading of its own. */
  private static final List<Words> READ_OTHERWISE =
      List.of(
          Words.of("Trung Quốc"),
          Words.of("Đài Loan"),
          Words.of("Hồng Kông"),
          Words.of("Hàn Quốc"),
          Words.of("Triều Tiên"),
          Words.of("Nhật Bản"),
          Words.of("Singapore"),
          Words.of("Ma Cao"));

  /** What is wrong with the English of a name, and how sure that is. */
  record Problem(Severity severity, String says) {}

  static PersonName of(String vi) {
    return new PersonName(Words.of(vi).all());
  }

  List<String> plain() {
    return plain(words);
  }

  private static List<String> plain(List<Words.Word> words) {
    return words.stream().map(Words.Word::plain).toList();
  }

  /** Without honorifics, if a name of two words or more is left. */
  List<String> bare() {
    return bare(words);
  }

  private static List<String> bare(List<Words.Word> name) {
    int at = 0;
    while (name.size() - at > 2 && HONORIFICS.contains(name.get(at).toned())) {
      at++;
    }
    return plain(name.subList(at, name.size()));
  }

  boolean standsIn(SourceText source) {
    return source.has(plain()) || source.has(bare()) || nearly(source);
  }

  /** A word doubled or left out by the article itself. */
  private boolean nearly(SourceText source) {
    List<String> wanted = bare();
    return wanted.size() > 2
        && source.lines().stream().anyMatch(line -> window(wanted, line.plain()));
  }

  private static boolean window(List<String> wanted, List<String> line) {
    for (int at = 0; at < line.size(); at++) {
      if (line.get(at).equals(wanted.get(0))) {
        List<String> near = line.subList(at, Math.min(line.size(), at + wanted.size() + 1));
        if (SourceText.inOrder(wanted, near) == wanted.size()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Initials, descriptions and foreign names may differ from the Vietnamese. */
  Optional<Problem> problem(String english, SourceText source) {
    Words other = Words.of(english);
    List<String> en = bare(other.all());
    if (en.equals(plain())
        || en.equals(bare())
        || same(en)
        || initials()
        || described(other)
        || exonym(english)) {
      return Optional.empty();
    }
    if (new HashSet<>(en).equals(new HashSet<>(bare()))) {
      return wrong(Severity.ERROR, "en '%s' turns the order of '%s' about; keep it", english);
    }
    if (foreign(source)) {
      return wrong(Severity.WARNING, "en '%s' is spelled otherwise than '%s'", english);
    }
    return wrong(
        Severity.ERROR, "en '%s' is not the name '%s' without its marks; copy it", english);
  }

  /** Pu-tin and Putin; a hyphen more or less. */
  private boolean same(List<String> en) {
    return String.join("", en).equals(String.join("", bare()));
  }

  private boolean initials() {
    return words.stream().allMatch(word -> word.shown().length() == 1);
  }

  /** "a 17-year-old student". */
  private static boolean described(Words english) {
    return english.all().stream().filter(word -> !word.capital()).count() >= 2;
  }

  private boolean exonym(String english) {
    List<String> en = Words.of(english).plain();
    return Places.KNOWN.vietnamese().in(words.stream().map(Words.Word::toned).toList()).stream()
        .filter(hit -> hit.value().kind().equals("person"))
        .anyMatch(hit -> hit.value().en().contains(en));
  }

  private boolean foreign(SourceText source) {
    boolean vietnamese = bare().stream().allMatch(Syllables::shaped);
    return !vietnamese
        || source.with(bare()).stream()
            .anyMatch(
                line ->
                    READ_OTHERWISE.stream()
                        .anyMatch(
                            land -> Collections.indexOfSubList(line.toned(), land.toned()) >= 0));
  }

  private Optional<Problem> wrong(Severity severity, String message, String english) {
    String vi = words.stream().map(Words.Word::shown).collect(Collectors.joining(" "));
    return Optional.of(new Problem(severity, message.formatted(english, vi)));
  }
}
