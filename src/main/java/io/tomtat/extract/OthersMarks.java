package io.tomtat.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Whether a mark is of a comment, a picture or another story rather than of the page's own. */
final class OthersMarks {

  /** {@code comment-form-author}, {@code box-binhluan}, {@code relatedArticle}, {@code sidebar} */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)(^|[\\s_-])(comments?|reply|binh-?luan|ykien|y-kien|related\\w*|tin-?lien-?quan"
              + "|lien-?quan|teasers?|recommend\\w*|recent-?\\w*|side-?bar|photo\\w*|caption"
              + "|gallery|cookie\\w*|widget[_-]?recent\\w*)([\\s_-]|$)");

  /** {@code <aside class="article-meta">} */
  private static final Pattern OWN_ASIDE = Pattern.compile("(?i)meta|author|byline|tac-?gia");

  private OthersMarks() {}

  /** What holds the page's headline is no box beside it, whatever its name. */
  static boolean has(Element mark) {
    for (Element at = mark; at != null && !at.nameIs("body"); at = at.parent()) {
      if (isOthers(at) && at.selectFirst("h1") == null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOthers(Element element) {
    return switch (element.normalName()) {
      case "aside" -> !OWN_ASIDE.matcher(element.className()).find();
      case "nav", "form", "figure", "blockquote" -> true;
      default -> NAMES.matcher(element.className()).find() || NAMES.matcher(element.id()).find();
    };
  }
}
