package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the value: written in either language and read again, it is the same. */
class FigurePropertyTests {

  private static final Map<String, Integer> VIETNAMESE_SCALES =
      Map.of("", 0, " nghìn", 3, " vạn", 4, " triệu", 6, " tỷ", 9, " nghìn tỷ", 12);

  private static final Map<String, Integer> ENGLISH_SCALES =
      Map.of("", 0, " thousand", 3, " million", 6, " billion", 9, " trillion", 12);

  private static final String[] DIGITS = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
  };

  private static final String[] PIECES = {
    "1.284,6",
    "1,284.6",
    "12",
    "/",
    "-",
    "–",
    " ",
    ".",
    ",",
    "tỷ",
    "nghìn",
    "đồng",
    "VND",
    "%",
    "một",
    "hundred",
    "and",
    "a",
    "half",
    "năm",
    "mươi",
    "trăm",
    "ngày",
    "tháng",
    "quý",
    "III",
    "p.m.",
    ":",
    "$",
    "first",
    "quarter",
    "May",
    "2026",
    "No.",
    "KL/TW",
    "gấp",
    "lần",
    "to",
    "°C",
    "\u0301",
    "\uD83D\uDE00",
    "٣",
    "9999999999999999999999999999999999999999",
    "của",
    "rưỡi"
  };

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void amountsAreReadAsWritten(long seed) {
    Random random = new Random(seed);
    BigDecimal number = number(random);
    String vi = pick(random, VIETNAMESE_SCALES);
    String en = pick(random, ENGLISH_SCALES);
    assertThat(only(VietnameseFigures.of("đạt " + vietnamese(number) + vi + " đồng")))
        .isEqualByComparingTo(number.scaleByPowerOfTen(VIETNAMESE_SCALES.get(vi)));
    assertThat(only(EnglishFigures.of("was VND " + english(number) + en)))
        .isEqualByComparingTo(number.scaleByPowerOfTen(ENGLISH_SCALES.get(en)));
  }

  /** An amount and its translation are one; ten times as much is another one. */
  @ParameterizedTest
  @MethodSource("seeds")
  void translationsMatchAndTenfoldsDoNot(long seed) {
    BigDecimal number = number(new Random(seed));
    Quantity said = quantity(VietnameseFigures.of(vietnamese(number) + " tỷ đồng"));
    Quantity meant = quantity(EnglishFigures.of("VND " + english(number) + " billion"));
    assertThat(Amounts.same(meant, Hedge.NONE, said)).isTrue();
    for (String wrong : List.of("million", "trillion", "thousand")) {
      Quantity off = quantity(EnglishFigures.of("VND " + english(number) + " " + wrong));
      assertThat(Amounts.same(off, Hedge.ABOUT, said)).as(wrong).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void numbersInWordsAreReadAsWritten(long seed) {
    int number = new Random(seed).nextInt(1, 1000);
    assertThat(only(VietnameseFigures.of(inWords(number) + " kg")))
        .isEqualByComparingTo(BigDecimal.valueOf(number));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void datesAreReadAsWritten(long seed) {
    Random random = new Random(seed);
    CalendarDate date =
        new CalendarDate(random.nextInt(1, 32), random.nextInt(1, 13), random.nextInt(1900, 2100));
    List<String> written =
        List.of(
            "%d/%d/%d".formatted(date.day(), date.month(), date.year()),
            "%02d-%02d-%d".formatted(date.day(), date.month(), date.year()),
            "%d.%d.%d".formatted(date.day(), date.month(), date.year()),
            "ngày %d tháng %d năm %d".formatted(date.day(), date.month(), date.year()));
    assertThat(written).allSatisfy(t -> assertThat(first(VietnameseFigures.of(t))).isEqualTo(date));
    assertThat(first(EnglishFigures.of(date.words()))).isEqualTo(date);
  }

  /** Nothing is thrown at any text, and each figure stands where it says. */
  @ParameterizedTest
  @MethodSource("seeds")
  void anyTextIsRead(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
      if (random.nextInt(8) == 0) {
        text.append((char) random.nextInt(0x20, 0x2100));
      }
    }
    String nfc = Normalizer.normalize(text, Form.NFC);
    for (List<Figure> figures : List.of(VietnameseFigures.of(nfc), EnglishFigures.of(nfc))) {
      assertThat(figures).allMatch(figure -> nfc.startsWith(figure.literal(), figure.start()));
    }
  }

  /** What could make a reader go over a text again and again; without bounds these take minutes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.000.",
        "1,",
        "9",
        "12/",
        "12-",
        "trăm ",
        "một trăm ",
        "tỷ ",
        "two hundred and ",
        "fifty hundred ",
        "nghìn tỷ 3 ",
        "a million ",
        "1-A",
        "May ",
        "quý ",
        "ngày 3 đến ",
        "to 5 ",
        "28, ",
        "gấp ",
        "No. ",
        "half a ",
        "ba phần ",
        "6 p.m. ",
        "3 tỷ 200 triệu "
      })
  void longTextsAreRead(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    assertThat(VietnameseFigures.of(text).size() + EnglishFigures.of(text).size())
        .isLessThanOrEqualTo(2 * text.length());
  }

  private static BigDecimal number(Random random) {
    BigDecimal number = BigDecimal.valueOf(random.nextLong(1, 10_000_000), random.nextInt(0, 3));
    return number.signum() == 0 ? BigDecimal.ONE : number;
  }

  private static String pick(Random random, Map<String, Integer> scales) {
    List<String> names = scales.keySet().stream().sorted().collect(Collectors.toList());
    return names.get(random.nextInt(names.size()));
  }

  private static String vietnamese(BigDecimal number) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    return new DecimalFormat("#,##0.###", symbols).format(number);
  }

  private static String english(BigDecimal number) {
    return new DecimalFormat("#,##0.###", new DecimalFormatSymbols(Locale.ROOT)).format(number);
  }

  /** The spelling of schoolbooks. */
  private static String inWords(int number) {
    IntFunction<String> below100 =
        n ->
            n < 10
                ? DIGITS[n]
                : n < 20 ? ten("mười", n % 10, false) : ten(DIGITS[n / 10] + " mươi", n % 10, true);
    if (number < 100) {
      return below100.apply(number);
    }
    int rest = number % 100;
    String hundreds = DIGITS[number / 100] + " trăm";
    return rest == 0
        ? hundreds
        : rest < 10 ? hundreds + " linh " + DIGITS[rest] : hundreds + " " + below100.apply(rest);
  }

  private static String ten(String tens, int last, boolean aboveTwenty) {
    return switch (last) {
      case 0 -> tens;
      case 1 -> tens + (aboveTwenty ? " mốt" : " một");
      case 5 -> tens + " lăm";
      default -> tens + " " + DIGITS[last];
    };
  }

  private static Value first(List<Figure> figures) {
    assertThat(figures).hasSize(1);
    return figures.get(0).first();
  }

  private static Quantity quantity(List<Figure> figures) {
    return (Quantity) first(figures);
  }

  private static BigDecimal only(List<Figure> figures) {
    return quantity(figures).number();
  }
}
