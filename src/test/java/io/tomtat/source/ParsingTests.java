package io.tomtat.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crawlercommons.sitemaps.UnknownFormatException;
import io.tomtat.source.FeedSettings.FullText;
import io.tomtat.source.Parsing.UnparsedException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParsingTests {

  private static final byte[] SMALL = new byte[10];
  private static final byte[] LARGE = new byte[2 << 20];

  private final Parsing parsing = new Parsing(Duration.ofMinutes(1));
  private final Parsing hasty = new Parsing(Duration.ofMillis(1));
  private final CountDownLatch end = new CountDownLatch(1);
  private final NetworkSources nights = new NetworkSources();

  @AfterEach
  void end() {
    end.countDown();
    nights.close();
  }

  private <T> T hang() throws InterruptedException {
    end.await();
    throw new AssertionError("nobody waits for this");
  }

  @Test
  void givesWhatTheParserGives() throws Exception {
    assertThat(parsing.run("a", SMALL, () -> "xin chào")).isEqualTo("xin chào");
  }

  @Test
  void isOverWhenTheParserTakesTooLong() {
    assertThatThrownBy(() -> hasty.run("a", SMALL, this::hang))
        .isInstanceOf(UnparsedException.class)
        .hasMessageContaining("its parser did not end within");
  }

  @Test
  void aParserThatTakesTooLongIsInterrupted() {
    CountDownLatch interrupted = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                hasty.run(
                    "a",
                    LARGE,
                    () -> {
                      try {
                        return hang();
                      } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                      }
                    }))
        .isInstanceOf(UnparsedException.class);
    assertThat(interrupted).satisfies(CountDownLatch::await);
  }

  @Test
  void saysHowAParserFailed() {
    assertThatThrownBy(
            () ->
                parsing.run(
                    "a",
                    SMALL,
                    () -> {
                      throw new UnknownFormatException("no sitemap");
                    }))
        .isInstanceOf(UnparsedException.class)
        .hasMessage("no sitemap");
    assertThatThrownBy(
            () ->
                parsing.run(
                    "a",
                    SMALL,
                    () -> {
                      throw new IllegalStateException("at 7");
                    }))
        .hasMessage("its parser failed (IllegalStateException)");
    assertThatThrownBy(() -> parsing.run("a", SMALL, () -> deep(0)))
        .hasMessage("its parser failed (StackOverflowError)");
  }

  private static int deep(int at) {
    return deep(at + 1) + deep(at + 2);
  }

  @Test
  void lackOfMemoryIsNobodysFeed() {
    assertThatThrownBy(
            () ->
                parsing.run(
                    "a",
                    SMALL,
                    () -> {
                      throw new OutOfMemoryError("none left");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void opensLargeOnesOneAtATimeAndSmallOnesMeanwhile() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch first = new CountDownLatch(1);
    try {
      List<Future<Integer>> large =
          java.util.stream.IntStream.range(0, 3)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              parsing.run(
                                  "large",
                                  LARGE,
                                  () -> {
                                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                    first.countDown();
                                    end.await();
                                    return now.decrementAndGet();
                                  })))
              .toList();
      first.await();
      assertThat(parsing.run("small", SMALL, () -> 7)).isEqualTo(7);
      end.countDown();
      for (Future<Integer> each : large) {
        assertThat(each.get()).isZero();
      }
      assertThat(most).hasValue(1);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Its thread goes on, deaf to interrupts, until the test ends. */
  @Test
  void aParserThatWasGivenUpHoldsNoOtherOneUp() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    Parsing impatient = new Parsing(Duration.ofMillis(1));
    assertThatThrownBy(
            () ->
                impatient.run(
                    "deaf",
                    LARGE,
                    () -> {
                      hanging.countDown();
                      while (end.getCount() > 0) {
                        Thread.onSpinWait();
                      }
                      return 1;
                    }))
        .isInstanceOf(UnparsedException.class);
    hanging.await();
    assertThat(parsing.run("another source's", LARGE, () -> 7)).isEqualTo(7);
    assertThat(new Parsing(Duration.ofMinutes(1)).run("another run's", LARGE, () -> 8))
        .isEqualTo(8);
    LargeLists.Hold hold = LargeLists.hold(LARGE);
    try {
      assertThat(FeedFile.read(largeFeed()).items()).as("the parser needs no hold").hasSize(1);
    } finally {
      hold.release();
    }
  }

  private static byte[] largeFeed() {
    return "<rss><channel><item><guid>1</guid><description>%s</description></item></channel></rss>"
        .formatted("Nước lên. ".repeat(200_000))
        .getBytes(UTF_8);
  }

  @Test
  void aFeedThatTakesItsParserTooLongFailsItsSource() {
    nights.site.on("/rss", ScriptedSite.bytes("text/xml", "<rss/>".getBytes(UTF_8)));
    FeedSettings settings =
        new FeedSettings(
            "bao", nights.site.url("/rss"), FullText.AUTO, null, List.of("127.0.0.1"), null, 0);
    try (Web web = hastyWeb()) {
      FeedSource source = new FeedSource(settings, web, bytes -> hang());
      assertThatThrownBy(() -> source.look(nights))
          .isInstanceOf(SourceFailedException.class)
          .hasMessageContaining(
              nights.site.url("/rss") + ": not a readable feed: its parser did not end within");
    }
  }

  @Test
  void aSitemapThatTakesItsParserTooLongFailsItsSource() {
    nights.site.on("/map.xml", ScriptedSite.bytes("text/xml", "<urlset/>".getBytes(UTF_8)));
    SitemapSettings settings =
        new SitemapSettings(
            "bao",
            nights.site.url("/map.xml"),
            "7d",
            List.of(),
            List.of(),
            10,
            List.of("127.0.0.1"),
            null,
            0);
    try (Web web = hastyWeb()) {
      SitemapSource source = new SitemapSource(settings, web, (bytes, url) -> hang());
      assertThatThrownBy(() -> source.look(nights))
          .isInstanceOf(SourceFailedException.class)
          .hasMessageContaining("/map.xml is not a sitemap: its parser did not end within");
    }
  }

  private Web hastyWeb() {
    Limits usual = Limits.USUAL;
    Limits hasty =
        new Limits(
            usual.connect(),
            usual.silence(),
            usual.whole(),
            usual.bytes(),
            usual.ratio(),
            Duration.ofMillis(1));
    return new Web(
        new FetchSettings("desk@example.org", Duration.ZERO),
        new NoDatabases(),
        hasty,
        InetAddress::getAllByName,
        nights.time,
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }
}
