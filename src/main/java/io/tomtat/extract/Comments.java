package io.tomtat.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What readers wrote below an article, under whatever name a page keeps it. */
final class Comments {

  /** {@code box-ykien}, {@code list-binhluan}, {@code comment-list}, {@code cm-list} */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)(^|[\\s_-])(binh-?luan|y-?kien|yk(bd|iendocgia)|comments?|cm(t|nt)?-?(list|item|box)"
              + "|disqus|fb-comments)([\\s_-]|$)"
              + "|(^|\\s)(list|box|item|block)[_-]?(comments?|binh-?luan|y-?kien|cmt)");

  private Comments() {}

  /** A box that holds the headline or half of the prose is not one of comments alone. */
  static void drop(Document page, TextLengths lengths) {
    int prose = lengths.in(page).prose();
    Map<String, Boolean> known = new HashMap<>(); // a page says the same few names many times
    for (Element element : page.select("div, section, ul, ol, aside")) {
      if ((isNamed(element.className(), known) || isNamed(element.id(), known))
          && element.selectFirst("h1") == null
          && lengths.in(element).prose() * 2 <= prose) {
        element.remove();
      }
    }
  }

  private static boolean isNamed(String name, Map<String, Boolean> known) {
    return !name.isEmpty() && known.computeIfAbsent(name, n -> NAMES.matcher(n).find());
  }
}
