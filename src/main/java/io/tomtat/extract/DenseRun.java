package io.tomtat.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The run of lines in which sentences stand closest: the article within a page's text.
 *
 * @param from its first line
 * @param to behind its last line
 */
record DenseRun(int from, int to) {

  private static final int LONG = 200;
  private static final int MEDIUM = 80;
  private static final int SHORT = 40;
  private static final int COUNTED_AT_MOST = 500;
  private static final int TEASER_LENGTH = 260;

  /**
   * The run with the largest sum of scores, found in one sweep; then the short sentences that touch
   * it.
   *
   * @param known whether it is clear already that the line with this index is no text; it neither
   *     ties a run together nor cuts it
   */
  static DenseRun of(List<Line> lines, IntPredicate known) {
    Map<String, Integer> times = new HashMap<>();
    lines.forEach(line -> times.merge(line.folded(), 1, Integer::sum));
    double best = 0;
    double sum = 0;
    int start = 0;
    DenseRun run = new DenseRun(0, 0);
    for (int i = 0; i < lines.size(); i++) {
      sum += known.test(i) ? 0 : score(lines.get(i), times);
      if (sum <= 0) {
        sum = 0;
        start = i + 1;
      } else if (sum > best) {
        best = sum;
        run = new DenseRun(start, i + 1);
      }
    }
    return run.widened(lines, times);
  }

  boolean contains(int index) {
    return index >= from && index < to;
  }

  /** {@code Cầu thông xe cuối năm.} right behind the run is its last line, however short. */
  private DenseRun widened(List<Line> lines, Map<String, Integer> times) {
    int first = from;
    int last = to;
    while (first > 0 && isPlainSentence(lines.get(first - 1), times)) {
      first--;
    }
    while (last > 0 && last < lines.size() && isPlainSentence(lines.get(last), times)) {
      last++;
    }
    return new DenseRun(first, last);
  }

  private static boolean isPlainSentence(Line line, Map<String, Integer> times) {
    return line.endsSentence() && !line.endsInEllipsis() && !isRepeated(line, times);
  }

  private static double score(Line line, Map<String, Integer> times) {
    if (isRepeated(line, times)) {
      return -70;
    }
    if (line.endsInEllipsis() && line.length() < TEASER_LENGTH) {
      return -40;
    }
    return scoreByLength(line);
  }

  private static double scoreByLength(Line line) {
    boolean sentence = line.endsSentence();
    if (line.length() >= LONG || (line.length() >= MEDIUM && sentence)) {
      return Math.min(line.length(), COUNTED_AT_MOST);
    }
    return line.length() >= SHORT && sentence ? line.length() * 0.5 : -70;
  }

  private static boolean isRepeated(Line line, Map<String, Integer> times) {
    return line.folded().length() > 15 && times.getOrDefault(line.folded(), 0) > 1;
  }
}
