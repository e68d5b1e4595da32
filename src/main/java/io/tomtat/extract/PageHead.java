package io.tomtat.extract;

import io.tomtat.article.Metadata;
import io.tomtat.article.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines between a page's title and its body: who wrote it, and when. */
final class PageHead {

  private static final int LONGEST = 120;

  /** {@code Cập nhật: 13:50, 29/10/2026} */
  private static final Pattern UPDATED = Pattern.compile("(?iu)cập nhật|last updated");

  /** {@code Theo dõi Đối ngoại Đông Kinh trên Google News} names the paper. */
  private static final Pattern FOLLOW =
      Pattern.compile("Theo dõi (?:[Bb]áo )?(\\p{Lu}.{2,58}?) trên(?: .{0,20})?");

  /** {@code Tác giả: Mai Lan}, {@code Theo Mai Lan}, {@code Bài, ảnh: Mai Lan} */
  private static final Pattern BY =
      Pattern.compile("(?iu)^(tác giả|bài( và|,) ảnh|bài|người viết|phóng viên|theo|by) ?[:,]? ");

  /** {@code Văn Đông - Sơn Hải}, each with two syllables at least */
  private static final Pattern BETWEEN =
      Pattern.compile("(?<=\\p{L}) [-–] (?=\\p{Lu}\\p{L}* \\p{Lu})");

  /** {@code Lâm Đồng, ngày 30 tháng 8 năm 2026}: a place, not an author */
  private static final Pattern DATELINE = Pattern.compile("(?iu)^[^,|]{2,40}, ngày \\d.{8,25}$");

  /** {@code Khánh Toàn • 22/07/2026}, {@code Mai Lan - 16/11/2026} */
  private static final Pattern SET_OFF = Pattern.compile("\\s[|•·/–—-]\\s");

  /** {@code Mai Lan}; not {@code Sở Y tế} */
  private static final Pattern CAPITALISED =
      Pattern.compile("\\p{Lu}[\\p{L}.]*( \\p{Lu}[\\p{L}.]*){1,4}");

  /** What stands beside a date and does something when it is pressed. */
  private static final String TOOLS =
      "(xem )?cỡ chữ|a- a a\\+|đọc bài viết|lượt xem: [\\d.]+|\\d+ bình luận";

  private PageHead() {}

  /** What the lines say; a line that reads like a sentence says nothing. */
  static Metadata metadata(List<Line> lines) {
    Metadata said = Metadata.NONE;
    for (Line line : lines) {
      if (line.length() <= LONGEST) {
        said = said.orElse(metadata(line));
      }
    }
    return said;
  }

  /** The author, if the lines behind the body are a name. */
  static Metadata signed(List<Line> lines) {
    return lines.stream()
        .map(line -> author(line.text()))
        .filter(name -> name != null)
        .findFirst()
        .map(PageHead::byAuthor)
        .orElse(Metadata.NONE);
  }

  /** The paper that readers are asked to follow, wherever the label stands. */
  static Metadata followed(List<Line> labels) {
    return labels.stream()
        .map(PageHead::publisher)
        .filter(name -> name != null)
        .findFirst()
        .map(name -> new Metadata(null, name, null, null, null, null, null))
        .orElse(Metadata.NONE);
  }

  /** Whether the line is a date, alone or with an author: {@code Bảo Trung | 21:48 26/09/2026}. */
  static boolean isByline(Line line) {
    if (line.length() > LONGEST || Dates.visible(line.text()) == null) {
      return false;
    }
    return stripped(line.text()).isEmpty() || isDateline(line) || author(line) != null;
  }

  /** Whether the line says how long ago, alone or with an author: {@code Mai Lan • 3 giờ trước}. */
  static boolean isAgo(Line line) {
    return line.length() <= LONGEST
        && Ago.isIn(line.text())
        && (stripped(line.text()).isEmpty() || agoAuthor(line) != null);
  }

