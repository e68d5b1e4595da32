package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Syllables;
import io.tomtat.brief.PhraseIndex.Hit;
import io.tomtat.brief.Places.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** People, organisations and places come from the article, and are spelled as it has them. */
final class NameCheck implements WordingChecks.Check {

  private static final String KIND = "name";

  @Override
  public List<Finding> findings(Proof proof) {
    List<Finding> found = new ArrayList<>();
    proof.fields().forEach(claim -> new Names(proof.source(), proof.tables(), claim).check(found));
    proof
        .statements()
        .forEach(claim -> new Names(proof.source(), proof.listed(), claim).check(found));
    new ListedNames(proof).check(found);
    new NamedEvidence(proof).check(found);
    return found;
  }

  /** The names in one English text. */
  private static final class Names {

    /** Lower-case words with capitals of their own. */
    private static final Set<String> CALENDAR =
        Set.of(
            ("january february march april may june july august september october november december"
                    + " monday tuesday wednesday thursday friday saturday sunday")
                .split(" "));

    /** Words at the beginning of a sentence that look like a Vietnamese syllable. */
    private static final Set<String> OPENERS =
        Set.of(
            "in", "on", "at", "an", "the", "to", "by", "he", "him", "but", "it", "if", "no", "not",
            "then", "them", "that", "than", "up", "do", "may", "can", "so", "a", "non", "per", "my",
            "say", "let");

    private final SourceText source;
    private final Licences licences;
    private final Claim claim;
    private final Words words;
    private final boolean[] covered;

    Names(SourceText source, Licences licences, Claim claim) {
      this.source = source;
      this.licences = licences;
      this.claim = claim;
      this.words = claim.words();
      this.covered = licences.covered(words);
    }

    void check(List<Finding> found) {
      unlicensedPlaces(found);
      vietnameseNames(found);
      unknownWords(found);
    }

    /** "Japan" where the article has no Nhật Bản. */
    private void unlicensedPlaces(List<Finding> found) {
      for (Hit<Place> hit : Places.KNOWN.english().in(words.plain())) {
        if (!covered(hit) && words.get(hit.start()).capital() && !spelled(hit) && !plainWord(hit)) {
          cover(hit);
          found.add(
              claim.error(
                  KIND,
                  "'%s' is not in the article".formatted(words.shown(hit.start(), hit.end()))));
        }
      }
    }

    private boolean covered(Hit<?> hit) {
      return IntStream.range(hit.start(), hit.end()).allMatch(at -> covered[at]);
    }

    private void cover(Hit<?> hit) {
      IntStream.range(hit.start(), hit.end()).forEach(at -> covered[at] = true);
    }

    private boolean spelled(Hit<?> hit) {
      return source.has(words.plain().subList(hit.start(), hit.end()));
    }

    /** "Polish", "Turkey" and the like at the beginning of a sentence may mean something else. */
    private boolean plainWord(Hit<?> hit) {
      return hit.length() == 1
          && words.opens(hit.start())
          && English.WORDS.has(words.get(hit.start()));
    }

    private void unknownWords(List<Finding> found) {
      for (int at = 0; at < words.size(); at++) {
        if (unknown(at)) {
          int end = at + 1;
          while (end < words.size() && words.get(end).capital() && unknown(end)) {
            end++;
          }
          report(found, at, end);
          at = end;
        }
      }
    }

    private boolean unknown(int at) {
      Words.Word word = words.get(at);
      if (covered[at]
          || !word.capital()
          || licences.has(word.plain())
          || calendar(word)
          || Heads.KNOWN.of(word).isPresent()) {
        return false;
      }
      boolean english =
          English.WORDS.has(word) && !(strayName(at) && Syllables.shaped(word.plain()));
      return !english
          && word.plain().length() > 1
          && !source.hasWord(word.plain())
          && !source.hasWord(word.stem());
    }

    private static boolean calendar(Words.Word word) {
      return CALENDAR.contains(word.plain()) || CALENDAR.contains(word.stem());
    }

    /** "Long" in the middle of a sentence is a name; at its beginning it may be an adjective. */
    private boolean strayName(int at) {
      boolean numbered =
          at + 1 < words.size() && Character.isDigit(words.get(at + 1).shown().charAt(0));
      return !words.opens(at)
          && !numbered
          && !Heads.KNOWN.isHead(words.get(at).plain())
          && !title();
    }

    private boolean title() {
      return !claim.part().equals("summary") && !claim.part().equals("key_points");
    }

    private void vietnameseNames(List<Finding> found) {
      for (int at = 0; at < words.size(); ) {
        int end = endOfRun(at);
        if (end - at >= 2 && !known(at, end) && !(leads(at) && known(at + 1, end))) {
          report(found, leads(at) && end - at > 2 ? at + 1 : at, end);
        }
        at = Math.max(end, at + 1);
      }
    }

    /** "In Ha Tinh": the first word is no name. */
    private boolean leads(int at) {
      return words.opens(at) && OPENERS.contains(words.get(at).plain());
    }

    private int endOfRun(int start) {
      int end = start;
      while (end < words.size() && syllable(end) && (end == start || joined(end))) {
        end++;
      }
      return end;
    }

