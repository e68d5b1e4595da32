package io.tomtat.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the head of an answer says of its body's letters. */
final class SaidCharset {

  /** {@code text/html; charset=windows-1258}, {@code text/html;Charset="utf-8"} */
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})");

  private SaidCharset() {}

  /**
   * @param contentType the header, null if there is none
   * @return the name as it is written; null if there is none
   */
  static @Nullable String of(@Nullable String contentType) {
    Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
    return charset.find() ? charset.group(1) : null;
  }
}
