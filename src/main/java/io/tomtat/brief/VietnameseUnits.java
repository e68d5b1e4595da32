package io.tomtat.brief;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Units as Vietnamese news writes them. */
final class VietnameseUnits {

  private static final UnitNames NAMES =
      new UnitNames(Notation.VIETNAMESE)
          .with(Unit.VND, "đồng, VND, VNĐ, đồng Việt Nam, ₫")
          .with(
              Unit.USD, "USD, US$, $, đô la, đôla, đô-la, đô la Mỹ, đô-la Mỹ, đôla Mỹ, đô, Mỹ kim")
          .with(Unit.EUR, "EUR, euro, €, ơ-rô")
          .with(Unit.JPY, "yên, yen, JPY, yên Nhật, ¥")
          .with(Unit.CNY, "nhân dân tệ, NDT, CNY, tệ, RMB")
          .with(Unit.KRW, "won, KRW")
          .with(Unit.GBP, "bảng Anh, GBP, bảng, £")
          .with(Unit.THB, "baht, bạt, THB")
          .with(Unit.SGD, "SGD, đô la Singapore, đô-la Singapore")
          .with(Unit.AUD, "AUD, đô la Úc, đô la Australia, đô-la Úc")
          .with(Unit.CAD, "CAD, đô la Canada, đô-la Canada")
          .with(Unit.CHF, "CHF, franc Thụy Sĩ, franc Thuỵ Sĩ")
          .with(Unit.HKD, "HKD, đô la Hồng Kông, đô la Hong Kong")
          .with(Unit.TWD, "TWD, Đài tệ")
          .with(Unit.RUB, "rúp, RUB, ruble")
          .with(Unit.INR, "rupee, INR")
          .with(Unit.LAK, "kíp, kip, LAK")
          .with(Unit.KHR, "riel, KHR")
          .with(Unit.MYR, "ringgit, MYR")
          .with(Unit.IDR, "rupiah, IDR")
          .with(Unit.PERCENT, "%, phần trăm")
          .with(Unit.PERMILLE, "‰, phần nghìn, phần ngàn")
          .with(Unit.PERCENTAGE_POINT, "điểm phần trăm, điểm %")
          .with(Unit.BASIS_POINT, "điểm cơ bản")
          .with(Unit.POINT, "điểm")
          .with(Unit.TIMES, "lần")
          .with(Unit.NM, "nm, nano mét, nanomét")
          .with(Unit.MM, "mm, milimét, mi-li-mét, ly")
          .with(Unit.CM, "cm, xentimét, phân, xăng-ti-mét")
          .with(Unit.M, "m, mét, thước")
          .with(Unit.KM, "km, cây số, kilômét, ki-lô-mét, kilomet")
          .with(Unit.NAUTICAL_MILE, "hải lý")
          .with(Unit.MILE, "dặm")
          .with(Unit.M2, "m2, m², mét vuông")
          .with(Unit.HA, "ha, héc-ta, hécta, hecta, héc ta")
          .with(Unit.KM2, "km2, km², cây số vuông, kilômét vuông, ki-lô-mét vuông")
          .with(Unit.CONG, "công đất, công ruộng, công lúa, công vườn")
          .with(Unit.SAO, "sào")
          .with(Unit.MAU, "mẫu")
          .with(Unit.M3, "m3, m³, mét khối, khối")
          .with(Unit.LITRE, "lít")
          .with(Unit.BARREL, "thùng dầu, thùng/ngày")
          .with(Unit.G, "g, gam, gram")
          .with(Unit.KG, "kg, ký, kí, cân, kilôgam, ki-lô-gam, kilogram, kí lô, ký lô")
          .with(Unit.QUINTAL, "tạ")
          .with(Unit.TONNE, "tấn")
          .with(Unit.TAEL, "lượng vàng, cây vàng, lượng")
          .with(Unit.MACE, "chỉ vàng, chỉ")
          .with(Unit.OUNCE, "ounce, oz")
          .with(Unit.SECOND, "giây")
          .with(Unit.MINUTE, "phút")
          .with(Unit.HOUR, "giờ, giờ đồng hồ, tiếng, tiếng đồng hồ")
          .with(Unit.DAY, "ngày")
          .with(Unit.WEEK, "tuần, tuần lễ")
          .with(Unit.MONTH, "tháng")
          .with(Unit.YEAR, "năm, tuổi, niên")
          .with(Unit.DECADE, "thập kỷ, thập niên")
          .with(Unit.CENTURY, "thế kỷ")
          .with(Unit.CELSIUS, "độ C, °C, ºC, °c")
          .with(Unit.KW, "kW")
          .with(Unit.MW, "MW, megawatt, mêgaoát")
          .with(Unit.GW, "GW")
          .with(Unit.KWH, "kWh, số điện")
          .with(Unit.MWH, "MWh")
          .with(Unit.GWH, "GWh")
          .with(Unit.KV, "kV")
          .with(Unit.KM_H, "km/h, km/giờ")
          .with(Unit.M_S, "m/s, m/giây")
          .with(Unit.KNOT, "hải lý/giờ, hải lý/h")
          .with(Unit.TEU, "TEU, TEUs")
          .with(Unit.DWT, "DWT")
          .with(Unit.PERSON, "người, nhân khẩu")
          .with(Unit.HOUSEHOLD, "hộ, hộ dân, hộ gia đình");

