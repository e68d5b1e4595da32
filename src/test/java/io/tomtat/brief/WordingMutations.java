package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Sentence;
import io.tomtat.brief.GoldBriefings.Case;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hedges, terms and language that are not those of a faithful briefing. */
final class WordingMutations {

  /** What a careless hand makes of a hedged wording; the first figure or verb alone. */
  private static final Map<String, String> DROPPED =
      Map.ofEntries(
          Map.entry(
              "(?<!estimated at |target is )\\b(about|nearly|almost|more than|at least|no more than|around|an estimated) (?=(VND |USD )?[\\d])",
              ""),
          Map.entry("\\b(is|are) (expected|due|planned) to be\\b", "$1"),
          Map.entry(
              "\\b(is|are) (expected|due|planned|scheduled) (on|in|from|at)\\b", "took place $3"),
          Map.entry(
              "\\b(plans|expects|aims|intends|hopes) to (open|make|admit|add|start|send|report)\\b",
              "$2s"),
          Map.entry("\\bwill be\\b", "was"),
          Map.entry(
              "\\bwill (not )?(stop|pilot|submit|offer|enrol|co-draft|give|add|receive)\\b",
              "has $1done so: $2"),
          Map.entry("\\bwould add\\b", "added"),
          Map.entry("\\b(is|are) to (fall|chair|open|break|have)\\b", "$2s"),
          Map.entry("\\bproposed (?!to\\b)(?!ASEAN)", "introduced "),
          Map.entry("\\b(were|is|was) estimated at (?!about)", "$1 "),
          Map.entry("\\b(do|does|did|had|have|has) not (yet )?", "$1 "),
          Map.entry("\\bnot yet\\b", "already"),
          Map.entry("\\bNo (deaths|customers)\\b", "Many $1"));

  /** A right rendering, and wrong ones that are at hand for somebody who does not know the term. */
  private static final Map<String, List<String>> WRONG =
      Map.ofEntries(
          Map.entry(
              "Permanent Deputy Foreign Minister",
              List.of("Standing Vice Foreign Minister", "Permanent Vice Foreign Minister")),
          Map.entry(
              "Deputy Foreign Minister",
              List.of("Vice Foreign Minister", "Deputy Foreign Secretary")),
          Map.entry("Party Committee of", List.of("Party Board of", "Party Commission of")),
          Map.entry(
              "Party Central Committee,",
              List.of("Party Central Board,", "Party Central Council,")),
          Map.entry("member of the Party Central Committee", List.of("Central Party commissioner")),
          Map.entry("Party cells", List.of("Party branches")),
          Map.entry(
              "Director-General of the Department", List.of("Director-General of the Bureau")),
          Map.entry(
              "Department of International Organisations",
              List.of("Office of International Organisations")),
          Map.entry(
              "Department of Organisation and Personnel",
              List.of("Division of Organisation and Personnel")),
          Map.entry(
              "National Assembly's Committee",
              List.of("Parliament's Committee", "National Congress's Committee")),
          Map.entry("Assistant Minister", List.of("Associate Minister", "Vice Minister")),
          Map.entry("Prime Minister", List.of("Premier", "Chancellor")),
          Map.entry("Deputy Prime Minister", List.of("Vice Prime Minister", "Vice Premier")),
          Map.entry("Minister of Foreign Affairs", List.of("Secretary of Foreign Affairs")),
          Map.entry(
              "The Secretariat",
              List.of("The Secretary Board", "The Secretariat Board of Secretaries")),
          Map.entry(
              "Ministry of Foreign Affairs",
              List.of("Department of Foreign Affairs", "Ministry of External Affairs")),
          Map.entry(
              "Ministry of Health",
              List.of("Ministry of Medicine", "Department of Health Ministry Board of Medicine")),
          Map.entry(
              "Ministry of Education and Training",
              List.of(
                  "Department of Education and Training", "Ministry of Schooling and Training")),
          Map.entry(
              "People's Committee",
              List.of("People's Commission", "Popular Committee", "People's Board")),
          Map.entry(
              "People's Council",
              List.of("People's Assembly", "Popular Council", "People's Board")),
          Map.entry(
              "Department of Industry and Trade",
              List.of("Department of Industry and Commerce", "Ministry of Industry and Trade")),
          Map.entry("Department of Tourism", List.of("Tourism Service", "Bureau of Tourism")),
          Map.entry(
              "Department of Agriculture and Environment",
              List.of(
                  "Bureau of Agriculture and Environment",
                  "Department of Farming and Environment")),
          Map.entry(
              "board of directors", List.of("administrative council", "council of directors")),
          Map.entry("after-tax profit", List.of("pre-tax profit")),
          Map.entry("net revenue", List.of("gross revenue")),
          Map.entry("thoroughly study and grasp", List.of("penetrate")),
          Map.entry("scheme", List.of("thesis")),
          Map.entry("Site clearance", List.of("Liberation of the surface", "Land liberation")),
          Map.entry("technical opening", List.of("official opening")),
          Map.entry("public-private partnership", List.of("work-private partnership")),
          Map.entry("tropical depression", List.of("tropical low pressure")),
          Map.entry("health insurance", List.of("medical security")),
          Map.entry("force majeure", List.of("irresistible resistance")),
          Map.entry("Civil Defence Command Committee", List.of("Civil Defence Command Board")),
          Map.entry("Vice Chairwoman of", List.of("Vice President of")),
          Map.entry("Chairman of the provincial", List.of("President of the provincial")),
          Map.entry("ASEAN Secretariat", List.of("ASEAN Secretary Board")));

