package io.tomtat.brief;

import io.tomtat.brief.FigureParser.Hedging;
import java.util.Set;

/** The words by which Vietnamese keeps a figure at a distance: hơn 9.800 tỷ, không quá 8%. */
final class VietnameseHedges {

  /** May stand between such a word and its figure: ước đạt 6,8%, tối đa là 30 ngày. */
  private static final Set<String> FILLERS =
      Set.of("là", "có", "đạt", "cả", "thêm", "từ", "trên", "mức", "vnd", "usd");

  private static final int MOST_FILLERS = 3;

  /** Behind these "hơn" compares: cao hơn 20%. */
  private static final Set<String> COMPARED =
      Set.of(
          "cao", "thấp", "nhiều", "ít", "lớn", "nhỏ", "nhanh", "chậm", "dài", "ngắn", "rộng", "hẹp",
          "nặng", "nhẹ", "mạnh", "yếu", "tốt", "kém", "đắt", "rẻ", "già", "trẻ", "sớm", "muộn",
          "sâu");

  private final Tokens text;

  VietnameseHedges(Tokens text) {
    this.text = text;
  }

  Hedging before(int figure) {
    if (text.get(figure + 1).is("-", "–") && text.get(figure + 2).number()) {
      return new Hedging(Hedge.NONE, figure); // khoảng 38-40 triệu: a range is one already
    }
    int at = figure - 1;
    for (int i = 0; i < MOST_FILLERS && FILLERS.contains(text.get(at).folded()); i++) {
      at--;
    }
    Hedging found = endingAt(at);
    return found.kind() == Hedge.NONE ? new Hedging(Hedge.NONE, figure) : found;
  }

  private Hedging endingAt(int at) {
    Token before = text.get(at - 1);
    return switch (text.get(at).folded()) {
      case "khoảng" -> new Hedging(before.is("trong") ? Hedge.NONE : Hedge.ABOUT, at);
      case "chừng", "ước" -> new Hedging(Hedge.ABOUT, at);
      case "gần", "ngót" -> new Hedging(Hedge.BELOW, at);
      case "hơn" -> new Hedging(COMPARED.contains(before.folded()) ? Hedge.NONE : Hedge.ABOVE, at);
      case "quá" -> exceeding(at);
      case "xỉ" -> pair(at, "xấp", Hedge.ABOUT);
      case "tính" -> pair(at, "ước", Hedge.ABOUT);
      case "nhất" -> pair(at, "ít", Hedge.ABOVE);
      case "thiểu" -> pair(at, "tối", Hedge.ABOVE);
      case "dưới" -> pair(at, "không", Hedge.ABOVE);
      case "đa" -> pair(at, "tối", Hedge.BELOW);
      default -> new Hedging(Hedge.NONE, at);
    };
  }

  /** quá 3 ngày; không quá, không vượt quá 3 ngày. */
  private Hedging exceeding(int at) {
    int start = text.get(at - 1).is("vượt") ? at - 1 : at;
    return text.get(start - 1).is("không")
        ? new Hedging(Hedge.BELOW, start - 1)
        : new Hedging(Hedge.ABOVE, start);
  }

  private Hedging pair(int at, String first, Hedge kind) {
    return new Hedging(text.get(at - 1).is(first) ? kind : Hedge.NONE, at - 1);
  }
}
