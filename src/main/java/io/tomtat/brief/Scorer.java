package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Briefing.Paper;
import io.tomtat.article.Briefing.Person;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Metadata;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import io.tomtat.brief.ArticleFigures.Place;
import io.tomtat.brief.Gold.Fact;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds briefings against gold. The whole article counts as evidence: gold has no numbers. */
public final class Scorer {

  /** Of a fact that has neither figure nor name, so many of its words. */
  private static final double MOST_WORDS = 0.6;

  private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

  /** Two or more words with capitals, or one within a sentence. */
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N},;] )\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)*");

  private final AnswerChecks checks;
  private final Terms terms;

  public Scorer(Prompt prompt) {
    this.checks = prompt.checks();
    this.terms = new Terms(prompt.glossary());
  }

  /**
   * @param costUsd of the briefing, null if it is not known
   */
  public Score score(Gold gold, Briefing briefing, @Nullable BigDecimal costUsd) {
    Briefing whole = restingOnAll(briefing, gold.version());
    List<Finding> errors =
        checks.findings(whole, gold.version()).stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    String text = text(briefing);
    return new Score(
        gold.id(),
        share(checks.figures(whole, gold.version()).size(), count(errors, FigureCheck.KIND)),
        (int) errors.stream().filter(e -> e.message().contains(FigureDiagnosis.POWER)).count(),
        facts(gold.facts(), text),
        names(gold, text),
        terms(gold, text, count(errors, "term")),
        leaks(gold, text, errors),
        AnswerChecks.words(briefing.summaryText()),
        briefing.keyPoints().size(),
        gold.summary().isEmpty() ? Double.NaN : ChrF.of(briefing.summaryText(), gold.summary()),
        costUsd);
  }

  /** Its own evidence numbers count the sentences of another version. */
  private static Briefing restingOnAll(Briefing briefing, Version version) {
    List<Integer> all = version.sentences().stream().map(Sentence::number).toList();
    Dateline dateline = briefing.dateline();
    boolean empty = dateline.place().isEmpty() && dateline.date().isEmpty();
    return new Briefing(
        briefing.topic(),
        new Statement(briefing.title().text(), all),
        new Dateline(dateline.place(), dateline.date(), empty ? List.of() : all),
        briefing.summary().stream().map(each -> new Statement(each.text(), all)).toList(),
        briefing.keyPoints().stream().map(each -> new Statement(each.text(), all)).toList(),
        briefing.people().stream()
            .map(each -> new Person(each.vi(), each.en(), each.roleVi(), each.roleEn(), all))
            .toList(),
        briefing.names(),
        briefing.documents().stream()
            .map(each -> new Paper(each.vi(), each.en(), each.issuer(), each.date(), all))
            .toList(),
        List.of());
  }

  private static long count(List<Finding> errors, String kind) {
    return errors.stream().filter(error -> error.kind().equals(kind)).count();
  }

  private static double share(long right, long wrong) {
    return right + wrong == 0 ? Double.NaN : (double) right / (right + wrong);
  }

  private static String text(Briefing briefing) {
    return Stream.of(
            Stream.of(
                briefing.title().text(), briefing.dateline().place(), briefing.dateline().date()),
            briefing.summary().stream().map(Statement::text),
            briefing.keyPoints().stream().map(Statement::text),
            briefing.people().stream().flatMap(each -> Stream.of(each.en(), each.roleEn())),
            briefing.names().stream().map(Briefing.Name::en),
            briefing.documents().stream()
                .flatMap(each -> Stream.of(each.en(), each.issuer(), each.date())))
        .flatMap(each -> each)
        .collect(Collectors.joining(" \n"));
  }

  private static double facts(List<Fact> facts, String text) {
    if (facts.isEmpty()) {
      return Double.NaN;
    }
    List<Figure> figures = EnglishFigures.of(text);
    Set<String> words = words(text);
    double found = 0;
    double all = 0;
    for (Fact fact : facts) {
      all += fact.weight();
      found += has(fact.text(), figures, words) ? fact.weight() : 0;
    }
    return found / all;
  }

  /** All its figures and at least half of its names; else most of its words. */
  private static boolean has(String fact, List<Figure> figures, Set<String> words) {
    List<Figure> wanted = EnglishFigures.of(fact);
    List<String> names = NAME.matcher(fact).results().map(found -> found.group()).toList();
    if (wanted.isEmpty() && names.isEmpty()) {
      Set<String> own = words(fact);
      return own.stream().filter(words::contains).count() >= MOST_WORDS * own.size();
    }
    FigureMatch match =
        new FigureMatch(new ArticleFigures(Version.of("-", List.of(), List.of(), Metadata.NONE)));
    boolean counted =
        wanted.stream()
            .allMatch(
                want -> figures.stream().anyMatch(have -> match.same(have, new Place(1, want))));
    long named = names.stream().filter(name -> words.containsAll(words(name))).count();
    return counted && 2 * named >= names.size();
  }

  private static double names(Gold gold, String text) {
    Set<String> words = words(text);
    List<Set<String>> wanted =
        gold.names().stream().map(name -> words(name.en().replaceAll("\\(.*?\\)", ""))).toList();
    return wanted.isEmpty()
        ? Double.NaN
        : (double) wanted.stream().filter(words::containsAll).count() / wanted.size();
  }

  /** Of the article's terms that the briefing renders in some way. */
  private double terms(Gold gold, String text, long wrong) {
    List<String> words = Words.of(text).plain();
    List<String> article = gold.version().sentences().stream().map(Sentence::text).toList();
    long right =
        terms
            .of(terms.glossary().in(article))
            .filter(
                term ->
                    term.accepted().stream()
                        .anyMatch(english -> Collections.indexOfSubList(words, english) >= 0))
            .count();
    return share(right, wrong);
  }

  private static int leaks(Gold gold, String text, List<Finding> errors) {
    String plain = plain(text);
    long furniture =
        gold.boilerplate().stream()
            .filter(snippet -> snippet.length() >= 12 && plain.contains(plain(snippet)))
            .count();
    return (int) (furniture + count(errors, "injection"));
  }

  private static Set<String> words(String text) {
    List<String> all = new ArrayList<>(List.of(NOT_IN_WORDS.split(plain(text))));
    all.removeIf(word -> word.length() < 2);
    return new TreeSet<>(all);
  }

  /** Lower case, without marks. */
  private static String plain(String text) {
    String marks = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(marks).replaceAll("").replace('đ', 'd');
  }
}
