package io.tomtat.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads figures as English texts write them. */
final class EnglishFigures extends FigureParser {

  /** One word each. */
  private static final Map<String, Integer> MULTIPLES =
      Map.ofEntries(
          Map.entry("doubled", 2),
          Map.entry("doubling", 2),
          Map.entry("doubles", 2),
          Map.entry("twice", 2),
          Map.entry("twofold", 2),
          Map.entry("tripled", 3),
          Map.entry("triple", 3),
          Map.entry("triples", 3),
          Map.entry("tripling", 3),
          Map.entry("threefold", 3),
          Map.entry("thrice", 3),
          Map.entry("quadrupled", 4),
          Map.entry("quadruple", 4),
          Map.entry("fourfold", 4),
          Map.entry("fivefold", 5),
          Map.entry("tenfold", 10));

  private static final Map<String, Integer> PARTS =
      Map.ofEntries(
          Map.entry("half", 2),
          Map.entry("third", 3),
          Map.entry("thirds", 3),
          Map.entry("quarter", 4),
          Map.entry("quarters", 4),
          Map.entry("fifth", 5),
          Map.entry("fifths", 5),
          Map.entry("sixth", 6),
          Map.entry("eighth", 8),
          Map.entry("eighths", 8),
          Map.entry("tenth", 10),
          Map.entry("tenths", 10));

  private static final Map<String, Integer> VAGUE =
      Map.of("dozens", 1, "tens", 1, "hundreds", 2, "thousands", 3, "millions", 6, "billions", 9);

  private final EnglishDates dates;
  private final EnglishTimes times;
  private final EnglishWording wording;

  private EnglishFigures(Tokens text) {
    super(text);
    this.dates = new EnglishDates(text);
    this.times = new EnglishTimes(text);
    this.wording = new EnglishWording(text);
  }

  static List<Figure> of(String text) {
    return new EnglishFigures(Tokens.of(text, Notation.ENGLISH)).figures();
  }

  @Override
  Optional<Found> at(int index) {
    return switch (text.get(index).kind()) {
      case NUMBER -> inDigits(index);
      case WORD -> inWords(index);
      case SIGN -> money(index);
      case NONE -> Optional.empty();
    };
  }

  private Optional<Found> inDigits(int index) {
    return Marks.document(text, index)
        .or(() -> dates.at(index))
        .or(() -> Marks.numberAndLetter(text, index))
        .or(() -> times.at(index))
        .or(() -> ratio(index))
        .or(() -> ordinal(index))
        .or(() -> dozen(index))
        .or(() -> quantity(index));
  }

  private Optional<Found> inWords(int index) {
    return numbered(index)
        .or(() -> dates.at(index))
        .or(() -> money(index))
        .or(() -> Marks.model(text, index))
        .or(() -> ordinal(index))
        .or(() -> part(index))
        .or(() -> multiple(index))
        .or(() -> vague(index))
        .or(() -> dozen(index))
        .or(() -> quantity(index))
        .or(() -> roman(index));
  }

  @Override
  Hedging hedging(int start) {
    return new Hedging(wording.hedge(start), start);
  }

  @Override
  Change change(int start, int end) {
    return wording.change(start, end);
  }

  /** No. 12, No. 318-KL/TW. */
  private Optional<Found> numbered(int index) {
    if (!text.get(index).is("no", "nos") || !text.get(index).startsWithCapital()) {
      return Optional.empty();
    }
    int number = text.get(index + 1).is(".") ? index + 2 : index + 1;
    Token token = text.get(number);
    return Marks.document(text, number)
        .or(() -> Marks.numberAndLetter(text, number))
        .or(
            () ->
                token.digits()
                    ? Optional.of(Found.of(number + 1, Mark.of(token.text())))
                    : Optional.empty());
  }

  /** VND 1.28 trillion, US$300,000, VND 5.2 million a month. */
  private Optional<Found> money(int index) {
    boolean code = text.get(index).startsWithCapital() || !text.get(index).word();
    return EnglishUnits.money(text, index)
        .filter(any -> code) // nobody earns "won 2"
        .flatMap(
            currency ->
                EnglishNumerals.at(text, currency.end())
                    .map(number -> abbreviated(number))
                    .map(number -> measured(number, currency.unit(), number.end())));
  }