  /** tiếng nổ is a bang, tuần tra a patrol. */
  private static final Map<String, Set<String>> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("tiếng", Set.of("nói", "nổ", "súng", "kêu", "hát")),
          Map.entry("phân", Set.of("khu", "xưởng", "hiệu", "viện", "bón", "tích", "loại", "cảnh")),
          Map.entry("ly", Set.of("nước", "cà", "trà", "rượu", "sữa", "hôn", "tán")),
          Map.entry("cân", Set.of("bằng", "đối")),
          Map.entry(
              "khối", Set.of("lượng", "ngành", "cơ", "thị", "thi", "u", "liên", "nhà", "lớp")),
          Map.entry("thước", Set.of("phim")),
          Map.entry("kí", Set.of("sự", "kết", "hiệu", "túc", "giả", "tên")),
          Map.entry("ký", Set.of("sự", "kết", "hiệu", "túc", "giả", "tên")),
          Map.entry("tệ", Set.of("nạn")),
          Map.entry("tuần", Set.of("tra", "hành", "lộc")),
          Map.entry("hộ", Set.of("chiếu", "tịch", "khẩu", "sinh", "lý", "đê")),
          Map.entry("người", Set.of("mẫu")),
          Map.entry("giờ", Set.of("học", "giảng")),
          Map.entry("đô", Set.of("thị", "đốc", "vật")));

  private VietnameseUnits() {}

  /** 5 công đất is an area; 5 công nhân are five workers. */
  static Optional<UnitNames.Found> at(Tokens text, int index) {
    if (text.glued(index) && text.get(index).is("đ")) {
      return Optional.of(new UnitNames.Found(Unit.VND, index + 1));
    }
    if (text.get(index).is("công") && !text.get(index + 1).word()) {
      return Optional.of(new UnitNames.Found(Unit.CONG, index + 1));
    }
    return NAMES.at(text, index).filter(found -> !otherWord(text, index, found));
  }

  /** Syllables that are units alone and words with the next one. */
  private static boolean otherWord(Tokens text, int index, UnitNames.Found found) {
    Token name = text.get(index);
    Token next = text.get(found.end());
    if (found.end() > index + 1) {
      return false;
    }
    if (name.is("lượng", "chỉ", "bảng")) {
      return next.word();
    }
    if (name.is("mẫu")) {
      return next.word() && !next.is("đất", "ruộng", "lúa", "vườn");
    }
    if (name.is("tháng")) {
      return next.between(1, 12); // ba tháng 7, 8 và 9
    }
    boolean language = name.is("tiếng") && next.startsWithCapital();
    return language || OTHER_WORDS.getOrDefault(name.folded(), Set.of()).contains(next.folded());
  }
}
