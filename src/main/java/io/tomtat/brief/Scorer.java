package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Paper;
import io.tomtat.article.Briefing.Person;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import io.tomtat.brief.ArticleFigures.Place;
import io.tomtat.brief.Gold.Fact;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds briefings against gold. The whole article counts as evidence: gold has no numbers. */
public final class Scorer {

  /** Of a fact that has neither figure nor name, so many of its words. */
  private static final double MOST_WORDS = 0.6;

  /** Characters: a label such as "Đọc thêm" says nothing by itself. */
  private static final int SHORTEST_LEAK = 12;

  /** What a name in gold may leave out: ASEAN Regional Forum (ARF). */
  private static final Pattern BRACKETS = Pattern.compile("\\(.*?\\)");

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
    Reading article = checks.reading(gold.version());
    List<Finding> errors = AnswerChecks.errors(checks.findings(whole, article));
    String text = text(briefing);
    return new Score(
        gold.id(),
        figures(FigureSources.of(whole, article.figures()), errors),
        (int) errors.stream().filter(e -> e.message().contains(FigureDiagnosis.POWER)).count(),
        facts(gold.facts(), text, article.figures()),
        Double.NaN,
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

  /**
   * A figure that stands in the article and is used wrongly, such as "to" for "by", is not right.
   */
  private static double figures(List<Briefing.Figure> carried, List<Finding> errors) {
    List<Finding> wrong = errors.stream().filter(e -> e.kind().equals(FigureCheck.KIND)).toList();
    long right =
        carried.stream()
            .filter(
                figure ->
                    wrong.stream()
                        .noneMatch(
                            e ->
                                e.part().equals(figure.part())
                                    && e.position() == figure.position()
                                    && e.message().startsWith(figure.en() + ":")))
            .count();
    return share(right, wrong.size());
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

  private static double facts(List<Fact> facts, String text, ArticleFigures article) {
    if (facts.isEmpty()) {
      return Double.NaN;
    }
    List<Figure> figures = EnglishFigures.of(text);
    Words words = Words.of(text);
    FigureMatch match = new FigureMatch(article);
    double found = 0;
    double all = 0;
    for (Fact fact : facts) {
      all += fact.weight();
      found += has(fact.text(), figures, words, match) ? fact.weight() : 0;
    }
    return found / all;
  }

  /** All its figures and at least half of its names; else most of its words. */
  private static boolean has(String fact, List<Figure> figures, Words words, FigureMatch match) {
    List<Figure> wanted = EnglishFigures.of(fact);
    List<Words> names = NAME.matcher(fact).results().map(found -> Words.of(found.group())).toList();
    if (wanted.isEmpty() && names.isEmpty()) {
      List<String> own = Words.of(fact).senses();
      Set<String> there = Set.copyOf(words.senses());
      return own.stream().filter(there::contains).count() >= MOST_WORDS * own.size();
    }
    boolean counted =
        wanted.stream()
            .allMatch(
                want -> figures.stream().anyMatch(have -> match.same(have, new Place(1, want))));
    long named = names.stream().filter(name -> stands(name, words)).count();
    return counted && 2 * named >= names.size();
  }

  /** Word for word: its words here and there are other names. */
  private static boolean stands(Words name, Words text) {
    return name.size() > 0 && Collections.indexOfSubList(text.plain(), name.plain()) >= 0;
  }

  private static double names(Gold gold, String text) {
    Words words = Words.of(text);
    List<Words> wanted =
        gold.names().stream()
            .map(name -> Words.of(BRACKETS.matcher(name.en()).replaceAll("")))
            .toList();
    return wanted.isEmpty()
        ? Double.NaN
        : (double) wanted.stream().filter(name -> stands(name, words)).count() / wanted.size();
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
                        .anyMatch(
                            english -> Collections.indexOfSubList(words, english.plain()) >= 0))
            .count();
    return share(right, wrong);
  }

  private static int leaks(Gold gold, String text, List<Finding> errors) {
    Words words = Words.of(text);
    long furniture =
        gold.boilerplate().stream()
            .filter(snippet -> snippet.length() >= SHORTEST_LEAK)
            .filter(snippet -> stands(Words.of(snippet), words))
            .count();
    return (int) (furniture + count(errors, "injection"));
  }
}
