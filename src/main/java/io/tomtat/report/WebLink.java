package io.tomtat.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address that a reader's browser may be sent to: http or https, with a host. */
record WebLink(String url, String host) {

  /** {@code https://tin.example/bai-1.html}; no user part, which would hide the real host. */
  private static final Pattern FORM =
      Pattern.compile("(?i)https?://([\\p{L}\\p{N}][\\p{L}\\p{N}.-]*)(:\\d{1,5})?([/?#]\\S*)?");

  /** Null for whatever is not such an address: a file's path, {@code javascript:}, nothing. */
  static @Nullable WebLink of(@Nullable String url) {
    if (url == null) {
      return null;
    }
    Matcher matcher = FORM.matcher(url);
    return matcher.matches() ? new WebLink(url, host(matcher)) : null;
  }

  private static String host(Matcher matcher) {
    return matcher.group(1).replaceFirst("(?i)^www\\.", "");
  }
}
