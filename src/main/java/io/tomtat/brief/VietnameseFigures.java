package io.tomtat.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads figures as Vietnamese news writes them. */
final class VietnameseFigures extends FigureParser {

  private static final int HEDGES = 4;

  private final VietnameseDates dates;
  private final VietnameseTimes times;
  private final VietnameseHedges hedges;

  private VietnameseFigures(Tokens text) {
    super(text);
    this.dates = new VietnameseDates(text);
    this.times = new VietnameseTimes(text);
    this.hedges = new VietnameseHedges(text);
  }

  static List<Figure> of(String text) {
    return new VietnameseFigures(Tokens.of(text, Notation.VIETNAMESE)).figures();
  }

  @Override
  Optional<Found> at(int index) {
    return switch (text.get(index).kind()) {
      case NUMBER -> inDigits(index);
      case WORD -> inWords(index);
      case SIGN, NONE -> Optional.empty();
    };
  }

  private Optional<Found> inDigits(int index) {
    return Marks.document(text, index)
        .or(() -> dates.inDigits(index))
        .or(() -> Marks.numberAndLetter(text, index))
        .or(() -> times.at(index))
        .or(() -> part(index))
        .or(() -> quantity(index));
  }

  private Optional<Found> inWords(int index) {
    return dates
        .inWords(index)
        .or(() -> Marks.model(text, index))
        .or(() -> ordinal(index))
        .or(() -> part(index))
        .or(() -> multiple(index))
        .or(() -> vague(index))
        .or(() -> quantity(index))
        .or(() -> roman(index));
  }

  /** lần thứ XIII, cuốn thứ ba mươi tư, số 25, khoá 15. */
  private Optional<Found> ordinal(int index) {
    if (text.get(index).is("thứ") && !text.get(index + 1).startsWithCapital()) {
      return text.get(index + 1).is("nhất")
          ? Optional.of(Found.of(index + 2, Mark.of(1)))
          : whole(index + 1).map(n -> Found.of(n.end(), Mark.of(n.number().intValue())));
    }
    if (text.get(index).is("thứ")) {
      return Marks.roman(text.get(index + 1)).map(n -> Found.of(index + 2, Mark.of(n)));
    }
    boolean numbered =
        text.get(index).is("số") && text.get(index + 1).digits() && !amountBefore(index);
    return numbered && Marks.document(text, index + 1).isEmpty() && !measures(index + 2)
        ? Optional.of(
            Found.of(
                index + 2,
                Mark.of(text.get(index + 1).text()),
                Quantity.of(text.get(index + 1).amount(), Unit.NONE)))
        : Optional.empty();
  }

  /** dân số 98 triệu, tỷ số 3-1, chỉ số 5. */
  private boolean amountBefore(int number) {
    return text.get(number - 1)
        .is("tỷ", "tỉ", "dân", "doanh", "chỉ", "hệ", "con", "trị", "tổng", "tần", "sĩ", "quân");
  }

  private boolean measures(int index) {
    return VietnameseNumerals.scale(text.get(index)).isPresent()
        || VietnameseUnits.at(text, index).isPresent();
  }

  private Optional<Numeral> whole(int index) {
    Token token = text.get(index);
    if (token.is("tư")) {
      return Optional.of(Numeral.words(4, index + 1));
    }
    return VietnameseNumerals.at(text, index)
        .filter(n -> n.number().stripTrailingZeros().scale() <= 0 && n.number().precision() < 9);
  }

  /** hai phần ba, một nửa, nửa năm. */
  private Optional<Found> part(int index) {
    if (text.get(index).is("nửa")) {
      return half(index, index);
    }
    if (text.are(index, "một", "nửa")) {
      return half(index, index + 1);
    }
    return VietnameseNumerals.at(text, index)
        .filter(part -> text.get(part.end()).is("phần"))
        .flatMap(
            part ->
                whole(part.end() + 1)
                    .filter(whole -> whole.number().signum() > 0 && whole.power() < 2)
                    .map(whole -> Found.of(whole.end(), new Ratio(part.number(), whole.number()))));
  }

