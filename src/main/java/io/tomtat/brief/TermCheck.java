package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.brief.Glossary.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Terms of the glossary are rendered as the glossary says, where they are rendered. */
final class TermCheck implements WordingChecks.Check {

  private static final String KIND = "term";

  /** {@code Directive No. 25-CT/TW}, {@code Decree No. 178/2024/NĐ-CP}. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)\\b([a-z]+)\\s+(?:no|number)s?\\.?\\s*(\\d[\\w./]*?)[-/](CT|NQ|QĐ|QD|KL|NĐ|ND|TT|CĐ|CD|CV|TB|KH|HD|PL|L)(?=[-/\\s.,;)]|$)");

  /** What the letters in a document's number stand for. */
  private static final Map<String, Set<String>> LETTERS =
      Map.ofEntries(
          Map.entry("CT", Set.of("directive")),
          Map.entry("NQ", Set.of("resolution")),
          Map.entry("QĐ", Set.of("decision")),
          Map.entry("QD", Set.of("decision")),
          Map.entry("KL", Set.of("conclusion")),
          Map.entry("NĐ", Set.of("decree")),
          Map.entry("ND", Set.of("decree")),
          Map.entry("TT", Set.of("circular")),
          Map.entry("CĐ", Set.of("dispatch", "telegram")),
          Map.entry("CD", Set.of("dispatch", "telegram")),
          Map.entry("PL", Set.of("ordinance")));

  private static final Set<String> DOCUMENTS =
      Set.of(
          "directive",
          "resolution",
          "decision",
          "conclusion",
          "decree",
          "circular",
          "dispatch",
          "telegram",
          "ordinance",
          "instruction",
          "order",
          "edict",
          "protocol",
          "verdict",
          "judgment",
          "law",
          "act",
          "statute",
          "bill",
          "regulation",
          "message",
          "letter",
          "notice");

  @Override
  public List<Finding> findings(Proof proof) {
    List<Finding> found = new ArrayList<>();
    for (Claim claim : proof.statements()) {
      new Wording(proof, claim, proof.source().lines(claim.evidence())).check(found);
    }
    people(found, proof);
    names(found, proof);
    documents(found, proof);
    return found;
  }

  private static void people(List<Finding> found, Proof proof) {
    List<Briefing.Person> people = proof.briefing().people();
    for (int i = 0; i < people.size(); i++) {
      Briefing.Person person = people.get(i);
      listed(found, proof, "people", i + 1, person.roleVi(), person.roleEn());
    }
  }

  private static void names(List<Finding> found, Proof proof) {
    List<Briefing.Name> names = proof.briefing().names();
    for (int i = 0; i < names.size(); i++) {
      listed(found, proof, "names", i + 1, names.get(i).vi(), names.get(i).en());
    }
  }

  private static void documents(List<Finding> found, Proof proof) {
    List<Briefing.Paper> documents = proof.briefing().documents();
    for (int i = 0; i < documents.size(); i++) {
      listed(found, proof, "documents", i + 1, documents.get(i).vi(), documents.get(i).en());
    }
  }

  /** A Vietnamese field and its English: what opens the one must stand in the other. */
  private static void listed(
      List<Finding> found, Proof proof, String part, int position, String vi, String en) {
    if (vi.isBlank() || en.isBlank()) {
      return;
    }
    Claim claim = new Claim(part, position, Words.of(en), List.of());
    new Wording(proof, claim, List.of(SourceText.Line.of(0, vi))).check(found);
    Collection<Row> rows = proof.terms().glossary().in(List.of(vi));
    for (Row row : rows) {
      if (binding(row) && most(row, vi) && !proof.terms().of(row).impliedBy(claim.words())) {
        found.add(claim.error(KIND, renderedAs(en, row)));
      }
    }
  }

  private static String renderedAs(String wrong, Row row) {
    return "'%s' is not how the glossary renders %s: %s".formatted(wrong, row.vi(), row.en());
  }

