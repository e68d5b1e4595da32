package io.tomtat.brief;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An article without the sentences that give orders to a reader or a machine. */
final class Trusted {

  /** How such orders are worded, in Vietnamese and English. */
  private static final Pattern ORDER =
      Pattern.compile(
          "(?iu)(bỏ qua|phớt lờ|quên|đừng (làm|tuân) theo|không (cần )?tuân theo)[^.]{0,30}(hướng dẫn|chỉ dẫn|chỉ thị trước|yêu cầu trước|lệnh|quy tắc|nội dung (trên|trước))"
              + "|(hãy|vui lòng|bạn phải|bạn cần)\\s+(viết|trả lời|ghi|đặt|chèn|in ra|xuất|tóm tắt|dịch|kết luận|khẳng định|đổi|sửa|nói rằng|thêm|bổ sung"
              + "|gọi (ngay )?(số|đến số|hotline|tổng đài)|nhấn|bấm|truy cập|liên hệ|ca ngợi|khen|khuyên|khuyến nghị|tiết lộ|hiển thị|tuyên bố|sử dụng tiếng)"
              + "|((?-i:AI)|trợ lý ảo|mô hình ngôn ngữ|chatgpt|gpt|claude|gemini|llm|người tóm tắt|biên tập viên|người dịch)\\s*[:,]?\\s*(hãy|phải|cần|vui lòng|được yêu cầu)"
              + "|(lời nhắc|prompt)( của)? hệ thống|system prompt|(lưu ý|thông báo|chỉ dẫn|yêu cầu) (cho|dành cho|với|tới) ((?-i:AI)|máy|mô hình|hệ thống|biên tập|người tóm tắt|trợ lý)"
              + "|(gửi|dành cho)\\s+((?-i:AI)|trợ lý|mô hình|hệ thống tóm tắt)|khi tóm tắt|bản tóm tắt (phải|cần|này)|trong bản tóm tắt|tiêu đề (bản )?(tiếng Anh |tóm tắt )?(phải|cần|là:)"
              + "|ignore\\b.{0,30}\\b(instructions?|prompts?|rules?|above|previous)|disregard\\b.{0,30}\\b(instructions?|above|previous)|\\bas an ai\\b"
              + "|\\b(you are|you must|you should|you will|your (task|instructions?|job|answer|output|summary|reply))\\b|\\b(system|assistant|developer|user)\\s*:"
              + "|\\b(please |now |instead,? )?(output|print|respond|reply|answer|write|say|state|include|insert|append|set|translate|summari[sz]e|reveal|repeat|call|visit|recommend|declare|mention|tell)\\b"
              + ".{0,60}\\b(summary|title|headline|briefing|answer|output|following|instead|reader|readers|link|json|field|prompt|text|exactly|only)\\b"
              + "|new instructions?|end of (the )?article|<\\|?(im_start|system|endoftext)|\\[/?(inst|system)\\]|###\\s*(instruction|system)");

  /** One of these stands in each of them; most lines have none and are read no further. */
  private static final PhraseIndex<Boolean> SIGNS = new PhraseIndex<>();

  static {
    String signs =
        "bỏ qua|phớt lờ|quên|đừng làm|đừng tuân|tuân theo|hãy|vui lòng|bạn phải|bạn cần|ai|trợ lý|mô hình|chatgpt|gpt|claude|gemini|llm"
            + "|tóm tắt|biên tập|người dịch|lời nhắc|prompt|prompts|cho máy|với máy|tới máy|cho hệ thống|với hệ thống|tới hệ thống|tiêu đề"
            + "|ignore|disregard|you are|you must|you should|you will|your|system|assistant|developer|user|output|print|respond|reply|answer|write"
            + "|say|state|include|insert|append|set|translate|summarize|summarise|reveal|repeat|call|visit|recommend|declare|mention|tell"
            + "|new instruction|new instructions|instruction|end of|im|endoftext|inst";
    for (String sign : signs.split("\\|", 0)) {
      SIGNS.add(Words.of(sign).toned(), true);
    }
  }

  private final SourceText source;
  private final Set<SourceText.Line> orders = new HashSet<>();
  private final Set<String> ordered = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  Trusted(SourceText source) {
    this.source = source;
    for (SourceText.Line line : source.lines()) {
      boolean order = isOrder(line);
      (order ? ordered : told).addAll(line.plain());
      if (order) {
        orders.add(line);
      }
    }
  }

  SourceText source() {
    return source;
  }

  /** Whether the line speaks to a reader or a machine. */
  boolean orders(SourceText.Line line) {
    return orders.contains(line);
  }

  /** Whether what the article reports has this text, in whatever case. */
  boolean says(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return source.lines().stream()
        .filter(line -> !orders.contains(line))
        .anyMatch(line -> line.text().toLowerCase(Locale.ROOT).contains(lower));
  }

  private static boolean isOrder(SourceText.Line line) {
    return !SIGNS.in(line.toned()).isEmpty() && ORDER.matcher(line.text()).find();
  }

  /** Whether none of these phrases stands in what the article reports. */
  boolean lacks(List<Words> phrases) {
    return source.lines().stream()
        .filter(line -> !orders.contains(line))
        .noneMatch(
            line ->
                phrases.stream()
                    .anyMatch(
                        phrase -> Collections.indexOfSubList(line.toned(), phrase.toned()) >= 0));
  }

  /** A name, figure or wording of the claim that only the orders have. */
  Optional<String> onlyOrdered(Claim claim) {
    Words words = claim.words();
    if (orders.isEmpty()) {
      return Optional.empty();
    }
    for (int at = 0; at < words.size(); at++) {
      Words.Word word = words.get(at);
      boolean name = word.capital() && !words.opens(at) && !English.WORDS.has(word);
      boolean figure = Character.isDigit(word.shown().charAt(0));
      boolean only = ordered.contains(word.plain()) && !told.contains(word.plain());
      if ((name || figure) && only) {
        return Optional.of(word.shown());
      }
    }
    return quoted(words);
  }

  private static final int QUOTED_WORDS = 4;

  /** English wording that an order prescribes. */
  private Optional<String> quoted(Words words) {
    for (int at = 0; at + QUOTED_WORDS <= words.size(); at++) {
      List<String> piece = words.plain().subList(at, at + QUOTED_WORDS);
      List<SourceText.Line> with = source.with(piece);
      if (!with.isEmpty() && orders.containsAll(with)) {
        return Optional.of(words.shown(at, at + QUOTED_WORDS));
      }
    }
    return Optional.empty();
  }
}
