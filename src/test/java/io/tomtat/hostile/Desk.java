package io.tomtat.hostile;

import io.tomtat.article.Hash;
import io.tomtat.article.Reason;
import io.tomtat.extract.Extractor;
import io.tomtat.extract.Given;
import io.tomtat.extract.NotReadable;
import io.tomtat.source.FeedFile;
import io.tomtat.source.FeedFile.BrokenFeedException;
import io.tomtat.source.FeedFile.Item;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads documents side by side, as a pull does: a feed item by item, all else as one. */
final class Desk {

  private static final int WORKERS = 2;

  private final Extractor extractor;
  private final Tally tally;

  Desk(Extractor extractor, Tally tally) {
    this.extractor = extractor;
    this.tally = tally;
  }

  void readAll(List<Sample> samples) {
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<? extends Future<?>> readings =
          samples.stream().map(sample -> workers.submit(() -> read(sample))).toList();
      for (Future<?> reading : readings) {
        reading.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
    }
  }

  private void read(Sample sample) {
    try {
      byte[] bytes = sample.content().call();
      if (FeedFile.looksLikeFeed(bytes)) {
        readFeed(sample.name(), bytes);
      } else {
        tally.add(sample.name(), extractor.extract(sample.name(), bytes, Given.NONE));
      }
    } catch (Exception | Error e) {
      tally.fail(sample.name(), e);
    }
  }

  private void readFeed(String name, byte[] bytes) {
    try {
      for (Item item : extractor.read(name, Hash.of(bytes), () -> items(bytes))) {
        byte[] html = item.html().getBytes(StandardCharsets.UTF_8);
        Given given = new Given(item.title(), item.metadata());
        tally.addItem(name, extractor.extract(name + ".html", html, given));
      }
      tally.add(name, "feed", "");
    } catch (NotReadable e) {
      tally.add(name, e.why().reason().code(), e.why().detail());
    }
  }

  private static List<Item> items(byte[] bytes) throws NotReadable {
    try {
      return FeedFile.items(bytes);
    } catch (BrokenFeedException e) {
      throw new NotReadable(Reason.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }
}
