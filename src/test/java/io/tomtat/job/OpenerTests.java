package io.tomtat.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Extraction;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Reason;
import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Extractor;
import io.tomtat.job.Opener.Opened;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
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
