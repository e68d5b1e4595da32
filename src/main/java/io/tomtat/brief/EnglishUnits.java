package io.tomtat.brief;

import java.util.Optional;

/** Units as English texts write them. */
final class EnglishUnits {

  private static final UnitNames MONEY =
      new UnitNames(Notation.ENGLISH)
          .with(Unit.VND, "VND, dong, Vietnamese dong, ₫")
          .with(Unit.USD, "USD, US$, $, dollar, dollars, US dollar, US dollars")
          .with(Unit.EUR, "EUR, euro, euros, €")
          .with(Unit.JPY, "JPY, yen, ¥")
          .with(Unit.CNY, "CNY, RMB, yuan, renminbi")
          .with(Unit.KRW, "KRW, won")
          .with(Unit.GBP, "GBP, pounds, pounds sterling, £")
          .with(Unit.THB, "THB, baht")
          .with(Unit.SGD, "SGD, S$, Singapore dollars")
          .with(Unit.AUD, "AUD, A$, Australian dollars")
          .with(Unit.CAD, "CAD, C$, Canadian dollars")
          .with(Unit.CHF, "CHF, Swiss francs")
          .with(Unit.HKD, "HKD, HK$, Hong Kong dollars")
          .with(Unit.TWD, "TWD, NT$, Taiwan dollars")
          .with(Unit.RUB, "RUB, roubles, rubles")
          .with(Unit.INR, "INR, rupees")
          .with(Unit.LAK, "LAK, kip")
          .with(Unit.KHR, "KHR, riel, riels")
          .with(Unit.MYR, "MYR, ringgit")
          .with(Unit.IDR, "IDR, rupiah");

  private static final UnitNames MEASURES =
      new UnitNames(Notation.ENGLISH)
          .with(Unit.PERCENT, "%, per cent, percent, pct")
          .with(Unit.PERMILLE, "‰, parts per thousand, per thousand, per mille")
          .with(Unit.PERCENTAGE_POINT, "percentage point, percentage points, pp, % points")
          .with(Unit.BASIS_POINT, "basis point, basis points")
          .with(Unit.POINT, "point, points")
          .with(Unit.TIMES, "times, fold, x")
          .with(Unit.NM, "nm, nanometre, nanometres, nanometer, nanometers")
          .with(Unit.MM, "mm, millimetre, millimetres, millimeter, millimeters")
          .with(Unit.CM, "cm, centimetre, centimetres, centimeter, centimeters")
          .with(Unit.M, "m, metre, metres, meter, meters")
          .with(Unit.KM, "km, kilometre, kilometres, kilometer, kilometers")
          .with(Unit.NAUTICAL_MILE, "nautical mile, nautical miles")
          .with(Unit.MILE, "mile, miles")
          .with(Unit.M2, "m2, m², sq m, sqm, square metre, square metres, square meters")
          .with(Unit.HA, "ha, hectare, hectares")
          .with(
              Unit.KM2,
              "km2, km², sq km, square km, square kilometre, square kilometres, square kilometers")
          .with(Unit.CONG, "cong, công")
          .with(Unit.SAO, "sao, sào")
          .with(Unit.MAU, "mau, mẫu")
          .with(Unit.M3, "m3, m³, cubic metre, cubic metres, cubic meter, cubic meters, cu m")
          .with(Unit.LITRE, "litre, litres, liter, liters")
          .with(Unit.BARREL, "barrels of oil, barrels a day, barrels per day, bpd")
          .with(Unit.G, "g, gram, grams, gramme, grammes")
          .with(Unit.KG, "kg, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes")
          .with(Unit.QUINTAL, "quintal, quintals")
          .with(Unit.TONNE, "tonne, tonnes, ton, tons, metric tons, t")
          .with(Unit.TAEL, "tael, taels")
          .with(Unit.MACE, "mace")
          .with(Unit.OUNCE, "ounce, ounces, oz")
          .with(Unit.SECOND, "second, seconds")
          .with(Unit.MINUTE, "minute, minutes, min")
          .with(Unit.HOUR, "hour, hours")
          .with(Unit.DAY, "day, days")
          .with(Unit.WEEK, "week, weeks")
          .with(Unit.MONTH, "month, months")
          .with(
              Unit.YEAR, "year, years, year-old, years old, years-old, year-olds, years of age, yr")
          .with(Unit.DECADE, "decade, decades")
          .with(Unit.CENTURY, "century, centuries")
          .with(Unit.CELSIUS, "°C, ºC, degrees Celsius, degree Celsius, degrees C")
          .with(Unit.KW, "kW, kilowatt, kilowatts")
          .with(Unit.MW, "MW, megawatt, megawatts")
          .with(Unit.GW, "GW, gigawatt, gigawatts")
          .with(Unit.KWH, "kWh, kilowatt hours, kilowatt-hours")
          .with(Unit.MWH, "MWh, megawatt hours, megawatt-hours")
          .with(Unit.GWH, "GWh, gigawatt hours, gigawatt-hours")
          .with(Unit.KV, "kV")
          .with(Unit.KM_H, "km/h, kph, km per hour, kilometres per hour, km an hour, kmh")
          .with(Unit.M_S, "m/s, metres per second")
          .with(Unit.KNOT, "knot, knots")
          .with(Unit.TEU, "TEU, TEUs")
          .with(Unit.DWT, "DWT, deadweight tonnes")
          .with(Unit.PERSON, "people, persons, person")
          .with(Unit.HOUSEHOLD, "household, households");

  private EnglishUnits() {}

  static Optional<UnitNames.Found> at(Tokens text, int index) {
    return money(text, index).or(() -> measure(text, index));
  }

  /** Before or after the amount. */
  static Optional<UnitNames.Found> money(Tokens text, int index) {
    return MONEY.at(text, index);
  }

  private static Optional<UnitNames.Found> measure(Tokens text, int index) {
    Token name = text.get(index);
    return MEASURES
        .at(text, index)
        .filter(
            found ->
                !(name.is("point") && text.get(found.end()).is("of"))
                    && !(name.is("x", "t") && !text.glued(index)));
  }
}
