package io.tomtat.brief;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers as Vietnamese news writes them: 9,8 nghìn tỷ, ba mươi tư, 2 triệu rưỡi. */
final class VietnameseNumerals {

  private static final Map<String, Integer> DIGITS =
      Map.ofEntries(
          Map.entry("một", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("bốn", 4),
          Map.entry("năm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("bẩy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9));

  /** As the last syllable of a number above ten. */
  private static final Map<String, Integer> LAST_DIGITS =
      Map.of("mốt", 1, "tư", 4, "lăm", 5, "nhăm", 5);

  private static final Map<String, Integer> SCALES =
      Map.of("chục", 1, "trăm", 2, "nghìn", 3, "ngàn", 3, "vạn", 4, "triệu", 6, "tỷ", 9, "tỉ", 9);

  /** tỷ lệ is a rate, vạn vật are all things. */
  private static final Map<String, Set<String>> OTHER_WORDS =
      Map.of(
          "tỷ", Set.of("lệ", "số", "giá", "trọng", "phú", "suất", "thí", "mỉ", "muội"),
          "tỉ", Set.of("lệ", "số", "giá", "trọng", "phú", "suất", "thí", "mỉ", "muội"),
          "vạn", Set.of("sự", "vật", "lý", "niên", "tuế"),
          "triệu", Set.of("tập", "hồi", "phú"));

  /** After these năm is a year: đầu năm, trong năm. */
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "đầu", "cuối", "giữa", "cả", "trong", "mỗi", "hằng", "hàng", "từng", "nhiều", "những",
          "các", "vào", "từ", "suốt", "kế", "sang", "mấy", "vài", "bao", "theo", "qua", "cùng",
          "quanh", "hết");

  /** Before these, too: năm nay, năm ngoái. */
  private static final Set<String> AFTER_YEAR =
      Set.of(
          "nay", "ngoái", "trước", "sau", "tới", "qua", "rồi", "học", "đó", "ấy", "này", "kia",
          "liền", "nào", "đầu", "cuối", "gần", "là", "và", "với", "có", "của", "sẽ", "đã", "thì",
          "mà", "cũng", "tuổi", "sinh", "tài", "dương", "âm", "mới", "cũ", "thứ", "tiếp", "xưa");

  private VietnameseNumerals() {}

  /** Power of ten of a word such as triệu. */
  static Optional<Integer> scale(Token token) {
    return Optional.ofNullable(SCALES.get(token.folded()));
  }

  /** The number that begins at the token, with the words of scale after it. */
  static Optional<Numeral> at(Tokens text, int index) {
    return simple(text, index).map(first -> compound(text, scaled(text, first)));
  }

  private static Optional<Numeral> simple(Tokens text, int index) {
    Token token = text.get(index);
    return token.number()
        ? Optional.of(new Numeral(token.amount(), 0, index + 1, false))
        : words(text, index);
  }

  private static Numeral scaled(Tokens text, Numeral number) {
    Numeral all = number;
    for (int steps = 0; steps < 4; steps++) {
      Token token = text.get(all.end());
      if (SCALES.containsKey(token.folded()) && !otherWord(text, all.end())) {
        all = all.times(SCALES.get(token.folded()), all.end() + 1);
      }
    }
    return all;
  }

  private static boolean otherWord(Tokens text, int index) {
    return OTHER_WORDS
        .getOrDefault(text.get(index).folded(), Set.of())
        .contains(text.get(index + 1).folded());
  }

  /** 3 tỷ 200 triệu, 2 triệu rưỡi. */
  private static Numeral compound(Tokens text, Numeral number) {
    if (text.get(number.end()).is("rưỡi", "rưởi")) {
      return number.andAHalf(number.end() + 1);
    }
    if (number.power() < 3) {
      return number;
    }
    return simple(text, number.end())
        .map(next -> scaled(text, next))
        .filter(next -> next.power() > 0 || (next.inWords() && number.inWords()))
        .filter(next -> next.number().compareTo(BigDecimal.TEN.pow(number.power())) < 0)
        .map(next -> compound(text, number.plus(next)))
        .orElse(number);
  }

  /** A number below a thousand in words. */
  private static Optional<Numeral> words(Tokens text, int index) {
    if (partOfName(text, index)) {
      return Optional.empty();
    }
    if (text.get(index).is("mười")) {
      return Optional.of(upToNineteen(text, index));
    }
    return digit(text, index).map(first -> hundreds(text, index, first));
  }

  private static Optional<Integer> digit(Tokens text, int index) {
    return text.get(index).is("năm") && year(text, index)
        ? Optional.empty()
        : Optional.ofNullable(DIGITS.get(text.get(index).folded()));
  }

  private static boolean year(Tokens text, int index) {
    Token before = text.get(index - 1);
    Token after = text.get(index + 1);
    return BEFORE_YEAR.contains(before.folded())
        || AFTER_YEAR.contains(after.folded())
        || before.number()
        || !after.word();
  }

  /** Bà Sáu Nhỏ is nobody's number. */
  private static boolean partOfName(Tokens text, int index) {
    return text.get(index).startsWithCapital()
        && (text.get(index - 1).word() || text.get(index + 1).startsWithCapital());
  }

  private static Numeral hundreds(Tokens text, int index, int first) {
    if (!text.get(index + 1).is("trăm")) {
      return tens(text, index, first);
    }
    if (text.get(index + 2).is("linh", "lẻ", "lẽ")) {
      return digit(text, index + 3)
          .map(last -> Numeral.words(100L * first + last, index + 4))
          .orElse(Numeral.words(first, index + 1));
    }
    return rest(text, index + 2)
        .map(rest -> Numeral.words(100L * first + rest.written().longValue(), rest.end()))
        .orElse(Numeral.words(first, index + 1));
  }

  /** What follows trăm: mười lăm, ba mươi tư. */
  private static Optional<Numeral> rest(Tokens text, int index) {
    if (text.get(index).is("mười")) {
      return Optional.of(upToNineteen(text, index));
    }
    return digit(text, index)
        .filter(any -> text.get(index + 1).is("mươi"))
        .map(tens -> tens(text, index, tens));
  }

  private static Numeral upToNineteen(Tokens text, int index) {
    return lastDigit(text, index + 1)
        .map(last -> Numeral.words(10 + last, index + 2))
        .orElse(Numeral.words(10, index + 1));
  }

  private static Numeral tens(Tokens text, int index, int first) {
    if (text.get(index + 1).is("mươi")) {
      return lastDigit(text, index + 2)
          .map(last -> Numeral.words(10L * first + last, index + 3))
          .orElse(Numeral.words(10L * first, index + 2));
    }
    boolean clipped = text.get(index + 1).is("mốt", "lăm", "tư") && first > 1;
    return clipped // hai lăm is twenty-five
        ? Numeral.words(
            10L * first + LAST_DIGITS.getOrDefault(text.get(index + 1).folded(), 0), index + 2)
        : Numeral.words(first, index + 1);
  }

  private static Optional<Integer> lastDigit(Tokens text, int index) {
    Token token = text.get(index);
    boolean year = token.is("năm"); // after ten and twenty five is lăm
    return Optional.ofNullable(LAST_DIGITS.get(token.folded()))
        .filter(any -> !text.get(index + 1).is("nhân", "duy", "tưởng", "vấn", "cách"))
        .or(() -> year ? Optional.empty() : Optional.ofNullable(DIGITS.get(token.folded())));
  }
}