  /** Common words have too many renderings; institutions, offices and documents have one. */
  private static boolean binding(Row row) {
    return !row.category().equals("general");
  }

  /**
   * Whether the term is most of what is named, or what a name of two syllables or more opens with.
   */
  private static boolean most(Row row, String vi) {
    List<String> all = Words.of(vi).toned();
    List<String> term = Words.of(row.vi()).toned();
    boolean opens = all.size() >= term.size() && all.subList(0, term.size()).equals(term);
    return term.size() * 10 >= all.size() * 6 || (opens && term.size() >= 3);
  }

  /** One English text and the Vietnamese it rests on. */
  private static final class Wording {

    private final Proof proof;
    private final Claim claim;
    private final Words words;
    private final List<SourceText.Line> lines;
    private final Set<Row> rows;
    private final boolean[] accepted;

    Wording(Proof proof, Claim claim, List<SourceText.Line> lines) {
      this.proof = proof;
      this.claim = claim;
      this.words = claim.words();
      this.lines = lines;
      this.rows = proof.source().rows(lines);
      this.accepted = accepted();
    }

    /** Which words are part of a right rendering of one of the terms. */
    private boolean[] accepted() {
      boolean[] all = new boolean[words.size()];
      for (Row row : rows) {
        for (List<String> choice : proof.terms().of(row).accepted()) {
          mark(all, choice);
        }
      }
      return all;
    }

    private void mark(boolean[] all, List<String> choice) {
      for (int at = 0; at + choice.size() <= words.size(); at++) {
        if (matches(choice, at)) {
          Arrays.fill(all, at, at + choice.size(), true);
        }
      }
    }

    private boolean matches(List<String> choice, int at) {
      for (int i = 0; i < choice.size(); i++) {
        String word = words.get(at + i).plain();
        if (!word.equals(choice.get(i)) && !Rendering.same(word, choice.get(i))) {
          return false;
        }
      }
      return true;
    }

    void check(List<Finding> found) {
      mistakes(found);
      forbidden(found);
      rivals(found);
      heads(found);
      numbered(found);
    }

    private void mistakes(List<Finding> found) {
      for (PhraseIndex.Hit<Mistakes.Mistake> hit : Mistakes.KNOWN.in(words)) {
        Mistakes.Mistake mistake = hit.value();
        if (!allAccepted(hit.start(), hit.end()) && isMeant(mistake)) {
          report(found, hit.start(), hit.end(), mistake.vi().text(), mistake.needsCapital());
        }
      }
    }

    private boolean isMeant(Mistakes.Mistake mistake) {
      List<String> vi = mistake.vi().toned();
      return lines.stream().anyMatch(line -> Collections.indexOfSubList(line.toned(), vi) >= 0);
    }

    private boolean allAccepted(int from, int to) {
      for (int at = from; at < to; at++) {
        if (!accepted[at]) {
          return false;
        }
      }
      return true;
    }

    /** Institutions of other countries have other names. */
    private void report(
        List<Finding> found, int from, int to, String vi, boolean foreignMayDiffer) {
      String message =
          "'%s' is a wrong rendering of %s".formatted(words.shown(from, to), vi) + right(vi);
      found.add(
          foreignMayDiffer && abroad() ? claim.warning(KIND, message) : claim.error(KIND, message));
    }

    private String right(String vi) {
      List<String> term = Words.of(vi).toned();
      return rows.stream()
          .filter(row -> Words.of(row.vi()).toned().equals(term))
          .findFirst()
          .map(row -> "; write: " + row.en())
          .orElse("");
    }

    private boolean abroad() {
      return lines.stream()
          .flatMap(line -> proof.source().places(line).stream())
          .anyMatch(
              place -> place.kind().equals("country") && !place.en().contains(List.of("vietnam")));
    }

