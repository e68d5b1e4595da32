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

  abstract Hedge hedge(int start);

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
    return new Figure(
        text.literal(member.start(), found.end()),
        text.get(member.start()).start(),
        found.readings(),
        hedge(member.start()),
        change(member.start(), found.end()),
        found.word());
  }
}
