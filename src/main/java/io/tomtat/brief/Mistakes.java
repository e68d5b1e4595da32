package io.tomtat.brief;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Renderings that translators from Vietnamese are known to get wrong. */
final class Mistakes {

  /** Read once. */
  static final Mistakes KNOWN = new Mistakes();

  /**
   * @param vi the term that is meant
   * @param wrong how it must not be rendered; capitals in it are part of the mistake
   * @param unless what else it may render
   */
  record Mistake(Words vi, Words wrong, List<Words> unless) {
    boolean needsCapital() {
      return wrong.get(0).capital();
    }
  }

  private final PhraseIndex<Mistake> index = new PhraseIndex<>();

  private Mistakes() {
    new BundledTable("mistakes.csv").rows().forEach(this::add);
  }

  private void add(CSVRecord row) {
    Words vi = Words.of(row.get("vi"));
    List<Words> unless = BundledTable.choices(row.get("unless")).map(Words::of).toList();
    BundledTable.choices(row.get("wrong"))
        .map(Words::of)
        .forEach(wrong -> index.add(wrong.senses(), new Mistake(vi, wrong, unless)));
  }

  List<PhraseIndex.Hit<Mistake>> in(Words english) {
    return index.in(english.senses()).stream()
        .filter(hit -> !hit.value().needsCapital() || english.get(hit.start()).capital())
        .toList();
  }
}
