package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.brief.ArticleFigures.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every figure of a briefing stands in the sentences named with it: equal, or rounded as a text may
 * round, and no more certain than there.
 */
final class FigureCheck implements AnswerChecks.Check {

  static final String KIND = "figure";

  @Override
  public List<Finding> findings(Briefing briefing, Reading article) {
    return Passage.of(briefing).stream()
        .flatMap(passage -> new Judgement(passage, article.figures()).findings().stream())
        .toList();
  }

  /** Of one passage. */
  private static final class Judgement {

    private final Passage passage;
    private final ArticleFigures article;
    private final FigureMatch match;
    private final List<Place> evidence;
    private final List<Figure> claims;
    private final List<Finding> found = new ArrayList<>();

    Judgement(Passage passage, ArticleFigures article) {
      this.passage = passage;
      this.article = article;
      this.match = new FigureMatch(article);
      this.evidence = article.of(passage.evidence());
      this.claims = article.of(passage);
    }

    List<Finding> findings() {
      claims.forEach(this::judge);
      return found;
    }

    private void judge(Figure claim) {
      List<Place> sources = evidence.stream().filter(place -> match.same(claim, place)).toList();
      Optional<String> count = countedByName(claim, sources);
      if (count.isPresent()) {
        error(count.get());
      } else if (!sources.isEmpty()) {
        change(claim, sources);
        FigureHedges.lost(passage, claim, sources)
            .ifPresent(words -> error(FigureHedges.KIND, words));
      } else if (match.ofMetadata(claim)) {
        published(claim);
      } else {
        missing(claim);
      }
    }

    /** Publication settles a date unless the named sentences have another one. */
    private void published(Figure claim) {
      new FigureDiagnosis(unclaimed())
          .of(claim)
          .ifPresent(
              likely -> {
                if (claim.reading(CalendarDate.class).filter(CalendarDate::yearAlone).isPresent()) {
                  warning(likely);
                } else {
                  error(likely);
                }
              });
    }

    /**
     * "500 projects" where the article has Decision 500 and 50 projects: a number in a name carries
     * a count only if no count is meant.
     */
    private Optional<String> countedByName(Figure claim, List<Place> sources) {
      boolean names =
          claim.first() instanceof Quantity
              && !sources.isEmpty()
              && sources.stream().allMatch(place -> place.figure().first() instanceof Mark);
      return names
          ? new FigureDiagnosis(unclaimed())
              .of(claim)
              .filter(likely -> likely.contains(FigureDiagnosis.POWER))
          : Optional.empty();
    }

    /** To for by, rise for fall. */
    private void change(Figure claim, List<Place> sources) {
      Place first = sources.get(0);
      if (sources.stream().allMatch(s -> claim.change().contradicts(s.figure().change()))) {
        boolean to = claim.change().role() == Change.Role.TO;
        error(
            "%s: it is %s; sentence %d has %s, which is %s"
                .formatted(
                    claim.literal(),
                    to ? "where the change ended" : "how far the change went",
                    first.sentence(),
                    first.figure().literal(),
                    to ? "how far it went (by)" : "where it ended (to)"));
      } else if (sources.stream().allMatch(s -> claim.change().opposes(s.figure().change()))) {
        error(
            "%s: rise and fall are mixed up; see %s in sentence %d"
                .formatted(claim.literal(), first.figure().literal(), first.sentence()));
      }
    }

    private void missing(Figure claim) {
      Optional<String> likely = new FigureDiagnosis(unclaimed()).of(claim);
      Optional<Place> elsewhere = elsewhere(claim);
      if (elsewhere.isPresent() && (likely.isEmpty() || saidOnce(claim))) {
        outside(claim, elsewhere.get());
      } else if (claim.word()) {
        warning(
            likely.orElse(
                "%s: no sentence of the article has this number".formatted(claim.literal())));
      } else {
        error(
            likely
                .or(() -> new FigureDiagnosis(article.all().toList()).of(claim))
                .orElse(invented(claim)));
      }
    }

    private Optional<Place> elsewhere(Figure claim) {
      return passage.evidence().isEmpty()
          ? Optional.empty()
          : article.all().filter(place -> match.same(claim, place)).findFirst();
    }

    /** A number in a name and a small count are said once and understood afterwards. */
    private static boolean saidOnce(Figure claim) {
      return claim.first() instanceof Mark || claim.word();
    }

    private void outside(Figure claim, Place place) {
      if (!saidOnce(claim)) {
        warning(
            "%s: not in the sentences named with it, but in sentence %d (%s)"
                .formatted(claim.literal(), place.sentence(), place.figure().literal()));
      }
    }

    /** Figures of the evidence that no claim of the passage says. */
    private List<Place> unclaimed() {
      Set<Place> claimed =
          evidence.stream()
              .filter(place -> claims.stream().anyMatch(claim -> match.same(claim, place)))
              .collect(Collectors.toSet());
      return evidence.stream().filter(place -> !claimed.contains(place)).toList();
    }

    private String invented(Figure claim) {
      return "%s: no sentence of the article has this figure".formatted(claim.literal());
    }

    private void error(String message) {
      error(KIND, message);
    }

    private void error(String kind, String message) {
      found.add(AnswerChecks.error(kind, passage.part(), passage.position(), message));
    }

    private void warning(String message) {
      found.add(new Finding(Severity.WARNING, KIND, passage.part(), passage.position(), message));
    }
  }
}