    private boolean syllable(int at) {
      Words.Word word = words.get(at);
      return word.capital()
          && !covered[at]
          && (Syllables.shaped(word.plain())
              || (!English.WORDS.has(word) && source.hasWord(word.plain())))
          && !calendar(word)
          && !(English.WORDS.has(word)
              && !source.hasWord(word.plain())
              && Heads.KNOWN.isHead(word.plain()));
    }

    private boolean joined(int at) {
      String gap = words.gapBefore(at);
      return (gap.isBlank() || gap.equals("-")) && !possessive(at - 1);
    }

    private boolean possessive(int at) {
      Words.Word word = words.get(at);
      return word.end() - word.start() > word.shown().length();
    }

    /** In one piece, or as two names side by side. */
    private boolean known(int from, int to) {
      List<String> run = words.plain().subList(from, to);
      return run.size() < 2
          || source.has(run)
          || IntStream.rangeClosed(2, run.size() - 2)
              .anyMatch(
                  cut ->
                      source.has(run.subList(0, cut)) && source.has(run.subList(cut, run.size())));
    }

    private void report(List<Finding> found, int from, int to) {
      Arrays.fill(covered, from, to, true);
      Nearest nearest = new Nearest(source, words.plain().subList(from, to));
      String name = words.shown(from, to);
      if (nearest.shortened()) {
        found.add(
            claim.warning(
                KIND,
                "'%s' leaves out part of '%s'; write the full name, or the last word alone"
                    .formatted(name, nearest.shown())));
      } else if (nearest.reordered()) {
        found.add(
            claim.error(
                KIND,
                "'%s' turns the order of '%s' about; keep the Vietnamese order"
                    .formatted(name, nearest.shown())));
      } else if (nearest.isNear()) {
        found.add(
            claim.error(
                KIND,
                "'%s' is not in the article; nearest there is '%s'"
                    .formatted(name, nearest.shown())));
      } else {
        found.add(claim.error(KIND, "'%s' is not in the article".formatted(name)));
      }
    }
  }

  /** The Vietnamese side of the lists, and whether both sides are the same name. */
  private record ListedNames(Proof proof) {

    void check(List<Finding> found) {
      Briefing briefing = proof.briefing();
      for (int i = 0; i < briefing.people().size(); i++) {
        person(found, i + 1, briefing.people().get(i));
      }
      for (int i = 0; i < briefing.names().size(); i++) {
        inArticle(found, "names", i + 1, briefing.names().get(i).vi());
      }
      for (int i = 0; i < briefing.documents().size(); i++) {
        inArticle(found, "documents", i + 1, briefing.documents().get(i).vi());
      }
    }

    private void inArticle(List<Finding> found, String part, int position, String vi) {
      Words words = Words.of(vi);
      if (words.size() > 0 && !proof.source().carries(words)) {
        found.add(AnswerChecks.error(KIND, part, position, notThere(vi)));
      }
    }

    private static String notThere(String vi) {
      return "vi '%s' does not stand in the article; write it as the article has it".formatted(vi);
    }

    private void person(List<Finding> found, int position, Briefing.Person person) {
      PersonName name = PersonName.of(person.vi());
      if (name.words().isEmpty()) {
        return;
      }
      if (!name.standsIn(proof.source())) {
        found.add(AnswerChecks.error(KIND, "people", position, notThere(person.vi())));
      } else {
        name.problem(person.en(), proof.source())
            .ifPresent(
                problem ->
                    found.add(
                        new Finding(problem.severity(), KIND, "people", position, problem.says())));
      }
    }
  }

  /** Names that the article has elsewhere than in the sentences named. */
  private static final class NamedEvidence {

    private static final int LEAD = 2;

    private final Proof proof;
    private final Set<Integer> told = new HashSet<>();

    NamedEvidence(Proof proof) {
      this.proof = proof;
      IntStream.rangeClosed(1, LEAD).forEach(told::add);
    }

    void check(List<Finding> found) {
      for (Claim claim : proof.statements()) {
        told.addAll(claim.evidence());
        runs(claim).stream()
            .filter(run -> elsewhere(run))
            .forEach(
                run ->
                    found.add(
                        claim.warning(
                            KIND,
                            "'%s' is not in the sentences named"
                                .formatted(String.join(" ", run)))));
      }
    }

    private boolean elsewhere(List<String> run) {
      List<SourceText.Line> with = proof.source().with(run);
      return !with.isEmpty() && with.stream().noneMatch(line -> told.contains(line.number()));
    }

    private static List<List<String>> runs(Claim claim) {
      Words words = claim.words();
      List<List<String>> all = new ArrayList<>();
      for (int at = 0; at < words.size(); at++) {
        int end = at;
        while (end < words.size()
            && words.get(end).capital()
            && Syllables.shaped(words.get(end).plain())
            && (end == at || words.gapBefore(end).isBlank())) {
          end++;
        }
        if (end - at >= 2) {
          all.add(words.plain().subList(at, end));
          at = end;
        }
      }
      return all;
    }
  }
}