  private Optional<Found> half(int start, int half) {
    Token next = text.get(half + 1);
    if (next.is("đêm", "chừng", "vời", "đầu", "cuối", "sau", "mùa")) {
      return Optional.empty();
    }
    Numeral number = new Numeral(new BigDecimal("0.5"), 0, half + 1, true);
    Optional<Integer> scale = VietnameseNumerals.scale(next);
    Numeral scaled = scale.isPresent() ? number.times(scale.get(), half + 2) : number;
    Optional<Found> measured =
        VietnameseUnits.at(text, scaled.end())
            .filter(unit -> scale.isPresent() || unit.unit() != Unit.PERSON)
            .filter(unit -> scale.isPresent() || unit.unit() != Unit.HOUSEHOLD)
            .map(unit -> Found.of(unit.end(), scaled.of(unit.unit())));
    Found plain =
        scale.isPresent()
            ? Found.of(scaled.end(), scaled.of(Unit.NONE))
            : Found.of(half + 1, new Ratio(BigDecimal.ONE, BigDecimal.valueOf(2)));
    return start < half && scale.isEmpty()
        ? Optional.of(plain)
        : measured.or(() -> Optional.of(plain));
  }

  /** gấp đôi, gấp rưỡi, nhân đôi. */
  private Optional<Found> multiple(int index) {
    boolean multiplies = text.get(index - 1).is("gấp", "nhân") || text.get(index - 2).is("gấp");
    if (multiplies && text.get(index).is("đôi")) {
      return Optional.of(Found.of(index + 1, Quantity.of(2, Unit.TIMES)));
    }
    return multiplies && text.get(index).is("rưỡi")
        ? Optional.of(
            Found.of(
                index + 1,
                Quantity.of(new BigDecimal("1.5"), Unit.TIMES),
                Quantity.of(50, Unit.PERCENT)))
        : Optional.empty();
  }

  /** hàng trăm, vài chục nghìn; hơn chục. */
  private Optional<Found> vague(int index) {
    Token first = text.get(index);
    boolean many = first.is("hàng", "vài", "mấy", "nhiều", "dăm");
    boolean one = first.is("hơn", "gần", "cả", "trên", "chừng", "ngót", "nửa");
    if (!many && !one) {
      return Optional.empty();
    }
    int end = index + 1;
    int power = 0;
    while (end <= index + 3 && VietnameseNumerals.scale(text.get(end)).isPresent()) {
      power += VietnameseNumerals.scale(text.get(end)).get();
      end++;
    }
    if (power == 0) {
      return Optional.empty();
    }
    Numeral number = new Numeral(BigDecimal.ONE, power, end, true);
    return Optional.of(
        many ? Found.of(end, new Vague(number.number())) : oneOf(number, number.number()));
  }

  private Found oneOf(Numeral number, BigDecimal magnitude) {
    Found found = measured(number.end() - 1, number);
    List<Value> readings = new ArrayList<>(found.readings());
    readings.add(new Vague(magnitude));
    return new Found(found.end(), readings, false);
  }

  private Optional<Found> quantity(int index) {
    return VietnameseNumerals.at(text, index).map(number -> measured(index, number));
  }

