package io.tomtat.brief;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.extract.SampleArticles;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The annotated figures of the samples mean the annotated value in both languages. */
class GoldFiguresTests {

  /**
   * @param value a number, an ISO date or part of one, or several numbers
   */
  record Gold(String vi, String en, String value) {
    @Override
    public String toString() {
      return vi + " = " + value;
    }
  }

  static Stream<Gold> numbers() {
    return SampleArticles.all()
        .flatMap(sample -> sample.gold().path("numbers").valueStream())
        .map(GoldFiguresTests::gold);
  }

  private static Gold gold(JsonNode row) {
    return new Gold(
        row.path("vi").asString(), row.path("en").asString(), row.path("value").asString());
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void vietnameseMeansTheValue(Gold gold) {
    assertThat(values(VietnameseFigures.of(gold.vi()), gold.value())).isEqualTo(expected(gold));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void englishMeansTheValue(Gold gold) {
    assertThat(values(EnglishFigures.of(gold.en()), gold.value())).isEqualTo(expected(gold));
  }

  /** Each part of the value, in its order, that one of the figures means. */
  private static String values(List<Figure> figures, String value) {
    return Stream.of(parts(value))
        .filter(part -> figures.stream().anyMatch(figure -> means(figure, part)))
        .collect(joining(" "));
  }

  private static String expected(Gold gold) {
    return String.join(" ", parts(gold.value()));
  }

  /** 38000-55000 and 87/92 are two numbers, 2027-05-22/2027-05-26 two dates. */
  private static String[] parts(String value) {
    boolean date = value.matches("\\d{4}-(?:Q\\d|\\d\\d)(?:-\\d\\d)?(?:/.*)?");
    String unsigned = value.startsWith("-") ? value.substring(1) : value;
    return unsigned.split(date ? "/" : "->|[-/]", -1);
  }

  private static boolean means(Figure figure, String part) {
    return figure.readings().stream().anyMatch(reading -> means(reading, part));
  }

  private static boolean means(Value reading, String part) {
    if (reading instanceof Quantity quantity) {
      return number(quantity, part);
    }
    if (reading instanceof Ratio ratio) {
      boolean share = part.equals("25") && ratio.words().equals("1/4");
      return share || part.equals(ratio.part().toString()) || part.equals(ratio.whole().toString());
    }
    if (reading instanceof YearPart quarter) {
      return part.equals(quarter.year() + "-Q" + quarter.number());
    }
    return reading instanceof CalendarDate date && date(date, part);
  }

  /** Results of races are annotated in seconds. */
  private static boolean number(Quantity quantity, String part) {
    boolean result = quantity.unit().kind() == Unit.Kind.TIME;
    return part.matches("[\\d.]+")
        && (quantity.number().compareTo(new BigDecimal(part)) == 0
            || (result && quantity.base().compareTo(new BigDecimal(part)) == 0));
  }

  private static boolean date(CalendarDate date, String part) {
    String[] fields = part.split("-", -1);
    return fits(date.year(), fields, 0)
        && fits(date.month(), fields, 1)
        && fits(date.day(), fields, 2);
  }

  /** Texts leave out years; the annotation gives them. */
  private static boolean fits(Integer said, String[] fields, int field) {
    boolean given = fields.length > field && fields[field].matches("\\d+");
    return said == null ? field == 0 || !given : given && said == Integer.parseInt(fields[field]);
  }
}
