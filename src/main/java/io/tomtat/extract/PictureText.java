package io.tomtat.extract;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Captions that only their looks tell: centred or slanted, right below a picture: {@code
 * <p><img></p><p align="center"><em>Bến cá sáng nay.</em></p>}
 */
final class PictureText {

  private static final int LONGEST = 300;

  /** Captions are no more than this part of a page's text, as one in so many. */
  private static final int MOST = 5;

  private static final Pattern CENTRED =
      Pattern.compile(
          "(?i)text-align\\s*:\\s*center|(^|[\\s_-])(text-?)?cent(er|re)(ed)?([\\s_-]|$)");

  private PictureText() {}

  /** Gives them the class of a caption; where all of a page looks so, they are its text. */
  static void mark(Document page, TextLengths lengths) {
    List<Element> captions =
        page.select("img").stream()
            .map(PictureText::below)
            .filter(Objects::nonNull)
            .filter(PictureText::isCaption)
            .distinct()
            .toList();
    int text = captions.stream().mapToInt(caption -> lengths.in(caption).text()).sum();
    if (text * MOST < lengths.in(page).text()) {
      captions.forEach(caption -> caption.addClass("caption"));
    }
  }

  /** The next element with text, where the picture stands alone in what is above it. */
  private static @Nullable Element below(Element picture) {
    Element at = picture;
    while (at != null && !at.nameIs("body")) {
      Element next = at.nextElementSibling();
      while (next != null && next.nameIs("br")) {
        next = next.nextElementSibling();
      }
      if (next != null) {
        return next.nameIs("img") ? null : next;
      }
      at = at.parent();
      if (at != null && at.hasText()) {
        return null;
      }
    }
    return null;
  }

  private static boolean isCaption(Element element) {
    String text = element.text();
    return !text.isEmpty()
        && !isOneOfMany(element)
        && text.length() <= LONGEST
        && element.selectFirst("img, a") == null
        && (isSlanted(element, text) || isCentred(element, text));
  }

  /** Text goes on below it that looks the same: then it is no caption, but the page's look. */
  private static boolean isOneOfMany(Element element) {
    Element next = element.nextElementSibling();
    return next != null
        && next.hasText()
        && next.selectFirst("img") == null
        && (isCentred(next, next.text()) || isSlanted(next, next.text()));
  }

  /** A quotation is slanted, too. */
  private static boolean isSlanted(Element element, String text) {
    boolean quotation = text.startsWith("“") || text.startsWith("\"");
    return !quotation
        && (element.nameIs("em") || element.nameIs("i") || isSlantedInside(element, text));
  }

  private static boolean isSlantedInside(Element element, String text) {
    return element.select("em, i").stream().anyMatch(slanted -> slanted.text().equals(text));
  }

  private static boolean isCentred(Element element, String text) {
    return element.getAllElements().stream()
        .filter(inner -> inner.text().equals(text))
        .anyMatch(
            inner ->
                inner.attr("align").equalsIgnoreCase("center")
                    || inner.nameIs("center")
                    || CENTRED.matcher(inner.attr("style")).find()
                    || CENTRED.matcher(inner.className()).find());
  }
}
