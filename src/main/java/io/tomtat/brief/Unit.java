package io.tomtat.brief;

import static io.tomtat.brief.Unit.Kind.*;

import java.math.BigDecimal;

/** What a quantity counts or measures. */
enum Unit {
  NONE(COUNT, "1", ""),
  VND(MONEY, "1", "VND"),
  USD(MONEY, "1", "USD"),
  EUR(MONEY, "1", "EUR"),
  JPY(MONEY, "1", "JPY"),
  CNY(MONEY, "1", "CNY"),
  KRW(MONEY, "1", "KRW"),
  GBP(MONEY, "1", "GBP"),
  THB(MONEY, "1", "THB"),
  SGD(MONEY, "1", "SGD"),
  AUD(MONEY, "1", "AUD"),
  CAD(MONEY, "1", "CAD"),
  CHF(MONEY, "1", "CHF"),
  HKD(MONEY, "1", "HKD"),
  TWD(MONEY, "1", "TWD"),
  RUB(MONEY, "1", "RUB"),
  INR(MONEY, "1", "INR"),
  LAK(MONEY, "1", "LAK"),
  KHR(MONEY, "1", "KHR"),
  MYR(MONEY, "1", "MYR"),
  IDR(MONEY, "1", "IDR"),
  SHARE(PART, "1", "of the whole"),
  PERCENT(PART, "0.01", "%"),
  PERMILLE(PART, "0.001", "per thousand"),
  PERCENTAGE_POINT(PERCENTAGE_POINTS, "1", "percentage points"),
  BASIS_POINT(PERCENTAGE_POINTS, "0.01", "basis points"),
  POINT(POINTS, "1", "points"),
  TIMES(MULTIPLE, "1", "times"),
  NM(LENGTH, "0.000000001", "nm"),
  MM(LENGTH, "0.001", "mm"),
  CM(LENGTH, "0.01", "cm"),
  M(LENGTH, "1", "m"),
  KM(LENGTH, "1000", "km"),
  NAUTICAL_MILE(SEA, "1", "nautical miles"),
  MILE(MILES, "1", "miles"),
  M2(AREA, "1", "square metres"),
  HA(AREA, "10000", "ha"),
  KM2(AREA, "1000000", "square km"),
  CONG(CONGS, "1", "cong"),
  SAO(SAOS, "1", "sao"),
  MAU(MAUS, "1", "mau"),
  M3(VOLUME, "1", "cubic metres"),
  LITRE(VOLUME, "0.001", "litres"),
  BARREL(BARRELS, "1", "barrels"),
  G(MASS, "0.001", "g"),
  KG(MASS, "1", "kg"),
  QUINTAL(MASS, "100", "quintals"),
  TONNE(MASS, "1000", "tonnes"),
  TAEL(GOLD, "1", "taels"),
  MACE(GOLD, "0.1", "mace"),
  OUNCE(OUNCES, "1", "ounces"),
  SECOND(TIME, "1", "seconds"),
  MINUTE(TIME, "60", "minutes"),
  HOUR(TIME, "3600", "hours"),
  DAY(DAYS, "1", "days"),
  WEEK(DAYS, "7", "weeks"),
  MONTH(MONTHS, "1", "months"),
  YEAR(MONTHS, "12", "years"),
  DECADE(MONTHS, "120", "decades"),
  CENTURY(MONTHS, "1200", "centuries"),
  CELSIUS(TEMPERATURE, "1", "°C"),
  W(POWER, "1", "W"),
  KW(POWER, "1000", "kW"),
  MW(POWER, "1000000", "MW"),
  GW(POWER, "1000000000", "GW"),
  KWH(ENERGY, "1", "kWh"),
  MWH(ENERGY, "1000", "MWh"),
  GWH(ENERGY, "1000000", "GWh"),
  KV(VOLTAGE, "1", "kV"),
  KM_H(SPEED, "1", "km/h"),
  M_S(SPEED, "3.6", "m/s"),
  KNOT(KNOTS, "1", "knots"),
  TEU(TEUS, "1", "TEU"),
  DWT(DWTS, "1", "DWT"),
  PERSON(PEOPLE, "1", "people"),
  HOUSEHOLD(HOUSEHOLDS, "1", "households");

  /** Units of one kind can be turned into each other; no currency into another. */
  enum Kind {
    COUNT,
    MONEY,
    PART,
    PERCENTAGE_POINTS,
    POINTS,
    MULTIPLE,
    LENGTH,
    SEA,
    MILES,
    AREA,
    CONGS,
    SAOS,
    MAUS,
    VOLUME,
    BARRELS,
    MASS,
    GOLD,
    OUNCES,
    TIME,
    DAYS,
    MONTHS,
    TEMPERATURE,
    POWER,
    ENERGY,
    VOLTAGE,
    SPEED,
    KNOTS,
    TEUS,
    DWTS,
    PEOPLE,
    HOUSEHOLDS
  }

  private final Kind kind;
  private final BigDecimal factor;
  private final String label;

  Unit(Kind kind, String factor, String label) {
    this.kind = kind;
    this.factor = new BigDecimal(factor);
    this.label = label;
  }

  Kind kind() {
    return kind;
  }

  boolean money() {
    return kind == MONEY;
  }

  /** A share, percentage points or a currency: a figure without it says another thing. */
  boolean telling() {
    return kind == MONEY || kind == PART || kind == PERCENTAGE_POINTS;
  }

  /** In the kind's own measure. */
  BigDecimal base(BigDecimal number) {
    return number.multiply(factor);
  }

  boolean like(Unit other) {
    return kind == MONEY ? this == other : kind == other.kind;
  }

  String label() {
    return label;
  }
}