  /** The first such line of those under a title; null if there is none. */
  static @Nullable String ago(List<Line> head) {
    return head.stream().filter(PageHead::isAgo).map(Line::text).findFirst().orElse(null);
  }

  /** What such a line says of a page that was fetched then. */
  static Metadata ago(String line, Instant fetched) {
    Timestamp date = Ago.at(line, fetched);
    boolean updated = UPDATED.matcher(line).find();
    return dated(agoAuthor(Line.of(line)), updated ? null : date, updated ? date : null);
  }

  /** Nobody but an author stands beside such words without a mark: {@code Mai Lan 3 giờ trước}. */
  private static @Nullable String agoAuthor(Line line) {
    String rest = stripped(line.text());
    return CAPITALISED.matcher(rest).matches() ? author(rest) : author(line);
  }

  private static boolean isDateline(Line line) {
    return DATELINE.matcher(line.text()).matches() && !line.endsSentence();
  }

  /** {@code 16/11/2026 08:00 | Cập nhật: 16/11/2026 10:00} says both. */
  private static Metadata metadata(Line line) {
    Matcher update = UPDATED.matcher(line.text());
    if (update.find()) {
      Timestamp before = Dates.visible(line.text().substring(0, update.start()));
      Timestamp behind = Dates.visible(line.text().substring(update.start()));
      if (before != null && behind != null) {
        return dated(author(line), before, behind);
      }
    }
    Timestamp date = Dates.visible(line.text());
    boolean updated = UPDATED.matcher(line.text()).find();
    return dated(
        date == null && !BY.matcher(line.text()).find() ? null : author(line),
        updated ? null : date,
        updated ? date : null);
  }

  private static Metadata dated(
      @Nullable String author, @Nullable Timestamp published, @Nullable Timestamp modified) {
    return new Metadata(author, null, published, modified, null, null, null);
  }

  /** A name beside a date is set off by a mark or written in capitals: "Sở Y tế" is not. */
  private static @Nullable String author(Line line) {
    String rest = stripped(line.text());
    boolean setOff = SET_OFF.matcher(line.text()).find() || BY.matcher(line.text()).find();
    return !isDateline(line) && (setOff || Line.of(rest).isName()) ? author(rest) : null;
  }

  private static @Nullable String publisher(Line line) {
    Matcher follow = FOLLOW.matcher(line.text());
    return follow.matches() ? follow.group(1) : null;
  }

  /**
   * {@code Nhóm phóng viên}, {@code Bảo Trung}: words without figures, the first with a capital.
   */
  static @Nullable String author(String text) {
    String said = Authors.withoutSuffix(BY.matcher(text.strip()).replaceFirst(""));
    String name = BETWEEN.matcher(said).replaceAll(", ");
    boolean plausible =
        name.matches("\\p{Lu}['’]?[\\p{L}. ]{1,38}(, \\p{Lu}['’]?[\\p{L}. ]{1,38})*");
    return plausible && Characters.words(name) <= 8 ? titleCase(name.strip()) : null;
  }

  /** {@code VĨNH SAN} signs as Vĩnh San. */
  private static String titleCase(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.length() < 5) {
      return name;
    }
    return Pattern.compile("(?<=\\p{L})\\p{L}+")
        .matcher(name)
        .replaceAll(m -> m.group().toLowerCase(Locale.ROOT));
  }

  private static String stripped(String line) {
    String rest =
        Dates.without(Ago.without(line))
            .replaceAll(
                "(?iu)cập nhật( lúc)?:?|đăng lúc:?|^đăng(?= *$)|\\d{1,2} phút đọc|" + TOOLS, "");
    return rest.replaceAll("[\\s|•·,/:()–—-]+$", "").replaceAll("^[\\s|•·,/:()–—-]+", "").strip();
  }

  private static Metadata byAuthor(String name) {
    return dated(name, null, null);
  }
}
