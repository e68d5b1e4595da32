package io.tomtat.hostile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a test feed of feedparser says that one field is to be, read out of the Python that stands
 * in its comment.
 *
 * @param entry counted from 0; -1: the feed itself
 * @param field {@code title}, {@code published} or {@code updated}
 * @param values any of them will do; dates as moments
 */
record Expectation(int entry, String field, List<String> values) {

  /** {@code Expect: not bozo and entries[0]['title'] == 'x' -->}, also within a string of JSON */
  private static final Pattern EXPECT = Pattern.compile("(?s)Expect:\\s*(.*?)\\s*-->");

  /** {@code entries[0]['title']}, {@code feed['title_detail']['value']}, {@code feed.title} */
  private static final String SUBJECT =
      "(?:feed|entries\\[\\d+])(?:\\['(?:title|published|updated)(?:_parsed)?']|\\['title_detail']\\['value']|\\.title)";

  /** {@code 'a' + "b"} */
  private static final String TEXT =
      "(?:'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")(?:\\s*\\+\\s*(?:'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"))*";

  /** {@code a == b == 'x'} */
  private static final Pattern EQUATION =
      Pattern.compile(
          "(?s)(%1$s(?:\\s*==\\s*%1$s)*)\\s*==\\s*(%2$s|\\([\\d, ]+\\))".formatted(SUBJECT, TEXT));

  private static final Pattern PIECE =
      Pattern.compile("(?s)'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))");

  /** Those of entries' titles and dates, and of the feed's title: its own dates are not read. */
  static List<Expectation> of(String feed) {
    Matcher expect = EXPECT.matcher(feed);
    Map<String, List<String>> found = new LinkedHashMap<>();
    if (expect.find()) {
      for (MatchResult each : EQUATION.matcher(expect.group(1)).results().toList()) {
        for (String subject : each.group(1).split("\\s*==\\s*", -1)) {
          found.computeIfAbsent(subject, s -> new ArrayList<>()).add(each.group(2));
        }
      }
    }
    return found.entrySet().stream()
        .map(e -> of(e.getKey(), e.getValue()))
        .filter(each -> each.entry >= 0 || each.field.equals("title"))
        .toList();
  }

  private static Expectation of(String subject, List<String> values) {
    int entry = subject.startsWith("feed") ? -1 : Integer.parseInt(subject.replaceAll("\\D", ""));
    if (subject.contains("title")) {
      return new Expectation(entry, "title", values.stream().map(Expectation::text).toList());
    }
    String field = subject.contains("published") ? "published" : "updated";
    return new Expectation(entry, field, values.stream().map(v -> moment(v).toString()).toList());
  }

  private static String text(String literal) {
    return PIECE
        .matcher(literal)
        .results()
        .map(piece -> unescaped(piece.group(1) == null ? piece.group(2) : piece.group(1)))
        .collect(Collectors.joining());
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape -> {
              String code = escape.group(1) == null ? escape.group(2) : escape.group(1);
              return Matcher.quoteReplacement(
                  code == null
                      ? plain(escape.group(3))
                      : Character.toString(Integer.parseInt(code, 16)));
            });
  }

  private static String plain(String letter) {
    return switch (letter) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "r" -> "\r";
      default -> letter;
    };
  }

  /** Python's tuple of a moment in UTC, or the date as the feed writes it. */
  private static Instant moment(String literal) {
    if (literal.startsWith("(")) {
      List<Integer> at =
          Pattern.compile("\\d+")
              .matcher(literal)
              .results()
              .map(r -> Integer.valueOf(r.group()))
              .toList();
      return LocalDateTime.of(at.get(0), at.get(1), at.get(2), at.get(3), at.get(4), at.get(5))
          .toInstant(ZoneOffset.UTC);
    }
    String date = text(literal);
    DateTimeFormatter form =
        Character.isDigit(date.charAt(0))
            ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
            : DateTimeFormatter.RFC_1123_DATE_TIME;
    return OffsetDateTime.parse(date, form).toInstant();
  }
}
