package io.tomtat.brief;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Places, organisations and the like whose English is not their Vietnamese without marks. */
final class Places {

  /** Read once. */
  static final Places KNOWN = new Places();

  /**
   * @param en what they are called in English, their people and adjectives too, in plain words
   * @param kind such as country, city, organisation
   * @param within regions of Vietnam that may be named along with a province
   */
  record Place(List<List<String>> en, String kind, List<List<String>> within) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return en.get(0).hashCode();
    }
  }

  private final PhraseIndex<Place> vietnamese = new PhraseIndex<>();
  private final PhraseIndex<Place> english = new PhraseIndex<>();

  private Places() {
    new BundledTable("places.csv").rows().forEach(this::add);
  }

  private void add(CSVRecord row) {
    Place place = new Place(plain(row.get("en")), row.get("kind"), plain(row.get("within")));
    BundledTable.choices(row.get("vi")).forEach(vi -> vietnamese.add(Words.of(vi).toned(), place));
    place.en().forEach(en -> english.add(en, place));
  }

  private static List<List<String>> plain(String choices) {
    return BundledTable.choices(choices).map(each -> Words.of(each).plain()).toList();
  }

  PhraseIndex<Place> vietnamese() {
    return vietnamese;
  }

  PhraseIndex<Place> english() {
    return english;
  }
}
