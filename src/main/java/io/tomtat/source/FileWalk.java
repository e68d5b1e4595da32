package io.tomtat.source;

import io.tomtat.article.Mark;
import io.tomtat.source.FileSource.Format;
import io.tomtat.source.KnownDocuments.Known;
import io.tomtat.source.Records.Name;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way through the files of a source: page by page, each file with its mark at its end. */
final class FileWalk implements Iterator<Seen>, Closeable {

  /** Records whose predecessors are looked up at once, and their bytes. */
  private static final int PAGE = 200;

  private static final long PAGE_BYTES = 4_000_000;

  /** A file on its way: what is behind it is found in its mark. */
  private record Turn(long number, String uri, Path path, FileMark mark) {

    /** Of a record: a file that grows meanwhile moves none of another one. */
    long position(long record) {
      return (number << 40) + record;
    }
  }

  private final SourceSettings settings;
  private final String reading;
  private final Format format;
  private final KnownDocuments known;
  private final Trouble trouble = new Trouble();
  private final Deque<Turn> left = new ArrayDeque<>();
  private final Queue<Seen> page = new ArrayDeque<>();
  private LastOnes.Standing stand = LastOnes.Standing.ALL;
  private @Nullable Records open;
  private long ofFile;
  private long records;

  FileWalk(
      SourceSettings settings,
      String reading,
      Format format,
      KnownDocuments known,
      RecordFiles files) {
    this.settings = settings;
    this.reading = reading;
    this.format = format;
    this.known = known;
    Map<String, String> marks = known.marks(settings.name());
    files.leftOut().ifPresent(trouble::add);
    files.byUri().forEach((uri, path) -> queue(uri, path, marks.get(uri)));
    if (files.leftOut().isEmpty()) {
      forget(marks.keySet(), files.byUri().keySet());
    }
  }

  private void queue(String uri, Path path, @Nullable String written) {
    try {
      FileMark now = FileMark.of(path, reading);
      FileMark before = written == null ? null : FileMark.parse(written);
      if (before != null && before.isOfSameFile(now)) {
        records += before.records();
      } else {
        left.add(new Turn(left.size(), uri, path, now));
      }
    } catch (IOException e) {
      cannotRead(uri, e);
    }
  }

  private void forget(Set<String> marked, Set<String> there) {
    Set<String> gone = new HashSet<>(marked);
    gone.removeAll(there);
    gone.forEach(uri -> page.add(new Seen.Marked(new Mark(settings.name(), uri, null, true))));
  }

  /** What cannot be read now is told when it is its turn. */
  void findLastOnes() {
    LastOnes found = new LastOnes();
    left.forEach(turn -> note(turn, found));
    stand = found.standing();
  }

  private void note(Turn turn, LastOnes found) {
    try (Records all = format.open(turn.path(), turn.uri())) {
      long record = 0;
      for (Name next = all.nextName(); next != null; next = all.nextName()) {
        found.note(next, turn.position(record++));
      }
    } catch (IOException e) {
      // it will be told
    }
  }

  @Override
  public boolean hasNext() {
    while (page.isEmpty() && !left.isEmpty()) {
      fill();
    }
    if (page.isEmpty()) {
      end();
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
    Turn turn = left.element();
    List<Piece> pieces = new ArrayList<>();
    try {
      boolean more = read(turn, pieces);
      show(pieces);
      if (!more) {
        page.add(new Seen.Marked(mark(turn)));
        endOf(turn);
      }
    } catch (IOException e) {
      cannotRead(turn.uri(), e);
      show(pieces);
      endOf(turn);
    }
  }

  private Mark mark(Turn turn) {
    return new Mark(settings.name(), turn.uri(), turn.mark().with(ofFile).toString(), true);
  }

  /** Whether there may be more in it. */
  private boolean read(Turn turn, List<Piece> pieces) throws IOException {
    if (open == null) {
      open = format.open(turn.path(), turn.uri());
    }
    long bytes = 0;
    while (pieces.size() < PAGE && bytes < PAGE_BYTES) {
      Piece piece = open.next();
      if (piece == null) {
        return false;
      }
      records++;
      if (stand.take(piece, turn.position(ofFile++))) {
        pieces.add(piece);
        bytes += piece.stamp().size();
      }
    }
    return true;
  }

  private void show(List<Piece> pieces) {
    Map<String, Piece> byUri = new LinkedHashMap<>();
    pieces.forEach(piece -> byUri.put(piece.uri(), piece));
    if (byUri.isEmpty()) {
      return;
    }
    Map<String, Known> before = known.find(settings.name(), byUri.keySet());
    byUri.forEach((uri, piece) -> page.add(piece.seen(settings.name(), before.get(uri), false)));
  }

  private void cannotRead(String uri, IOException e) {
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    trouble.add(
        "%s: it cannot be read%s (%s); what was read of it stays"
            .formatted(uri, ofFile > 0 ? " behind record %,d".formatted(ofFile) : "", why));
  }

  private void endOf(Turn turn) {
    left.remove(turn);
    ofFile = 0;
    close();
  }

  private void end() {
    if (records < settings.atLeast()) {
      trouble.add("showed %,d records; at-least is %,d".formatted(records, settings.atLeast()));
    }
    trouble
        .words()
        .ifPresent(
            words -> {
              throw new SourceFailedException(settings.name(), words, null);
            });
  }

  @Override
  public void close() {
    Records ending = open;
    open = null;
    try {
      if (ending != null) {
        ending.close();
      }
    } catch (IOException e) {
      // it was only read
    }
  }
}
