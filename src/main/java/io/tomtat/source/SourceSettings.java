package io.tomtat.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the job file's {@code sources}.
 *
 * @param name short and stable: it is part of every article's identity
 * @param folder relative to the parent of {@code jobs/}, or to the job file's own folder elsewhere
 * @param include glob over the path below the folder; {@code **}{@code /} matches no folder too
 * @param atLeast fewer documents than this are a failure of the source
 */
public record SourceSettings(String name, Path folder, String include, int atLeast) {

  static final String EVERYTHING_READABLE =
      "**/*.{html,htm,xhtml,pdf,docx,doc,odt,rtf,epub,eml,txt,md,xml,rss,atom}";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  /** Fills in the defaults where the job file is silent. */
  public static SourceSettings of(
      @Nullable String name,
      @Nullable Path folder,
      @Nullable String include,
      @Nullable Integer atLeast) {
    if (name == null) {
      throw new IllegalArgumentException(
          "name is missing; give each source a short name, such as 'inbox'");
    }
    if (folder == null) {
      throw new IllegalArgumentException(
          "folder is missing; name the folder that holds the documents");
    }
    return new SourceSettings(
        name,
        folder,
        include == null ? EVERYTHING_READABLE : include,
        atLeast == null ? 0 : atLeast);
  }

  public SourceSettings {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name '%s' does not fit; use lower-case letters, digits, '.', '_' and '-', at most 63"
              .formatted(name));
    }
    if (atLeast < 0) {
      throw new IllegalArgumentException(
          "at-least is %d; it cannot be negative".formatted(atLeast));
    }
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + include);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "include '%s' is not a glob pattern: %s".formatted(include, e.getDescription()), e);
    }
  }
}
