package io.tomtat.source;

import java.nio.file.Path;
import java.util.regex.PatternSyntaxException;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A folder with its sub-folders.
 *
 * @param folder relative to the parent of {@code jobs/}, or to the job file's own folder elsewhere
 * @param include glob over the path below the folder; {@code **}{@code /} matches no folder too,
 *     and the case of letters does not count
 */
public record FolderSettings(
    String name,
    String folder,
    @DefaultValue(FolderSettings.EVERYTHING_READABLE) String include,
    @DefaultValue("0") int atLeast)
    implements SourceSettings {

  static final String EVERYTHING_READABLE =
      "**/*.{html,htm,xhtml,pdf,docx,doc,odt,rtf,epub,eml,txt,md,xml,rss,atom}";

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public FolderSettings {
    SourceSettings.check(name, atLeast);
    SourceSettings.require(
        folder != null && !folder.isBlank(),
        "sources: %s has no folder; name the folder that holds its documents".formatted(name));
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

  @Override
  public FolderSource open(Path base, Web web) {
    return new FolderSource(this, base);
  }
}
