package io.tomtat.bench;

import io.tomtat.source.ArchiveSettings;
import io.tomtat.source.FetchSettings;
import io.tomtat.source.Fields;
import io.tomtat.source.JsonLinesSettings;
import io.tomtat.source.KnownDocuments;
import io.tomtat.source.Seen;
import io.tomtat.source.Source;
import io.tomtat.source.SourceSettings;
import io.tomtat.source.TableSettings;
import io.tomtat.source.Web;
import io.tomtat.store.OtherDatabases;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Goes once through a source, reads each document, and says how fast and with how much. */
final class SourceWalk {

  private static final Fields USUAL =
      new Fields(null, null, null, null, null, null, null, null, null, null);

  /** Documents between two collections. */
  private static final int STEP = 10_000;

  private final Properties marks = new Properties();
  private final List<Long> live = new ArrayList<>();
  private long unchanged;
  private long toRead;
  private long bytes;

  private SourceWalk() {}

  /** File of marks, kind, and where it is. */
  public static void main(String[] args) throws IOException {
    new SourceWalk().run(Path.of(args[0]), args[1], args[2]);
  }

  private void run(Path file, String kind, String place) throws IOException {
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        marks.load(in);
      }
    }
    long start = System.nanoTime();
    try (Web web =
        new Web(
            new FetchSettings(null, Duration.ZERO),
            new OtherDatabases(Map.of("CMS", place)::get),
            Clock.systemUTC())) {
      Source source = settings(kind, place).open(file.getParent(), web);
      for (Iterator<Seen> each = source.look(new Marks()); each.hasNext(); ) {
        take(each.next());
      }
    }
    note();
    try (var out = Files.newBufferedWriter(file)) {
      marks.store(out, null);
    }
    say(kind, (System.nanoTime() - start) / 1e9);
  }

  private static SourceSettings settings(String kind, String place) {
    return switch (kind) {
      case "jsonl" -> new JsonLinesSettings(kind, place, USUAL, 0);
      case "warc" -> new ArchiveSettings(kind, place, 0);
      default ->
          new TableSettings(
              kind,
              "cms.bai",
              List.of("sua", "id"),
              Duration.ZERO,
              "CMS",
              null,
              null,
              USUAL,
              null,
              0);
    };
  }

  private void take(Seen seen) throws IOException {
    if (seen instanceof Seen.Marked marked) {
      marks.setProperty(marked.mark().place(), String.valueOf(marked.mark().text()));
    } else if (seen instanceof Seen.ToRead read) {
      toRead++;
      bytes += read.document().content().read().length;
    } else {
      unchanged++;
    }
    if ((toRead + unchanged) % STEP == 1) {
      note();
    }
  }

  /** What is left behind a whole collection. */
  private void note() {
    System.gc();
    live.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  private void say(String kind, double seconds) {
    System.out.printf(
        "%s: %,d to read, %,d as they were, %,d bytes in %.1f s: %,.0f documents a second; live heap at most %.1f MB in the first third, %.1f MB in the second, %.1f MB in the last%n",
        kind,
        toRead,
        unchanged,
        bytes,
        seconds,
        (toRead + unchanged) / seconds,
        most(0),
        most(1),
        most(2));
  }

  private double most(int third) {
    int size = live.size();
    return live
            .subList(size * third / 3, Math.max(size * third / 3 + 1, size * (third + 1) / 3))
            .stream()
            .mapToLong(Long::longValue)
            .max()
            .orElse(0)
        / 1e6;
  }

  private final class Marks implements KnownDocuments {
    @Override
    public Map<String, Known> find(String source, Collection<String> uris) {
      return Map.of();
    }

    @Override
    public Map<String, String> marks(String source) {
      Map<String, String> all = new HashMap<>();
      marks.stringPropertyNames().forEach(name -> all.put(name, marks.getProperty(name)));
      return all;
    }
  }
}
