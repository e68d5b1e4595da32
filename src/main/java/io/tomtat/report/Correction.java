package io.tomtat.report;

import io.tomtat.article.Figures;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.PublishedBriefing.Superseded;
import io.tomtat.article.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that the source changed since the briefing whose place another one took.
 *
 * @param old null if it is new
 * @param now null if it is gone
 */
record Correction(@Nullable String old, @Nullable String now) {

  /**
   * A piece of a sentence.
   *
   * @param changed true if it is a figure that the other sentence lacks
   */
  record Piece(String text, boolean changed) {}

  /** In the order of the text; none for a text that tomtat itself read or briefed anew. */
  static List<Correction> of(PublishedBriefing published) {
    Superseded superseded = published.supersedes();
    return superseded == null || superseded.before().isEmpty()
        ? List.of()
        : new SentenceDiff(texts(superseded.before()), texts(published.version().sentences()))
            .corrections();
  }

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).toList();
  }

  public List<Piece> oldPieces() {
    return pieces(old, now);
  }

  public List<Piece> nowPieces() {
    return pieces(now, old);
  }

  private static List<Piece> pieces(@Nullable String text, @Nullable String other) {
    List<Piece> pieces = new ArrayList<>();
    if (text != null) {
      Set<String> known = other == null ? Set.of() : Figures.in(other);
      int end = 0;
      for (MatchResult figure : Figures.find(text)) {
        if (!known.contains(figure.group())) {
          add(pieces, text.substring(end, figure.start()), false);
          add(pieces, figure.group(), true);
          end = figure.end();
        }
      }
      add(pieces, text.substring(end), false);
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean changed) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, changed));
    }
  }
}
