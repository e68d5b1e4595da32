package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.brief.Glossary.Row;
import io.tomtat.brief.Rendering.Choice;
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
import org.jspecify.annotations.Nullable;

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
        for (Choice choice : proof.terms().of(row).accepted()) {
          mark(all, choice.senses());
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
        if (!words.senses().get(at + i).equals(choice.get(i))) {
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
      return has(mistake.vi()) && mistake.unless().stream().noneMatch(this::has);
    }

    private boolean has(Words vi) {
      return lines.stream()
          .anyMatch(line -> Collections.indexOfSubList(line.toned(), vi.toned()) >= 0);
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
          foreignMayDiffer && abroad(vi)
              ? claim.warning(KIND, message)
              : claim.error(KIND, message));
    }

    private String right(String vi) {
      List<String> term = Words.of(vi).toned();
      return rows.stream()
          .filter(row -> Words.of(row.vi()).toned().equals(term))
          .findFirst()
          .map(row -> "; write: " + row.en())
          .orElse("");
    }

    /** Whether the term is another country's wherever it stands: Quốc hội Mỹ. */
    private boolean abroad(String vi) {
      List<String> term = Words.of(vi).toned();
      return lines.stream().allMatch(line -> abroad(line, term));
    }

    private static boolean abroad(SourceText.Line line, List<String> term) {
      List<PhraseIndex.Hit<Places.Place>> places = SourceText.placesIn(line);
      for (int at = 0; at + term.size() <= line.toned().size(); at++) {
        int end = at + term.size();
        if (line.toned().subList(at, end).equals(term)
            && places.stream()
                .noneMatch(
                    hit -> foreign(hit.value()) && hit.start() >= end && hit.start() - end <= 3)) {
          return false;
        }
      }
      return true;
    }

    private static boolean foreign(Places.Place place) {
      return place.kind().equals("country") && !place.en().contains(List.of("vietnam"));
    }

    /** "reporters" where there are phóng viên besides báo cáo viên. */
    private boolean otherwiseMeant(int at) {
      return Mistakes.KNOWN.in(words).stream()
          .filter(hit -> hit.start() == at)
          .anyMatch(hit -> hit.value().unless().stream().anyMatch(this::has));
    }

    private void forbidden(List<Finding> found) {
      for (Row row : rows) {
        boolean loose = Words.of(row.vi()).size() == 1;
        for (Choice choice : proof.terms().of(row).forbidden()) {
          List<String> wrong = choice.senses();
          for (int at = 0; at + wrong.size() <= words.size(); at++) {
            if (matches(wrong, at)
                && !allAccepted(at, at + wrong.size())
                && !otherwiseMeant(at)
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
          for (Choice choice : proof.terms().of(row).accepted()) {
            rivals(found, row, choice);
          }
        }
      }
    }

    private void rivals(List<Finding> found, Row row, Choice choice) {
      if (choice.content().size() < 2) {
        return;
      }
      for (int at = 0; at < words.size(); at++) {
        Rival rival = rival(choice.senses(), at);
        if (rival != null && !accepted[rival.wrong()] && !explained(rival.wrong())) {
          report(found, at, rival.end(), row.vi(), true);
        }
      }
    }

    /**
     * A rendering with one word exchanged.
     *
     * @param wrong where that word stands
     * @param end where the rendering ends
     */
    private record Rival(int wrong, int end) {}

    private static final int MOST_NAMES_AMONG = 3;

    /** Null if the words there match, or differ by more than one rival and a name among them. */
    private @Nullable Rival rival(List<String> choice, int start) {
      int wrong = -1;
      int at = start;
      for (int next = 0; next < choice.size(); at++) {
        if (at >= words.size() || at - start - next > MOST_NAMES_AMONG) {
          return null;
        }
        Words.Word word = words.get(at);
        if (words.senses().get(at).equals(choice.get(next))) {
          next++;
        } else if (wrong < 0 && Rivals.are(choice.get(next), word.stem())) {
          wrong = at;
          next++;
        } else if (next == 0 || !word.capital() || English.WORDS.has(word)) {
          return null;
        }
      }
      return wrong < 0 ? null : new Rival(wrong, at);
    }

    /** Whether the word belongs to something else that the article has or a table knows. */
    private boolean explained(int at) {
      return proof.named().covered(words)[at]
          || pair(at, contentFrom(at + 1, 1))
          || pair(contentFrom(at - 1, -1), at);
    }

    private int contentFrom(int start, int step) {
      int at = start;
      while (at >= 0 && at < words.size() && Rendering.isSmall(words.get(at).plain())) {
        at += step;
      }
      return at;
    }

    private boolean pair(int one, int other) {
      if (one < 0 || other >= words.size()) {
        return false;
      }
      List<String> both = List.of(words.senses().get(one), words.senses().get(other));
      return rows.stream()
          .flatMap(row -> proof.terms().of(row).accepted().stream())
          .anyMatch(choice -> Collections.indexOfSubList(choice.content(), both) >= 0);
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