  /** $5m, $3bn. */
  private Numeral abbreviated(Numeral number) {
    Token scale = text.get(number.end());
    int power = scale.is("m") ? 6 : scale.is("b") ? 9 : scale.is("k") ? 3 : 0;
    return power > 0 && text.glued(number.end()) ? number.times(power, number.end() + 1) : number;
  }

  /** 87/92, 87 of 92, 87 out of 92. */
  private Optional<Found> ratio(int index) {
    boolean slash =
        text.get(index).digits()
            && text.get(index + 1).is("/")
            && text.glued(index + 1)
            && text.get(index + 2).digits()
            && text.get(index + 2).amount().signum() > 0;
    return slash
        ? Optional.of(
            Found.of(index + 3, new Ratio(text.get(index).amount(), text.get(index + 2).amount())))
        : Optional.empty();
  }

  /** 30th, third; the first says nothing that an article must say, too. */
  private Optional<Found> ordinal(int index) {
    boolean suffix = text.glued(index + 1) && text.get(index + 1).is("st", "nd", "rd", "th");
    if (text.get(index).digits() && suffix) {
      return Optional.of(Found.of(index + 2, Mark.of(text.get(index).text())));
    }
    Optional<Numeral> ordinal =
        EnglishNumerals.ordinal(text, index).filter(n -> !shareBefore(index, n.end()));
    return ordinal
        .filter(n -> n.number().intValue() > 1 && !text.are(n.end(), "-", "hand"))
        .map(
            n ->
                new Found(
                    n.end(), List.of(Mark.of(n.number().intValue())), n.number().intValue() < 10));
  }

  /** "a third of", "one third". */
  private boolean shareBefore(int index, int end) {
    Token before = text.get(index - 1);
    return before.is("one") || (before.is("a") && text.get(end).is("of")) || before.is("-");
  }

  /** half, a quarter, two thirds, three-quarters. */
  private Optional<Found> part(int index) {
    Token token = text.get(index);
    if (token.is("half") && EnglishNumerals.at(text, index).isEmpty()) {
      return half(index);
    }
    int name = text.get(index + 1).is("-") ? index + 2 : index + 1;
    Integer whole = PARTS.get(text.get(name).folded());
    if (whole == null) {
      return Optional.empty();
    }
    boolean indefinite = token.is("a") && (whole == 4 || whole == 2 || text.get(name + 1).is("of"));
    if (indefinite || token.is("one")) {
      return Optional.of(Found.of(name + 1, ratio(1, whole)));
    }
    boolean plural = text.get(name).folded().endsWith("s");
    return EnglishNumerals.at(text, index)
        .filter(n -> plural && n.end() == index + 1 && n.number().compareTo(BigDecimal.TEN) < 0)
        .map(n -> Found.of(name + 1, new Ratio(n.number(), BigDecimal.valueOf(whole))));
  }

  /** half an hour, half a year, half of them; not half-finished. */
  private Optional<Found> half(int index) {
    int unit = text.get(index + 1).is("a", "an") ? index + 2 : index + 1;
    if (text.get(index + 1).is("-") || text.get(index - 1).is("other", "latter", "-")) {
      return Optional.empty();
    }
    Numeral half = new Numeral(new BigDecimal("0.5"), 0, unit, true);
    return Optional.of(
        EnglishUnits.at(text, unit)
            .filter(found -> unit == index + 2)
            .map(found -> Found.of(found.end(), half.of(found.unit())))
            .orElseGet(() -> Found.of(index + 1, ratio(1, 2))));
  }

