package io.tomtat.report;

import java.util.Locale;

/** A part of a briefing, by the names that findings and the report views use. */
enum Part {
  TITLE("title"),
  DATELINE("dateline"),
  SUMMARY("summary"),
  KEY_POINTS("key point"),
  PEOPLE("person"),
  NAMES("name"),
  DOCUMENTS("document");

  private final String noun;

  Part(String noun) {
    this.noun = noun;
  }

  /** The part for people: {@code key point 2}; without a number where there is only one. */
  String words(int position) {
    boolean single = position == 0 || this == TITLE || this == DATELINE;
    return single ? noun : noun + " " + position;
  }

  /**
   * Whether a place is meant.
   *
   * @param code of the part
   * @param position within it; 0 where there is only one
   * @param here from 1
   */
  boolean is(String code, int position, int here) {
    return code().equals(code) && Math.max(position, 1) == here;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words for a part's code; a code that is not known stands for itself. */
  static String words(String code, int position) {
    for (Part part : values()) {
      if (part.code().equals(code)) {
        return part.words(position);
      }
    }
    return code;
  }
}
