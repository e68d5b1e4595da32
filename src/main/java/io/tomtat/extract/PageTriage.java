package io.tomtat.extract;

import io.tomtat.extract.Blocks.Block;
import io.tomtat.extract.Draft.PageKind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells an error page and a list of articles from an article; in doubt it is an article. */
final class PageTriage {

  private static final int SHORT = 80;
  private static final int MANY_HEADLINES = 12;

  /** Characters in sentences that do not trail off, as teasers do. */
  private static final int LITTLE_PROSE = 600;

  /** {@code 404 - Không tìm thấy trang}, {@code Access denied} */
  private static final Pattern ERROR =
      Pattern.compile(
          "(?iu)^(lỗi )?(40[0-9]|410|50[0-9])\\b"
              + "|không tìm thấy (trang|nội dung|đường dẫn|bài viết)|(trang|bài viết|đường dẫn).{0,30}không (tồn tại|tìm thấy)"
              + "|page not found|access denied|just a moment|service unavailable|bad gateway|internal server error");

  private PageTriage() {}

  static PageKind kind(PageMetadata said, List<Block> all, List<Line> body) {
    int words = body.stream().mapToInt(line -> Characters.words(line.text())).sum();
    if (words < SHORT && (saysError(said.title()) || saysError(said.headTitle()))) {
      return PageKind.ERROR;
    }
    return !said.article() && isList(all, body) ? PageKind.LIST : PageKind.ARTICLE;
  }

  private static boolean saysError(@Nullable String title) {
    return title != null && ERROR.matcher(title).find();
  }

  /** Many headlines on the page, and less prose than the shortest article has. */
  private static boolean isList(List<Block> all, List<Line> body) {
    long headlines = all.stream().filter(block -> block.line().isHeadline()).count();
    int prose = body.stream().filter(PageTriage::isProse).mapToInt(Line::length).sum();
    return headlines >= MANY_HEADLINES && prose < LITTLE_PROSE;
  }

  private static boolean isProse(Line line) {
    return line.length() >= 80 && line.endsSentence() && !line.endsInEllipsis();
  }
}