  private static Ratio ratio(int part, int whole) {
    return new Ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** doubled, threefold, halved. */
  private Optional<Found> multiple(int index) {
    Token token = text.get(index);
    if (token.is("halved", "halving")) {
      return Optional.of(Found.of(index + 1, ratio(1, 2)));
    }
    boolean verb =
        token.is("double") && text.get(index + 1).is("the", "that", "its", "their", "from", "this");
    Integer times = verb ? Integer.valueOf(2) : MULTIPLES.get(token.folded());
    return times == null
        ? Optional.empty()
        : Optional.of(Found.of(index + 1, Quantity.of(times, Unit.TIMES)));
  }

  /** hundreds, tens of thousands, several hundred. */
  private Optional<Found> vague(int index) {
    if (text.get(index).is("several", "few")) {
      return EnglishNumerals.scale(text.get(index + 1))
          .map(power -> Found.of(index + 2, new Vague(BigDecimal.ONE.scaleByPowerOfTen(power))));
    }
    Integer power = VAGUE.get(text.get(index).folded());
    if (power == null) {
      return Optional.empty();
    }
    Integer more = text.get(index + 1).is("of") ? VAGUE.get(text.get(index + 2).folded()) : null;
    return Optional.of(
        Found.of(
            more == null ? index + 1 : index + 3,
            new Vague(BigDecimal.ONE.scaleByPowerOfTen(power + (more == null ? 0 : more)))));
  }

  /** a dozen, two dozen. */
  private Optional<Found> dozen(int index) {
    boolean one = text.get(index).is("a") && text.get(index + 1).is("dozen");
    Optional<Numeral> number =
        one ? Optional.of(Numeral.words(1, index + 1)) : EnglishNumerals.at(text, index);
    return number
        .filter(n -> text.get(n.end()).is("dozen"))
        .map(
            n ->
                Found.of(
                    n.end() + 1,
                    Quantity.of(n.number().multiply(BigDecimal.valueOf(12)), Unit.NONE),
                    new Vague(BigDecimal.TEN)));
  }

  private Optional<Found> quantity(int index) {
    if (text.get(index).is("a", "an") && text.get(index + 1).is("decade", "century", "fortnight")) {
      return period(index + 1);
    }
    return EnglishNumerals.at(text, index).flatMap(number -> counted(index, number));
  }

  private Optional<Found> period(int name) {
    return EnglishUnits.at(text, name)
        .map(unit -> Found.of(unit.end(), Quantity.of(1, unit.unit())));
  }

  private Optional<Found> counted(int index, Numeral number) {
    int end = number.end();
    int unitAt = text.get(end).is("-") && text.glued(end) ? end + 1 : end;
    Optional<UnitNames.Found> unit = EnglishUnits.at(text, unitAt);
    if (unit.isPresent()) {
      return Optional.of(measured(number, unit.get().unit(), unit.get().end()));
    }
    boolean pronoun = text.get(index).is("one") && number.power() == 0 && end == index + 1;
    return pronoun ? Optional.empty() : Optional.of(bare(index, number));
  }

  private Found bare(int index, Numeral number) {
    List<Value> readings = new ArrayList<>();
    if (text.get(index).year() && number.power() == 0) {
      readings.add(CalendarDate.ofYear(text.get(index).whole()));
    }
    readings.add(number.of(Unit.NONE));
    boolean small = number.inWords() && number.number().compareTo(BigDecimal.TEN) < 0;
    return new Found(number.end(), readings, small);
  }

  private Found measured(Numeral number, Unit unit, int afterUnit) {
    List<Unit> per = new ArrayList<>();
    int end = afterUnit;
    for (int i = 0; i < 2; i++) {
      Optional<UnitNames.Found> next = per(end);
      end = next.map(UnitNames.Found::end).orElse(end);
      next.ifPresent(found -> per.add(found.unit()));
    }
    return Found.of(end, number.of(unit, per));
  }

  /** per kg, /kg, a month. */
  private Optional<UnitNames.Found> per(int index) {
    Token token = text.get(index);
    boolean joined = token.is("per", "/");
    return joined || token.is("a", "an")
        ? EnglishUnits.at(text, index + 1)
            .filter(found -> !found.unit().money() && found.unit() != Unit.PERCENT)
        : Optional.empty();
  }

  /** XIII; a single letter only behind a word for what is numbered. */
  private Optional<Found> roman(int index) {
    boolean single = text.get(index).text().length() == 1;
    boolean fits =
        !single
            || text.get(index - 1)
                .is(
                    "phase",
                    "class",
                    "grade",
                    "type",
                    "category",
                    "level",
                    "zone",
                    "volume",
                    "part",
                    "group",
                    "congress",
                    "region");
    return fits
        ? Marks.roman(text.get(index)).map(n -> Found.of(index + 1, Mark.of(n)))
        : Optional.empty();
  }
}
