package io.tomtat.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines that mail programs write above a mail that is passed on: from whom, to whom, when. */
final class ForwardedHead {

  /** {@code ---------- Forwarded message ---------}, {@code Begin forwarded message:} */
  private static final Pattern MARK =
      pattern(
          "\\W*-{2,} ?(forwarded message|original message|(tin nhắn|thư) (đã )?(được )?chuyển"
              + " tiếp|(tin nhắn|thư) gốc) ?-{2,}.*|\\W*begin forwarded message ?:|\\W*bắt đầu (thư|tin"
              + " nhắn) (đã |được )?chuyển tiếp ?:");

  private static final Pattern FROM = pattern("\\W*(từ|from|người gửi) ?:.*");
  private static final Pattern SUBJECT = pattern("\\W*(chủ đề|tiêu đề|subject) ?:.*");

  private static final Pattern FIELD =
      pattern(
          "\\W*(từ|from|người gửi|đến|tới|to|người nhận|b?cc|date|ngày( gửi)?|sent|đã gửi( lúc)?|gửi"
              + " lúc|vào lúc|chủ đề|tiêu đề|subject|reply-to) ?:.*");

  /** Of a field that was broken: {@code Bến <ben@ben.example>, Sông} */
  private static final Pattern ADDRESSES = pattern("[^.!?]*\\S+@\\S+\\.\\S+[^.!?]*");

  private static final int FEWEST_UNMARKED = 3;

  private ForwardedHead() {}

  /**
   * @param lines with blank ones or without
   */
  static List<String> without(List<String> lines) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      int end = end(lines, i);
      if (end == i) {
        rest.add(lines.get(i++));
      } else {
        i = end;
      }
    }
    return rest;
  }

  /** Behind the lines of such a head; where they begin if they are none. */
  private static int end(List<String> lines, int from) {
    boolean marked = MARK.matcher(lines.get(from)).matches();
    int i = marked ? from + 1 : from;
    while (marked && i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    int first = i;
    while (i < lines.size() && isField(lines, first, i)) {
      i++;
    }
    boolean certain = marked || (i - first >= FEWEST_UNMARKED && isHead(lines.subList(first, i)));
    return certain ? i : from;
  }

  private static boolean isField(List<String> lines, int first, int i) {
    return FIELD.matcher(lines.get(i)).matches()
        || (i > first && ADDRESSES.matcher(lines.get(i)).matches());
  }

  private static boolean isHead(List<String> fields) {
    return fields.stream().anyMatch(line -> FROM.matcher(line).matches())
        && fields.stream().anyMatch(line -> SUBJECT.matcher(line).matches());
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
