package io.tomtat.extract;

import io.tomtat.extract.Blocks.Block;
import io.tomtat.extract.Blocks.Role;
import io.tomtat.extract.Draft.PageKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells an article's page from what else is found at an address; in doubt it is an article. */
final class PageTriage {

  private static final int SHORT = 80;
  private static final int MANY_HEADLINES = 12;
  private static final int SEVERAL_PICTURES = 3;
  private static final int SEVERAL_TEASERS = 5;
  private static final int LONGEST_TEASER = 600;
  private static final int HEADLINE = 20;
  private static final int LAST_LINES = 3;

  /** Words of a text that breaks off before a notice; longer ones say enough. */
  private static final int STUB = 150;

  /** Characters in sentences that do not trail off, as teasers do. */
  private static final int LITTLE_PROSE = 600;

  /** {@code 404 - Không tìm thấy trang}, {@code Access denied}, {@code Just a moment...} */
  private static final Pattern ERROR =
      pattern(
          "^(lỗi )?(40[0-9]|410|429|50[0-9])\\b|không tìm thấy (trang|nội dung|đường dẫn|bài"
              + " viết)|(trang|bài viết|đường dẫn).{0,30}không (tồn tại|tìm thấy)|page not"
              + " found|access denied|just a moment|service unavailable|bad gateway|internal server"
              + " error|too many requests|attention required|are you a robot|security check|lỗi"
              + " (máy chủ|hệ thống)|trang web đang bảo trì");

  /** Of a check that stands before a page: {@code Xác minh bạn là con người} */
  private static final Pattern CHECK =
      pattern(
          "xác (minh|nhận) (rằng )?bạn (là|không phải)|verify(ing)? (that )?you are (a"
              + " )?human|checking your browser|enable javascript and cookies|complete the"
              + " captcha|nhập mã captcha|i'm not a robot|tôi không phải là người máy");

  /** {@code Đăng ký gói hội viên để đọc tiếp}, {@code Nội dung dành riêng cho thuê bao} */
  private static final Pattern PAYWALL =
      pattern(
          "(gói|thuê bao|hội viên|trả phí|nâng cấp|premium|vip).{0,60}(đọc|xem) (tiếp|toàn|trọn|đầy"
              + " đủ|bài)|dành (riêng )?cho (thuê bao|hội viên|độc giả (trả phí|vip|dài"
              + " hạn))|subscribe to (continue|read)|subscribers only");

  /** {@code Vui lòng đăng nhập để đọc tiếp} */
  private static final Pattern LOGIN =
      pattern(
          "đăng nhập.{0,40} để (đọc|xem|tiếp tục)|(log|sign) in to (continue|read|view)|bạn"
              + " (cần|phải) đăng nhập");

  private static final String VIDEO =
      "video, meta[property=og:type][content^=video], meta[property^=og:video],"
          + " [itemtype$=VideoObject], iframe[src*=youtube.com/embed], iframe[src*=player],"
          + " [class*=video-player]";

  private PageTriage() {}

  /**
   * @param page without what it hides
   */
  static PageKind kind(Document page, PageMetadata said, List<Block> all, List<Line> body) {
    int words = body.stream().mapToInt(line -> Characters.words(line.text())).sum();
    boolean little = words < SHORT;
    if (little && isError(said, all)) {
      return PageKind.ERROR;
    }
    if (words >= SHORT / 2 && words < STUB && (endsIn(PAYWALL, body) || endsIn(LOGIN, body))) {
      return PageKind.STUB;
    }
    if (little && says(PAYWALL, all)) {
      return PageKind.PAYWALL;
    }
    if (little && says(LOGIN, all)) {
      return PageKind.LOGIN;
    }
    if (!said.article() && (isList(all, body) || isOfTeasers(page, body))) {
      return PageKind.LIST;
    }
    return little ? ofMedia(page, all) : PageKind.ARTICLE;
  }

  private static boolean isError(PageMetadata said, List<Block> all) {
    return matches(ERROR, said.title()) || matches(ERROR, said.headTitle()) || says(CHECK, all);
  }

  private static PageKind ofMedia(Document page, List<Block> all) {
    if (page.selectFirst("input[type=password]") != null) {
      return PageKind.LOGIN;
    }
    if (page.selectFirst(VIDEO) != null) {
      return PageKind.VIDEO;
    }
    long captions =
        all.stream().filter(b -> b.role() == Role.CAPTION || b.line().isCaption()).count();
    return captions >= SEVERAL_PICTURES || page.select("figure img").size() >= SEVERAL_PICTURES
        ? PageKind.PICTURES
        : PageKind.ARTICLE;
  }

  private static boolean says(Pattern words, List<Block> all) {
    return all.stream().anyMatch(block -> matches(words, block.line().text()));
  }

  private static boolean matches(Pattern words, @Nullable String text) {
    return text != null && words.matcher(text).find();
  }

  /** Many headlines on the page, and less prose than the shortest article has. */
  private static boolean isList(List<Block> all, List<Line> body) {
    long headlines = all.stream().filter(block -> block.line().isHeadline()).count();
    int prose = body.stream().filter(PageTriage::isProse).mapToInt(Line::length).sum();
    return headlines >= MANY_HEADLINES && prose < LITTLE_PROSE;
  }

  /** The notice stands where the text breaks off. */
  private static boolean endsIn(Pattern words, List<Line> body) {
    return body.stream()
        .skip(Math.max(0, body.size() - LAST_LINES))
        .anyMatch(line -> matches(words, line.text()));
  }

  /** Nearly all of the text stands below headlines that lead to other pages. */
  private static boolean isOfTeasers(Document page, List<Line> body) {
    Set<Line> teasers = new HashSet<>();
    for (Element headline : page.select("h2, h3, h4")) {
      Element link = headline.selectFirst("a[href]");
      Element box = headline.parent();
      if (link != null
          && box != null
          && link.text().equals(headline.text())
          && link.text().length() >= HEADLINE
          && box.text().length() <= LONGEST_TEASER) {
        teasers.addAll(Blocks.lines(box));
      }
    }
    int prose = body.stream().filter(Line::endsSentence).mapToInt(Line::length).sum();
    List<Line> told = body.stream().filter(Line::endsSentence).filter(teasers::contains).toList();
    return told.size() >= SEVERAL_TEASERS
        && told.stream().mapToInt(Line::length).sum() * 10 >= prose * 6;
  }

  private static boolean isProse(Line line) {
    return line.length() >= 80 && line.endsSentence() && !line.endsInEllipsis();
  }

  private static Pattern pattern(String alternatives) {
    return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
