package io.tomtat.brief;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** English words that institutions, offices and features are called by, and what they translate. */
final class Heads {

  /** Read once. */
  static final Heads KNOWN = new Heads();

  /**
   * @param en in lower case
   * @param kind institution, office, event, feature or document
   */
  record Head(String en, String kind, List<Words> vi) {
    boolean office() {
      return kind.equals("office");
    }

    /** Whether the article has any of the Vietnamese words behind it. */
    boolean licensedBy(SourceText source) {
      return vi.stream().anyMatch(source::says);
    }

    /** Whether any of them stands in these words. */
    boolean standsIn(List<String> toned) {
      return vi.stream().anyMatch(phrase -> Collections.indexOfSubList(toned, phrase.toned()) >= 0);
    }
  }

  private final Map<String, Head> heads = new HashMap<>();

  private Heads() {
    new BundledTable("heads.csv")
        .rows().stream().map(Heads::head).forEach(head -> heads.put(head.en(), head));
  }

  private static Head head(CSVRecord row) {
    return new Head(
        Words.of(row.get("en")).get(0).plain(),
        row.get("kind"),
        BundledTable.choices(row.get("vi")).map(Words::of).toList());
  }

  boolean isHead(String plain) {
    return heads.containsKey(plain);
  }

  Optional<Head> of(Words.Word word) {
    Head exact = heads.get(word.plain());
    return Optional.ofNullable(exact != null ? exact : heads.get(word.stem()));
  }
}
