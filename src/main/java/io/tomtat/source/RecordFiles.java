package io.tomtat.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a path or a glob of the job file names.
 *
 * @param byUri in the order of their names; a file's URI is its path below the folder that it is
 *     looked for in
 * @param leftOut which ones cannot be read, for people
 */
record RecordFiles(NavigableMap<String, Path> byUri, Optional<String> leftOut) {

  /** The folders before the first part with a wildcard: {@code dumps/} of {@code dumps/*.jsonl}. */
  private static final Pattern BEFORE_GLOB = Pattern.compile("(?<folder>[^*?\\[{]*/)?(?<glob>.*)");

  /**
   * @param base what a relative path is relative to
   * @throws IOException if there is no such file, or no such folder to look in
   */
  static RecordFiles of(Path base, String written) throws IOException {
    if (!written.matches(".*[*?\\[{].*") || Files.exists(base.resolve(written))) {
      return of(base.resolve(written).normalize());
    }
    Matcher parts = BEFORE_GLOB.matcher(written);
    if (!parts.matches()) {
      throw new NoSuchFileException(written);
    }
    String folder = parts.group("folder") == null ? "" : parts.group("folder");
    FolderFiles files =
        FolderFiles.in(base.resolve(folder).normalize(), new Include(parts.group("glob")));
    return new RecordFiles(files.byUri(), files.leftOut());
  }

  private static RecordFiles of(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder; name its files, like " + file + "/*");
    } else if (!Files.isReadable(file)) {
      throw new NoSuchFileException(file.toString());
    }
    NavigableMap<String, Path> only = new TreeMap<>();
    only.put(ShortUri.of(file.getFileName().toString()), file);
    return new RecordFiles(only, Optional.empty());
  }
}
