package io.tomtat.source;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Stamp;
import io.tomtat.source.KnownDocuments.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder and its sub-folders, in the order of their paths.
 *
 * <p>Symbolic links are followed as long as they lead to somewhere in the folder. Hidden files and
 * files that are still being written under a temporary name ({@code .part}, {@code .tmp}, {@code
 * ~}) are left out.
 */
public final class FolderSource implements Source {

  private static final int PAGE = 500;

  private final FolderSettings settings;
  private final Path folder;
  private final Include include;

  /**
   * @param base what a relative folder is relative to
   */
  FolderSource(FolderSettings settings, Path base) {
    this.settings = settings;
    this.folder = base.resolve(settings.folder()).normalize();
    this.include = new Include(settings.include());
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public boolean countable() {
    return true;
  }

  @Override
  public int atLeast() {
    return settings.atLeast();
  }

  @Override
  public String place() {
    return folder.toString();
  }

  @Override
  public Iterator<Seen> look(KnownDocuments known) {
    return new Pages(files(), known);
  }

  private FolderFiles files() {
    try {
      return FolderFiles.in(folder, include);
    } catch (IOException e) {
      throw new SourceFailedException(
          name(),
          "folder %s cannot be read (%s); create it or correct 'folder'".formatted(folder, e),
          e);
    }
  }

  /** Looks up what is known page by page; what the walk had to leave out is told at the end. */
  private final class Pages implements Iterator<Seen> {
    private final FolderFiles files;
    private final NavigableMap<String, Path> left;
    private final KnownDocuments known;
    private final Queue<Seen> page = new ArrayDeque<>();

    Pages(FolderFiles files, KnownDocuments known) {
      this.files = files;
      this.left = files.byUri();
      this.known = known;
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty() && !left.isEmpty()) {
        fill();
      }
      if (page.isEmpty()) {
        files
            .leftOut()
            .ifPresent(
                why -> {
                  throw new SourceFailedException(name(), why, null);
                });
      }
      return !page.isEmpty();
    }

    @Override
    public Seen next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.remove();
    }

    private void fill() {
      Map<String, Path> some = new LinkedHashMap<>();
      for (var file = left.pollFirstEntry();
          file != null;
          file = some.size() < PAGE ? left.pollFirstEntry() : null) {
        some.put(file.getKey(), file.getValue());
      }
      Map<String, Known> before = known.find(name(), some.keySet());
      some.forEach(
          (uri, file) -> page.add(seen(uri, file, before.get(uri), () -> files.read(file))));
    }
  }

  private Seen seen(String uri, Path file, @Nullable Known known, Document.Content content) {
    Stamp stamp = stamp(file);
    if (known != null && known.hash() != null && known.stamp().equals(stamp)) {
      return new Seen.Unchanged(name(), uri, known.items());
    }
    return new Seen.ToRead(new Document(name(), uri, stamp, content), known);
  }

  /**
   * Microseconds are what the database keeps. A file that vanished in between is found out when it
   * is read.
   */
  private static Stamp stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(
          attributes.size(),
          attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS),
          null);
    } catch (IOException e) {
      return new Stamp(0, null, null);
    }
  }
}