  private Found measured(int index, Numeral number) {
    Optional<UnitNames.Found> unit = VietnameseUnits.at(text, number.end());
    if (unit.isEmpty()) {
      return bare(index, number);
    }
    if (text.get(unit.get().end()).is("rưỡi", "rưởi")) { // hai năm rưỡi
      int end = unit.get().end() + 1;
      return Found.of(end, number.andAHalf(end).of(unit.get().unit()));
    }
    int end = unit.get().end();
    List<Unit> per = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Optional<UnitNames.Found> next = per(end);
      end = next.map(UnitNames.Found::end).orElse(end);
      next.ifPresent(found -> per.add(found.unit()));
    }
    List<Value> readings = new ArrayList<>();
    readings.add(number.of(unit.get().unit(), per));
    monthsOfAYear(number, unit.get()).ifPresent(readings::add);
    return new Found(end, readings, false);
  }

  /** đồng/kg, đồng một mét khối, mỗi năm. */
  private Optional<UnitNames.Found> per(int index) {
    return text.get(index).is("/", "một", "mỗi", "trên")
        ? VietnameseUnits.at(text, index + 1).filter(found -> found.unit() != Unit.TIMES)
        : Optional.empty();
  }

  /** 6 tháng đầu năm is the first half, 3 tháng đầu năm the first quarter. */
  private Optional<Value> monthsOfAYear(Numeral number, UnitNames.Found unit) {
    boolean part =
        unit.unit() == Unit.MONTH
            && text.get(unit.end()).is("đầu", "cuối")
            && text.get(unit.end() + 1).is("năm");
    boolean first = text.get(unit.end()).is("đầu");
    int months = part && number.power() == 0 ? number.written().intValue() : 0;
    return months == 6
        ? Optional.of(new YearPart(YearPart.Kind.HALF, first ? 1 : 2, null))
        : months == 3
            ? Optional.of(new YearPart(YearPart.Kind.QUARTER, first ? 1 : 4, null))
            : Optional.empty();
  }

  private Found bare(int index, Numeral number) {
    Token token = text.get(index);
    if (multiplied(index) && number.power() == 0) {
      return Found.of(number.end(), number.of(Unit.TIMES));
    }
    List<Value> readings = new ArrayList<>();
    if (token.year() && number.power() == 0) {
      readings.add(CalendarDate.ofYear(token.whole()));
    }
    readings.add(number.of(Unit.NONE));
    if (number.power() == 0 && token.text().matches("[1-9]\\d{0,2},\\d{3}")) {
      readings.add(Quantity.of(number.number().movePointRight(3), Unit.NONE)); // 1,284 người
    }
    boolean small = number.inWords() && number.number().compareTo(BigDecimal.TEN) < 0;
    return new Found(number.end(), readings, small);
  }

  /** gấp ba, gấp khoảng bốn. */
  private boolean multiplied(int index) {
    return text.get(index - 1).is("gấp")
        || (text.get(index - 1).is("hơn", "gần", "khoảng", "tới") && text.get(index - 2).is("gấp"));
  }

  /** Đại hội XIII, chuyên khoa II. */
  private Optional<Found> roman(int index) {
    boolean initial = text.get(index).text().length() == 1;
    boolean alone = !initial || !text.glued(index + 1) || !text.get(index + 1).is(".");
    return alone
        ? Marks.roman(text.get(index)).map(n -> Found.of(index + 1, Mark.of(n)))
        : Optional.empty();
  }

  @Override
  Hedging hedging(int start) {
    return hedges.before(start);
  }

  /** giảm còn 12,5%, tăng 12,5%, lên 38.450 đồng. */
  @Override
  Change change(int start, int end) {
    int at = start - 1;
    for (int i = 0; i < HEDGES && skipped(at); i++) {
      at--;
    }
    Token word = text.get(at);
    if (word.is("mức") || (word.is("tới", "đến") && !changes(at - 1))) {
      at--;
      word = text.get(at);
    }
    if (word.is("còn", "xuống", "về")) {
      return new Change(Change.Role.TO, Change.Direction.DOWN);
    }
    if (word.is("lên", "gấp")) {
      return new Change(Change.Role.TO, Change.Direction.UP);
    }
    if (word.is("tới", "đến")) {
      word = text.get(at - 1);
    }
    return by(word);
  }

  private static Change by(Token verb) {
    if (verb.is("tăng", "trưởng")) {
      return new Change(Change.Role.BY, Change.Direction.UP);
    }
    return verb.is("giảm", "sụt", "hạ")
        ? new Change(Change.Role.BY, Change.Direction.DOWN)
        : Change.NONE;
  }

  private boolean changes(int index) {
    return text.get(index).is("tăng", "giảm", "trưởng");
  }

  private boolean skipped(int index) {
    return text.get(index)
        .is(
            "khoảng", "gần", "hơn", "trên", "chừng", "thêm", "đi", "được", "ít", "nhất", "tối",
            "đa", "thiểu", "không", "quá", "bình", "quân", "trung", "chỉ", "xấp", "xỉ");
  }
}
