package io.tomtat.job;

import io.tomtat.article.Document;
import io.tomtat.article.Hash;
import io.tomtat.article.Pulled.Fetched;
import io.tomtat.extract.NotReadable;
import io.tomtat.job.Opener.Opened;
import io.tomtat.source.KnownDocuments;
import io.tomtat.source.KnownDocuments.Known;
import io.tomtat.source.Seen;
import io.tomtat.source.Seen.ToRead;
import io.tomtat.source.Source;
import io.tomtat.source.SourceFailedException;
import io.tomtat.source.Web;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Reads the documents of a job's sources once more that are as they were when they were pulled. */
final class UnchangedDocuments {

  private final JobFile file;
  private final KnownDocuments known;
  private final Opener opener;
  private final Function<String, Source> kept;
  private final Clock clock;
  private final BooleanSupplier stop;
  private final List<String> failures = new ArrayList<>();
  private int read;

  /**
   * @param kept what is stored of a source whose documents are kept, by its name: nobody is asked
   *     again
   * @param stop whether to end early
   */
  UnchangedDocuments(
      JobFile file,
      KnownDocuments known,
      Function<String, Source> kept,
      Opener opener,
      Clock clock,
      BooleanSupplier stop) {
    this.file = file;
    this.kept = kept;
    this.clock = clock;
    this.known = known;
    this.opener = opener;
    this.stop = stop;
  }

  /**
   * A source that cannot be read is noted, and the others are read.
   *
   * @param work is given each document, and the URIs of the items that it had as a container
   */
  void forEach(BiConsumer<Fetched, List<String>> work) {
    try (Web web = file.web(clock)) {
      file.sources(web).stream()
          .map(source -> source.kept() ? kept.apply(source.name()) : source)
          .forEach(source -> forEach(source, work));
    }
  }

  private void forEach(Source source, BiConsumer<Fetched, List<String>> work) {
    Distrust distrust = new Distrust();
    try {
      for (Iterator<Seen> each = source.look(distrust); !stop.getAsBoolean() && each.hasNext(); ) {
        if (each.next() instanceof ToRead toRead) {
          read(toRead.document(), distrust, work);
        }
      }
    } catch (SourceFailedException e) {
      failures.add("%s: %s".formatted(source.name(), e.getMessage()));
    }
  }

  private void read(Document document, Distrust distrust, BiConsumer<Fetched, List<String>> work) {
    Known before = distrust.page.get(document.uri());
    if (before == null || before.hash() == null) {
      return;
    }
    try {
      byte[] bytes = opener.read(document.stamp().size(), document.content());
      Hash hash = Hash.of(bytes);
      if (hash.equals(before.hash())) {
        read++;
        Opened opened = opener.open(document.uri(), hash, bytes, document.origin());
        work.accept(
            new Fetched(document, hash, opened.container(), opened.found()), before.items());
      }
    } catch (NotReadable e) {
      // It cannot be read any more: the next pull will say so.
    }
  }

  /** How many there were. */
  int read() {
    return read;
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Lets a source think that it shows each document for the first time. */
  private final class Distrust implements KnownDocuments {

    /** What is known of the documents that the source asked for last, by URI. */
    private final Map<String, Known> page = new HashMap<>();

    @Override
    public Map<String, Known> find(String source, Collection<String> uris) {
      page.clear();
      page.putAll(known.find(source, uris));
      return Map.of();
    }
  }
}