    private void forbidden(List<Finding> found) {
      for (Row row : rows) {
        boolean loose = Words.of(row.vi()).size() == 1;
        for (List<String> wrong : proof.terms().of(row).forbidden()) {
          for (int at = 0; at + wrong.size() <= words.size(); at++) {
            if (matches(wrong, at)
                && !allAccepted(at, at + wrong.size())
                && (!loose || words.get(at).capital())) {
              report(found, at, at + wrong.size(), row.vi(), true);
            }
          }
        }
      }
    }

    /** "Political Committee" where the glossary has "Political Bureau". */
    private void rivals(List<Finding> found) {
      for (Row row : rows) {
        if (binding(row)) {
          for (List<String> choice : proof.terms().of(row).accepted()) {
            rivals(found, row, choice);
          }
        }
      }
    }

    private void rivals(List<Finding> found, Row row, List<String> choice) {
      if (Rendering.content(choice).size() < 2) {
        return;
      }
      for (int at = 0; at + choice.size() <= words.size(); at++) {
        int wrong = rival(choice, at);
        if (wrong >= 0 && !accepted[wrong] && !explained(wrong)) {
          report(found, at, at + choice.size(), row.vi(), true);
        }
      }
    }

    /** Where one word differs, and only by a rival; -1 if it matches or differs otherwise. */
    private int rival(List<String> choice, int at) {
      int wrong = -1;
      for (int i = 0; i < choice.size(); i++) {
        Words.Word word = words.get(at + i);
        if (word.plain().equals(choice.get(i)) || Rendering.same(word.plain(), choice.get(i))) {
          continue;
        }
        if (wrong >= 0 || !Rivals.are(Rendering.stem(choice.get(i)), word.stem())) {
          return -1;
        }
        wrong = at + i;
      }
      return wrong;
    }

    /** Whether the word belongs to something else that the article has or a table knows. */
    private boolean explained(int at) {
      return proof.listed().covered(words)[at] || pair(at, at + 1) || pair(at - 1, at);
    }

    private boolean pair(int one, int other) {
      if (one < 0 || other >= words.size()) {
        return false;
      }
      List<String> both = List.of(words.get(one).plain(), words.get(other).plain());
      return rows.stream()
          .flatMap(row -> proof.terms().of(row).accepted().stream())
          .anyMatch(choice -> Collections.indexOfSubList(choice, both) >= 0);
    }

    /** "Parliament" where the article has nothing that is called so. */
    private void heads(List<Finding> found) {
      boolean[] covered = proof.listed().covered(words);
      for (int at = 0; at < words.size(); at++) {
        if (covered[at] || accepted[at] || !named(at)) {
          continue;
        }
        int place = at;
        Heads.KNOWN
            .of(words.get(at))
            .filter(head -> Set.of("institution", "office", "document").contains(head.kind()))
            .filter(head -> !head.licensedBy(proof.source()))
            .ifPresent(
                head ->
                    found.add(
                        claim.error(
                            KIND,
                            "'%s': the article has nothing that is called so"
                                .formatted(words.get(place).shown()))));
      }
    }

    /** With a capital that no sentence's beginning explains. */
    private boolean named(int at) {
      return words.get(at).capital()
          && (!words.opens(at) || (at + 1 < words.size() && words.get(at + 1).capital()));
    }

    private void numbered(List<Finding> found) {
      Matcher matcher = NUMBERED.matcher(claim.text());
      while (matcher.find()) {
        String word = matcher.group(1).toLowerCase(Locale.ROOT);
        String letters = matcher.group(3).toUpperCase(Locale.ROOT);
        Set<String> right = LETTERS.getOrDefault(letters, Set.of());
        if (!right.isEmpty() && DOCUMENTS.contains(word) && !right.contains(word)) {
          found.add(
              claim.error(
                  KIND,
                  "'%s' with a number in %s; that is a %s"
                      .formatted(matcher.group(1), letters, String.join(" or ", right))));
        }
      }
    }
  }
}
