package io.tomtat.brief;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number that names something and counts nothing: of a document, a road, a storm, a congress.
 *
 * @param text letters without diacritics and digits alone: 12/2026/NĐ-CP is 122026NDCP, XIII is 13
 */
record Mark(String text) implements Value {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  static Mark of(String written) {
    String marks = Normalizer.normalize(written.toUpperCase(Locale.ROOT), Form.NFD);
    return new Mark(marks.replace('Đ', 'D').replaceAll("[^A-Z0-9]", ""));
  }

  static Mark of(int number) {
    return new Mark(Integer.toString(number));
  }

  boolean numeric() {
    return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
  }

  /** Whether one of its runs of digits is this one. */
  boolean holds(String digits) {
    return DIGITS.matcher(text).results().anyMatch(run -> run.group().equals(digits));
  }

  @Override
  public String words() {
    return "No. " + text;
  }
}
