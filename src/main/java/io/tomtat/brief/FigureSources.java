package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.brief.ArticleFigures.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows for each figure of a briefing the figure of the article that carries it. */
final class FigureSources {

  private FigureSources() {}

  /** In the order of the briefing; a figure that the article does not carry is left out. */
  static List<Briefing.Figure> of(Briefing briefing, ArticleFigures article) {
    FigureMatch match = new FigureMatch(article);
    return Passage.of(briefing).stream()
        .filter(passage -> passage.notation() == Notation.ENGLISH)
        .flatMap(passage -> sources(passage, article, match))
        .toList();
  }

  private static Stream<Briefing.Figure> sources(
      Passage passage, ArticleFigures article, FigureMatch match) {
    return article.of(passage).stream()
        .flatMap(
            figure ->
                carrier(figure, passage, article, match).stream()
                    .map(
                        place ->
                            new Briefing.Figure(
                                passage.part(),
                                passage.position(),
                                figure.literal(),
                                place.sentence(),
                                place.figure().literal())));
  }

  /** In the named sentences first. */
  private static Optional<Place> carrier(
      Figure figure, Passage passage, ArticleFigures article, FigureMatch match) {
    return Stream.concat(article.of(passage.evidence()).stream(), article.all())
        .filter(place -> match.same(figure, place))
        .findFirst();
  }
}
