package io.tomtat.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;

/** A glob over URIs, whatever the case of their letters: scanners write {@code CONG-VAN.PDF}. */
final class Include {

  private final List<PathMatcher> any;

  /**
   * Java's glob wants a folder for {@code **}{@code /}; people expect {@code **}{@code /*.txt} to
   * match {@code a.txt} too.
   *
   * @throws java.util.regex.PatternSyntaxException if this is no glob
   */
  Include(String glob) {
    PathMatcher asWritten = matcher(glob);
    this.any =
        glob.startsWith("**/")
            ? List.of(asWritten, matcher(glob.substring(3)))
            : List.of(asWritten);
  }

  private static PathMatcher matcher(String glob) {
    return FileSystems.getDefault().getPathMatcher("glob:" + plain(glob));
  }

  boolean matches(String uri) {
    Path path = Path.of(plain(uri));
    return any.stream().anyMatch(matcher -> matcher.matches(path));
  }

  /** U+FFFD stands for bytes that the locale has no letter for, so no path can be made of it. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Form.NFC).toLowerCase(Locale.ROOT).replace('\uFFFD', '_');
  }
}
