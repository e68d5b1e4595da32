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
final class SourceReader implements ItemReader<Seen>, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final List<Source> sources;
  private final Queue<Source> left = new ArrayDeque<>();
  private final KnownDocuments known;
  private final Runs runs;
  private final Pass pass;
  private final Absence absence;
  private final BooleanSupplier stop;
  private final Lanes lanes;
  private final List<String> complete = new CopyOnWriteArrayList<>(); // read by another thread
  private final Map<String, Tally> tallies = new HashMap<>();

  private @Nullable Source source;
  private Iterator<Seen> documents = Collections.emptyIterator();
  private int onNetwork;
  private boolean begun;

  /** What a source has shown, and what was wrong. */
  private static final class Tally {
    private int shown;
    private final List<String> failures = new ArrayList<>();
  }

  /**
   * @param stop whether to end early
   */
  SourceReader(
      List<Source> sources,
      KnownDocuments known,
      Runs runs,
      Pass pass,
      Absence absence,
      BooleanSupplier stop) {
    this.sources = List.copyOf(sources);
    this.known = new PatientDocuments(known, absence);
    this.absence = absence;
    this.runs = runs;
    this.pass = pass;
    this.stop = stop;
    this.lanes = new Lanes(this.known);
  }

  @Override
  public @Nullable Seen read() throws InterruptedException {
    if (!begun) {
      begun = true;
      begin();
    }
    while (!stop.getAsBoolean()) {
      boolean here = source != null || !left.isEmpty();
      if (!here && onNetwork == 0) {
        return null;
      }
      Seen next = fromNetwork(here ? Duration.ZERO : PATIENCE);
      if (next == null && here) {
        next = fromHere();
      }
      if (next != null) {
        return next;
      }
    }
    return null;
  }

  private void begin() {
    absence.outlive(() -> runs.forgetSourceFailures(pass));
    for (Source each : sources) {
      tallies.put(each.name(), new Tally());
      if (each.onNetwork()) {
        onNetwork++;
        lanes.start(each);
      } else {
        left.add(each);
      }
    }
  }

  private @Nullable Seen fromNetwork(Duration patience) throws InterruptedException {
    Event event = onNetwork == 0 ? null : lanes.next(patience);
    if (event instanceof Event.Shown shown) {
      tally(shown.source()).shown++;
      return shown.seen();
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
        tally(current).shown++;
        return documents.next();
      }
    } catch (SourceFailedException e) {
      failed(current, String.valueOf(e.getMessage()));
    }
    source = null;
    ended(current);
    return null;
  }

  private void ended(Source ended) {
    Tally tally = tally(ended);
    if (tally.failures.isEmpty() && tally.shown < ended.atLeast()) {
      failed(ended, "showed %d documents; at-least is %d".formatted(tally.shown, ended.atLeast()));
    }
    if (tally.failures.isEmpty()) {
      complete.add(ended.name());
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
  List<String> complete() {
    return List.copyOf(complete);
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    lanes.close();
  }
}
