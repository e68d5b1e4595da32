package io.tomtat.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Origin;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Extraction;
import io.tomtat.article.Metadata;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Reason;
import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Extractor;
import io.tomtat.job.Opener.Opened;
import io.tomtat.source.LargeLists;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenerTests {

  private final Opener opener = new Opener(new Extractor(ExtractSettings.DEFAULTS));

  @Test
  void aFeedThatIsNestedAsPagesAreIsRead() {
    Opened opened = open("deep.xml", nested(50));
    assertThat(opened.container()).isTrue();
    assertThat(opened.found()).extracting(Found::uri).containsExactly("deep.xml#tag:1");
  }

  /** From JDK 24 on the parser itself refuses such depths; before, the item is read. */
  @Test
  void aFeedThatIsNestedDeepEndsNoRun() {
    Opened opened = open("deep.xml", nested(3_000));
    assertThat(opened.found()).extracting(Found::uri).first().asString().startsWith("deep.xml");
  }

  private Opened open(String uri, byte[] bytes) {
    return opener.open(uri, bytes.length, () -> bytes);
  }

  private static byte[] nested(int depth) {
    return """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><id>x</id>
        <entry><id>tag:1</id><title>Cầu mới</title><updated>2026-10-02T08:00:00+07:00</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">%s%s</div></content></entry></feed>"""
        .formatted("<b>".repeat(depth), "</b>".repeat(depth))
        .getBytes(UTF_8);
  }

  @Test
  void aCutFeedSaysWhatIsWrong() {
    Opened opened = open("cut.xml", "<rss><channel>".getBytes(UTF_8));
    Extraction.Nothing nothing = (Extraction.Nothing) opened.found().get(0).extraction();
    assertThat(nothing.why().detail()).startsWith("not a readable feed: ");
  }

  /** Read as the feed of a source is, which waits for this one or is waited for. */
  @Test
  void aLargeFeedThatIsGivenUpHoldsNobodyUp() throws InterruptedException {
    ExtractSettings usual = ExtractSettings.DEFAULTS;
    Opener hasty =
        new Opener(
            new Extractor(
                new ExtractSettings(usual.maxBytes(), Duration.ofMillis(1), usual.minWords())));
    byte[] feed = large();
    Opened opened = hasty.open("a.xml", feed.length, () -> feed);
    assertThat(reason(opened)).isEqualTo(Reason.TIMEOUT);
    LargeLists.hold(feed).release(); // is had at once or never
  }

  @Test
  void aLargeFeedWaitsForAnotherOne() throws Exception {
    byte[] feed = large();
    FutureTask<Opened> opening = new FutureTask<>(() -> open("a.xml", feed));
    Thread thread = new Thread(opening, "opening");
    LargeLists.Hold hold = LargeLists.hold(feed);
    try {
      thread.start();
      while (thread.getState() != Thread.State.WAITING) {
        assertThat(opening.isDone()).isFalse();
        Thread.onSpinWait();
      }
    } finally {
      hold.release();
    }
    assertThat(opening.get().found()).hasSize(1);
  }

  private static byte[] large() {
    return "<rss><channel><item><guid>1</guid><description>%s</description></item></channel></rss>"
        .formatted("Nước lên. ".repeat(200_000))
        .getBytes(UTF_8);
  }

  /** Too few words for the bytes to show whose letters they are. */
  @Test
  void aPageIsReadInTheLettersThatItsHeadNames() {
    byte[] page = "<h1>Lưu Đông</h1><p>Toyota Vios 2019, 45 km, Huawei P30</p>".getBytes(OLD);
    assertThat(heading(page, null)).isNotEqualTo("Lưu Đông");
    assertThat(heading(page, "windows-1258")).isEqualTo("Lưu Đông");
  }

  private static final Charset OLD = Charset.forName("windows-1258");

  private @Nullable String heading(byte[] page, @Nullable String charset) {
    Origin origin = new Origin("https://bao.example/1", null, null, Metadata.NONE, null);
    Document document =
        new Document(
            "bao", "1", new Stamp(page.length, null, null), () -> page, origin.saidToBeIn(charset));
    Opened opened = opener.open(document);
    return ((Extraction.Nothing) opened.found().get(0).extraction()).seen().title();
  }

  @Test
  void whatIsTooLargeIsNotRead() {
    Opened opened =
        opener.open(
            "large.html",
            ExtractSettings.DEFAULTS.maxBytes() + 1,
            () -> {
              throw new IOException("it was read");
            });
    assertThat(reason(opened)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void whatMayNotBeReadIsUnreadable() {
    Opened opened =
        opener.open(
            "mine.txt",
            1,
            () -> {
              throw new AccessDeniedException("mine.txt");
            });
    assertThat(reason(opened)).isEqualTo(Reason.UNREADABLE);
  }

  private static Reason reason(Opened opened) {
    assertThat(opened.found()).hasSize(1);
    return ((Extraction.Nothing) opened.found().get(0).extraction()).why().reason();
  }
}
