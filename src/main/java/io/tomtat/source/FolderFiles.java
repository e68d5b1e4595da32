package io.tomtat.source;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a folder: its files by URI, and what had to be left out.
 *
 * <p>The list of names is all that is held; a million of them take some 200 MB.
 */
final class FolderFiles extends SimpleFileVisitor<Path> {

  /** What Java makes of bytes that are no letter in the locale's encoding. */
  private static final String NO_LETTER = "\uFFFD";

  private final Path root;
  private final Include include;
  private final NavigableMap<String, Path> byUri = new TreeMap<>();
  private final Trouble leftOut = new Trouble();

  FolderFiles(Path root, Include include) {
    this.root = root;
    this.include = include;
  }

  /**
   * @throws IOException if the folder itself cannot be read
   */
  static FolderFiles in(Path folder, Include include) throws IOException {
    Path real = folder.toRealPath();
    FolderFiles files = new FolderFiles(real, include);
    Files.walkFileTree(real, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, files);
    return files;
  }

  NavigableMap<String, Path> byUri() {
    return byUri;
  }

  /** For people: which files or folders, why, and the remedy; empty if all could be taken. */
  Optional<String> leftOut() {
    return leftOut.words();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
    boolean skip = !dir.equals(root) && (isHidden(dir) || leadsOutside(dir));
    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()
        && wanted(file)
        && !(Files.isSymbolicLink(file) && leadsOutside(file))) {
      take(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (file.equals(root)) {
      throw e;
    }
    boolean harmless = e instanceof FileSystemLoopException || e instanceof NoSuchFileException;
    if (!harmless && !isHidden(file) && !leadsOutside(file)) {
      cannotRead(file, e);
    }
    return FileVisitResult.CONTINUE;
  }

  /** A folder whose list of names broke off. */
  @Override
  public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) {
    if (e != null) {
      cannotRead(dir, e);
    }
    return FileVisitResult.CONTINUE;
  }

  private void cannotRead(Path path, IOException e) {
    leftOut.add(
        "%s cannot be read (%s); give permission or move it away"
            .formatted(uri(path), e.getClass().getSimpleName()));
  }

  private boolean leadsOutside(Path path) {
    try {
      return !path.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean wanted(Path file) {
    return !isHidden(file) && !isUnfinished(file) && include.matches(wholeUri(file));
  }

  /** The URI is an article's identity: none that another locale or another name would change. */
  private void take(Path file) {
    String uri = uri(file);
    if (uri.contains(NO_LETTER)) {
      leftOut.add(
          "%s: its name is not UTF-8, or the locale is not; rename it, or set LC_ALL=C.UTF-8"
              .formatted(uri));
      return;
    }
    Path twin = byUri.put(uri, file);
    if (twin != null) {
      byUri.put(uri, file.compareTo(twin) < 0 ? file : twin); // the same one every night
      leftOut.add(
          "%s: two files have this name, with accents composed (NFC) and apart (NFD); rename one"
              .formatted(uri));
    }
  }

  private String uri(Path file) {
    return ShortUri.of(wholeUri(file));
  }

  /**
   * @throws IOException also if the path is too long for its URI to be the article's
   */
  byte[] read(Path file) throws IOException {
    if (!ShortUri.fits(wholeUri(file))) {
      throw new IOException(
          "its path has more than %,d bytes; shorten the names".formatted(ShortUri.LONGEST));
    }
    return Files.readAllBytes(file);
  }

  private String wholeUri(Path file) {
    String path =
        root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    return Normalizer.normalize(path, Form.NFC);
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isUnfinished(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".part") || name.endsWith(".tmp") || name.endsWith("~");
  }
}
