package io.tomtat.source;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The line that WordPress puts below each text of its feeds; no text of the article. */
final class FeedTail {

  /** What stands around its two links, to the article and to the site. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)(?:the post appeared first on|bài(?: viết)? (?:đã )?(?:được )?xuất hiện (?:lần )?đầu(?: tiên)?(?: vào(?: ngày)?| trên| tại| ở)?)\\s*\\.?");

  /** Characters; nothing longer is such a line. */
  private static final int LONGEST = 1_000;

  private FeedTail() {}

  /** The same where it has none. */
  static String leftOut(String html) {
    if (!html.substring(Math.max(0, html.length() - 2 * LONGEST)).contains("<a")) {
      return html;
    }
    Document text = Jsoup.parseBodyFragment(html);
    Element last = text.select("p").last();
    if (last == null || !isLine(last) || !text.text().endsWith(last.text())) {
      return html;
    }
    last.remove();
    text.outputSettings().prettyPrint(false);
    return text.body().html();
  }

  private static boolean isLine(Element paragraph) {
    Element words = paragraph.clone();
    boolean links = words.select("a").remove().size() == 2;
    return links
        && paragraph.text().length() <= LONGEST
        && WORDS.matcher(FeedFile.text(words.text())).matches();
  }
}
