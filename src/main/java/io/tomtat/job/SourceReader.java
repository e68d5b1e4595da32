package io.tomtat.job;

import io.tomtat.article.Pass;
import io.tomtat.job.Lanes.Event;
import io.tomtat.source.KnownDocuments;
import io.tomtat.source.Seen;
import io.tomtat.source.Source;
import io.tomtat.source.SourceFailedException;
import io.tomtat.store.Runs;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Goes through the sources: those on the network at the same time, those on this machine one after
 * the other meanwhile. A source that fails is noted and does not stop the others. It waits for a
 * database that is away: a source that is asked twice might skip a document.
 */
final class SourceReader implements ItemReader<Numbered<Seen>>, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final List<Source> sources;
  private final Queue<Source> left = new ArrayDeque<>();
  private final KnownDocuments known;
  private final Runs runs;
  private final Pass pass;
  private final Absence absence;
  private final BooleanSupplier stop;
  private final Unsaved unsaved;
  private final Lanes lanes;
  private final List<Source> complete = new CopyOnWriteArrayList<>(); // read by another thread
  private final Map<String, Tally> tallies = new HashMap<>();

  private @Nullable Source source;
  private Iterator<Seen> documents = Collections.emptyIterator();
  private int onNetwork;
  private boolean begun;

  /** What a source has shown, and what was wrong. */
  private static final class Tally {
    private int shown;
    private int before;
    private final List<String> failures = new ArrayList<>();
  }

  /**
   * @param stop whether to end early
   * @param unsaved is told what is shown, and says when a mark's time has come
   */
  SourceReader(
      List<Source> sources,
      KnownDocuments known,
      Runs runs,
      Pass pass,
      Absence absence,
      Unsaved unsaved,
      BooleanSupplier stop) {
    this.sources = List.copyOf(sources);
    this.known = new PatientDocuments(known, absence);
    this.absence = absence;
    this.runs = runs;
    this.pass = pass;
    this.stop = stop;
    this.unsaved = unsaved;
    this.lanes = new Lanes(this.known);
  }

  /** Null at the end, which comes only after all marks. */
  @Override
  public @Nullable Numbered<Seen> read() throws InterruptedException {
    if (!begun) {
      begun = true;
      begin();
    }
    while (goesOn()) {
      Optional<Numbered<Seen>> mark = unsaved.due();
      if (mark.isPresent()) {
        return mark.get();
      }
      if (allIsShown()) {
        if (!unsaved.holdsMarks()) {
          return null;
        }
        unsaved.await(PATIENCE);
      } else {
        Seen next = next();
        if (next instanceof Seen.Marked marked) {
          unsaved.hold(marked);
        } else if (next != null) {
          return inOrder(next);
        }
      }
    }
    return null;
  }

  private boolean goesOn() {
    return !stop.getAsBoolean() && !unsaved.isBroken();
  }

  private boolean allIsShown() {
    return source == null && left.isEmpty() && onNetwork == 0;
  }

  private @Nullable Seen next() throws InterruptedException {
    boolean here = source != null || !left.isEmpty();
    Seen next = fromNetwork(here ? Duration.ZERO : PATIENCE);
    return next == null && here ? fromHere() : next;
  }

  /** Waits for an earlier text of the same place to be saved. */
  private @Nullable Numbered<Seen> inOrder(Seen next) throws InterruptedException {
    while (unsaved.isUnderWay(next)) {
      if (!goesOn()) {
        return null;
      }
      unsaved.await(PATIENCE);
    }
    return unsaved.shown(next);
  }

  private void begin() {
    absence.outlive(() -> runs.forgetSourceFailures(pass));
    for (Source each : sources) {
      tally(each).before = shownBefore(each);
      if (each.onNetwork()) {
        onNetwork++;
        lanes.start(each);
      } else {
        left.add(each);
      }
    }
  }

  /** What a start before this one saw of a source that does not show it again. */
  private int shownBefore(Source of) {
    return of.showsAll() || of.atLeast() == 0
        ? 0
        : absence.outlive(() -> runs.news(pass, of.name()));
  }

  private @Nullable Seen fromNetwork(Duration patience) throws InterruptedException {
    Event event = onNetwork == 0 ? null : lanes.next(patience);
    if (event instanceof Event.Shown shown) {
      return counted(shown.source(), shown.seen());
    } else if (event instanceof Event.Failed failed) {
      failed(failed.source(), failed.words());
    } else if (event instanceof Event.Ended ended) {
      onNetwork--;
      ended(ended.source());
    } else if (event instanceof Event.Broken broken) {
      throw defect(broken.defect());
    }
    return null;
  }

  private static RuntimeException defect(Throwable thrown) {
    if (thrown instanceof Error e) {
      throw e;
    }
    return thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
  }

  private @Nullable Seen fromHere() {
    Source current = source == null ? left.remove() : source;
    try {
      if (source == null) {
        documents = current.look(known);
        source = current;
      }
      if (documents.hasNext()) {
        return counted(current, documents.next());
      }
    } catch (SourceFailedException e) {
      failed(current, String.valueOf(e.getMessage()));
    }
    source = null;
    ended(current);
    return null;
  }

  /** Of a source that does not show everything only its news. */
  private Seen counted(Source by, Seen seen) {
    boolean counts = by.showsAll() ? !(seen instanceof Seen.Marked) : seen instanceof Seen.ToRead;
    tally(by).shown += counts ? 1 : 0;
    return seen;
  }

  private void ended(Source ended) {
    Tally tally = tally(ended);
    int shown = tally.before + tally.shown;
    if (tally.failures.isEmpty() && shown < ended.atLeast()) {
      failed(ended, "showed %d documents; at-least is %d".formatted(shown, ended.atLeast()));
    }
    if (tally.failures.isEmpty()) {
      complete.add(ended);
    }
  }

  private void failed(Source failed, String words) {
    Tally tally = tally(failed);
    tally.failures.add(words);
    String all = String.join("; ", tally.failures);
    absence.outlive(() -> runs.sourceFailed(pass, failed.name(), all));
  }

  private Tally tally(Source of) {
    return tallies.computeIfAbsent(of.name(), name -> new Tally());
  }

  /** The sources that were read to their end without failure, so far. */
  List<Source> complete() {
    return List.copyOf(complete);
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    lanes.close();
  }
}
