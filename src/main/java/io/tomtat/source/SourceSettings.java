package io.tomtat.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** One entry of the job file's {@code sources}: a record for each kind. */
public sealed interface SourceSettings
    permits FolderSettings, NetworkSettings, JsonLinesSettings, TableSettings, ArchiveSettings {

  Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  /** Short and stable: it is part of every article's identity. */
  String name();

  /** Fewer documents than this are a failure of the source. */
  int atLeast();

  /**
   * @param base what relative paths are relative to
   * @param web what a source opens is closed with it
   */
  Source open(Path base, Web web);

  /** For how long its raw documents stay; null: as long as the job's retention says. */
  default @Nullable Duration keep() {
    return null;
  }

  /** Whether its documents are fetched from hosts that other people run. */
  default boolean onNetwork() {
    return false;
  }

  /**
   * What holds for every kind.
   *
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  static void check(String name, int atLeast) {
    require(
        name != null && !name.isBlank(),
        "sources: a source has no name; give each one a short name, such as inbox");
    require(
        NAME.matcher(name).matches(),
        "sources: name '%s' does not fit; use lower-case letters, digits, '.', '_' and '-', at most 63"
            .formatted(name));
    require(
        atLeast >= 0,
        "sources: at-least of %s is %d; it cannot be negative".formatted(name, atLeast));
  }

  /**
   * @throws IllegalArgumentException if there is neither a path nor a glob
   */
  static void checkFiles(String name, String key, String files) {
    require(
        files != null && !files.isBlank(),
        "sources: %s of %s is empty; name a file, or files like dumps/*".formatted(key, name));
    try {
      new Include(files);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "sources: %s of %s is not a glob pattern (%s): %s"
              .formatted(key, name, e.getDescription(), files),
          e);
    }
  }

  /**
   * @throws IllegalArgumentException if that is no address that may be asked for
   */
  static void address(String name, String key, String address) {
    require(
        address != null && !address.isBlank(),
        "sources: %s of %s is empty; write its address".formatted(key, name));
    try {
      WebAddress.of(address);
    } catch (RefusedAddressException e) {
      throw new IllegalArgumentException(
          "sources: %s of %s: %s".formatted(key, name, e.getMessage()), e);
    }
  }

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  static void checkKeep(String name, @Nullable Duration keep) {
    require(
        keep == null || keep.compareTo(Duration.ofDays(1)) >= 0,
        "sources: keep of %s is less than a day; write it like 30d".formatted(name));
  }

  static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
