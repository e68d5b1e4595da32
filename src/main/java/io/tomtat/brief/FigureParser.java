package io.tomtat.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the figures of a text, one after the other, each token a bounded number of times. */
abstract class FigureParser {

  final Tokens text;

  FigureParser(Tokens text) {
    this.text = text;
  }

  /** The figure that begins at the token. */
  abstract Optional<Found> at(int index);

  /**
   * What keeps a figure at a distance.
   *
   * @param start the token at which the figure begins with it
   */
  record Hedging(Hedge kind, int start) {}

  abstract Hedging hedging(int start);

  abstract Change change(int start, int end);

  final List<Figure> figures() {
    List<Series.Member> members = new ArrayList<>();
    for (int index = 0; index < text.size(); ) {
      Optional<Found> found = at(index);
      if (found.isPresent()) {
        members.add(new Series.Member(index, found.get()));
        index = found.get().end();
      } else {
        index++;
      }
    }
    return new Series(text, members).completed().stream().map(this::figure).toList();
  }

  private Figure figure(Series.Member member) {
    Found found = member.found();
    Hedging hedging = hedging(member.start());
    return new Figure(
        text.literal(member.start(), found.end()),
        text.literal(hedging.start(), found.end()),
        text.get(member.start()).start(),
        found.readings(),
        hedging.kind(),
        change(member.start(), found.end()),
        found.word());
  }
}