  private static final int MOST_NAMED = 4;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private WordingMutations() {}

  static List<Mutation> all() {
    return List.of(
        NameMutations.kind("dropped hedge", WordingMutations::droppedHedge),
        NameMutations.kind("wrong term", WordingMutations::wrongTerm),
        new LeftOver());
  }

  /** Only where a statement names its sentences: a whole article settles no hedge. */
  private static Stream<Briefing> droppedHedge(Briefing right) {
    if (right.title().evidence().size() > MOST_NAMED) {
      return Stream.empty();
    }
    return DROPPED.entrySet().stream()
        .flatMap(
            drop ->
                new Edits(right)
                    .eachStatement(text -> text.replaceFirst(drop.getKey(), drop.getValue())));
  }

  private static Stream<Briefing> wrongTerm(Briefing right) {
    return WRONG.entrySet().stream()
        .flatMap(
            term ->
                term.getValue().stream()
                    .flatMap(
                        wrong ->
                            new Edits(right)
                                .eachStatement(text -> text.replace(term.getKey(), wrong))));
  }

  /** Vietnamese in an English text: a term, a sentence, the headline, with and without marks. */
  private static final class LeftOver implements Mutation {

    @Override
    public String kind() {
      return "Vietnamese left over";
    }

    @Override
    public String toString() {
      return kind();
    }

    @Override
    public Stream<Briefing> of(Case right) {
      Briefing briefing = right.briefing();
      Edits edits = new Edits(briefing);
      String sentence =
          right.version().sentences().stream()
              .filter(each -> each.role() == Sentence.Role.BODY)
              .findFirst()
              .orElseThrow()
              .text();
      Stream<Briefing> whole =
          Stream.of(
              edits.withLastPoint(sentence),
              edits.withLastPoint(plain(sentence)),
              edits.withLastPoint("It said: " + words(sentence, 6) + "."),
              edits.withLastPoint("It said: " + plain(words(sentence, 9)) + "."),
              edits.withTitle(new Briefing.Statement(sentence, List.of(1))));
      Stream<Briefing> terms =
          briefing.names().stream()
              .filter(name -> name.kind() == Name.Kind.ORGANISATION && translated(name))
              .flatMap(name -> edits.eachStatement(text -> text.replace(name.en(), name.vi())));
      return Stream.concat(whole, terms);
    }

    /** A name alone may keep its marks; a translated one holds common words. */
    private static boolean translated(Name name) {
      return Words.of(name.vi()).all().stream().anyMatch(word -> !word.capital());
    }

    private static String words(String text, int count) {
      return String.join(
          " ", List.of(text.split(" ")).subList(0, Math.min(count, text.split(" ").length)));
    }

    private static String plain(String text) {
      String bare =
          MARKS
              .matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD))
              .replaceAll("");
      return bare.replace('đ', 'd').replace('Đ', 'D');
    }
  }
}
