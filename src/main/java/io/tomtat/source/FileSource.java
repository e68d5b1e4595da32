package io.tomtat.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;

/**
 * The records of files, each an article by itself whatever file it stands in. A file that is as it
 * was when it was read to its end is not read again; of records with the same URI the last one
 * stands, in the order of the files' names.
 */
public final class FileSource implements Source {

  /** How a kind of file is opened. */
  @FunctionalInterface
  interface Format {

    /**
     * @param uri the file's
     * @throws IOException if it cannot be opened
     */
    Records open(Path file, String uri) throws IOException;
  }

  private final SourceSettings settings;
  private final Path base;
  private final String written;
  private final Web web;
  private final String reading;
  private final Format format;

  /**
   * @param base what a relative path is relative to
   * @param written a path or a glob
   * @param reading the settings that decide what is read out of a file
   */
  FileSource(
      SourceSettings settings, Path base, String written, Web web, String reading, Format format) {
    this.settings = settings;
    this.base = base;
    this.written = written;
    this.web = web;
    this.reading = reading;
    this.format = format;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public String place() {
    return base.resolve(written).normalize().toString();
  }

  /** Records count, those of files that are not read again too: the source says it itself. */
  @Override
  public int atLeast() {
    return 0;
  }

  @Override
  public boolean showsAll() {
    return false;
  }

  @Override
  public Iterator<Seen> look(KnownDocuments known) {
    FileWalk walk = walk(known);
    walk.findLastOnes();
    return walk;
  }

  /** Without a look at all of it: a record may be shown that a later one takes the place of. */
  @Override
  public Iterator<Seen> first(int most) {
    return new FirstOnes(walk((source, uris) -> Map.of()), most);
  }

  private FileWalk walk(KnownDocuments known) {
    FileWalk walk = new FileWalk(settings, reading, format, known, files());
    web.closing(walk);
    return walk;
  }

  private RecordFiles files() {
    try {
      return RecordFiles.of(base, written);
    } catch (IOException e) {
      throw new SourceFailedException(
          name(), "%s cannot be read (%s); create it or correct the path".formatted(place(), e), e);
    }
  }
}
