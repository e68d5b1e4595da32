package io.tomtat.source;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One entry of the job file's {@code sources}.
 *
 * @param name short and stable: it is part of every article's identity
 * @param folder relative to the parent of {@code jobs/}, or to the job file's own folder elsewhere
 * @param include glob over the path below the folder; {@code **}{@code /} matches no folder too,
 *     and the case of letters does not count
 * @param atLeast fewer documents than this are a failure of the source
 */
public record SourceSettings(
    String name,
    String folder,
    @DefaultValue(SourceSettings.EVERYTHING_READABLE) String include,
    @DefaultValue("0") int atLeast) {

  static final String EVERYTHING_READABLE =
      "**/*.{html,htm,xhtml,pdf,docx,doc,odt,rtf,epub,eml,txt,md,xml,rss,atom}";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public SourceSettings {
    require(
        name != null && !name.isBlank(),
        "sources: a source has no name; give each one a short name, such as inbox");
    require(
        NAME.matcher(name).matches(),
        "sources: name '%s' does not fit; use lower-case letters, digits, '.', '_' and '-', at most 63"
            .formatted(name));
    require(
        folder != null && !folder.isBlank(),
        "sources: %s has no folder; name the folder that holds its documents".formatted(name));
    require(
        atLeast >= 0,
        "sources: at-least of %s is %d; it cannot be negative".formatted(name, atLeast));
    checkGlob(name, include);
  }

  private static void checkGlob(String name, String glob) {
    try {
      new Include(glob);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "sources: include of %s is not a glob pattern (%s): %s"
              .formatted(name, e.getDescription(), glob),
          e);
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
