package io.tomtat.source;

import static io.tomtat.source.NetworkSources.document;
import static io.tomtat.source.NetworkSources.text;
import static io.tomtat.source.NetworkSources.uris;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import io.tomtat.article.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTests {

  private static final String PAGE =
      "<html><body><p>Nước sông lên nhanh trong đêm.</p></body></html>";

  @TempDir Path folder;

  private final NetworkSources nights = new NetworkSources();
  private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    nights.close();
  }

  private List<Seen> night() throws IOException {
    Files.write(folder.resolve("a.warc"), archive.toByteArray());
    return nights.night(new ArchiveSettings("kho", folder + "/*.warc", 0));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] record(String type, String uri, String media, byte[] block) {
    String head =
        """
        WARC/1.0
        WARC-Type: %s
        WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>
        WARC-Date: 2026-11-21T08:30:00Z
        WARC-Target-URI: %s
        Content-Type: %s
        Content-Length: %d

        """
            .formatted(type, uri, media, block.length)
            .replace("\n", "\r\n");
    return joined(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
  }

  private static byte[] response(String uri, String head, byte[] body) {
    byte[] http = joined((head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(UTF_8), body);
    return record("response", uri, "application/http; msgtype=response", http);
  }

  private static byte[] page(String uri, String page) {
    return response(
        uri, "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8", page.getBytes(UTF_8));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  @Test
  void pagesAreShownAndNothingElse() throws IOException {
    archive.writeBytes(
        record("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)));
    archive.writeBytes(
        record(
            "request",
            "https://bao.example/1",
            "application/http; msgtype=request",
            "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)));
    archive.writeBytes(page("https://BAO.example:443/1", PAGE));
    archive.writeBytes(
        response(
            "https://bao.example/2",
            "HTTP/1.1 404 Not Found\nContent-Type: text/html",
            PAGE.getBytes(UTF_8)));
    archive.writeBytes(
        response("https://bao.example/3", "HTTP/1.1 200 OK\nContent-Type: image/png", new byte[9]));
    archive.writeBytes(
        response(
            "https://bao.example/4",
            "HTTP/1.1 200 OK\nContent-Type: application/xhtml+xml",
            PAGE.getBytes(UTF_8)));
    archive.writeBytes(
        record(
            "revisit",
            "https://bao.example/1",
            "application/http; msgtype=response",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8)));
    archive.writeBytes(record("response", "dns:bao.example", "text/dns", "x".getBytes(UTF_8)));
    List<Seen> seen = night();
    assertThat(nights.failure).isEmpty();
    assertThat(uris(seen)).containsExactly("https://bao.example/1", "https://bao.example/4");
    assertThat(text(seen.get(0))).isEqualTo(PAGE);
    assertThat(document(seen.get(0)).stamp().modified())
        .isEqualTo(Instant.parse("2026-11-21T08:30:00Z"));
    assertThat(document(seen.get(0)).origin().asked()).isEqualTo("https://bao.example/1");
    assertThat(document(seen.get(0)).origin().metadata().canonicalUrl())
        .isEqualTo("https://bao.example/1");
    assertThat(uris(night()))
        .as("the same in a file that was written again")
        .containsExactly("=https://bao.example/1", "=https://bao.example/4");
  }

  @Test
  void whatTheHeadSaysOfTheLettersIsHandedOn() throws IOException {
    archive.writeBytes(page("https://bao.example/1", PAGE));
    archive.writeBytes(
        response(
            "https://bao.example/2",
            "HTTP/1.1 200 OK\nContent-Type: text/html; Charset=\"windows-1258\"",
            PAGE.getBytes(ISO_8859_1)));
    archive.writeBytes(
        response("https://bao.example/3", "HTTP/1.1 200 OK\nContent-Type: text/html", new byte[1]));
    assertThat(night())
        .filteredOn(each -> each instanceof Seen.ToRead)
        .extracting(each -> document(each).origin().charset())
        .containsExactly("utf-8", "windows-1258", null);
  }

  @Test
  void encodingsAreUndone() throws IOException {
    byte[] plain = PAGE.getBytes(UTF_8);
    String ok = "HTTP/1.1 200 OK\nContent-Type: text/html\n";
    archive.writeBytes(
        response("https://bao.example/gzip", ok + "Content-Encoding: gzip", gzip(plain)));
    archive.writeBytes(
        response("https://bao.example/zstd", ok + "Content-Encoding: zstd", Zstd.compress(plain)));
    archive.writeBytes(
        response("https://bao.example/undone", ok + "Content-Encoding: gzip", plain));
    byte[] chunked =
        joined(
            (Integer.toHexString(plain.length) + "\r\n").getBytes(UTF_8),
            plain,
            "\r\n0\r\n\r\n".getBytes(UTF_8));
    archive.writeBytes(
        response("https://bao.example/chunked", ok + "Transfer-Encoding: chunked", chunked));
    List<Seen> seen = night();
    assertThat(uris(seen)).hasSize(4);
    assertThat(seen.subList(0, 4)).allSatisfy(each -> assertThat(text(each)).isEqualTo(PAGE));
  }

  @Test
  void aDamagedPayloadIsOneRejection() throws IOException {
    String ok = "HTTP/1.1 200 OK\nContent-Type: text/html\n";
    byte[] broken = gzip(PAGE.getBytes(UTF_8));
    broken[15] ^= 0x55;
    archive.writeBytes(response("https://bao.example/1", ok + "Content-Encoding: gzip", broken));
    archive.writeBytes(
        response("https://bao.example/2", ok + "Content-Encoding: compress", new byte[5]));
    archive.writeBytes(
        response(
            "https://bao.example/3",
            "HTTP/1.1 200 OK\nContent-Type: text/html",
            new byte[20_000_001]));
    archive.writeBytes(page("https://bao.example/4", PAGE));
    List<Seen> seen = night();
    assertThat(nights.failure).isEmpty();
    assertThat(uris(seen))
        .containsExactly(
            "https://bao.example/1",
            "https://bao.example/2",
            "https://bao.example/3",
            "https://bao.example/4");
    assertThat(reason(seen.get(0))).startsWith("unreadable a.warc, record at byte 0: ");
    assertThat(reason(seen.get(1))).endsWith("it is packed as 'compress', which nobody asked for");
    assertThat(reason(seen.get(2)))
        .startsWith("too-large a.warc, record at byte ")
        .endsWith("more than 20,000,000 bytes");
    assertThat(text(seen.get(3))).isEqualTo(PAGE);
  }

  private static String reason(Seen seen) {
    try {
      document(seen).content().read();
      return "";
    } catch (UnreadableException e) {
      return e.reason().code() + " " + e.getMessage();
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void behindADamagedRecordTheNextOneIsFound() throws IOException {
    damagedInTheMiddle(page -> page);
  }

  @Test
  void behindADamagedMemberTheNextOneIsFound() throws IOException {
    damagedInTheMiddle(ArchiveTests::gzip);
  }

  private void damagedInTheMiddle(UnaryOperator<byte[]> packing) throws IOException {
    byte[] first = packing.apply(page("https://bao.example/1", PAGE));
    byte[] second = packing.apply(page("https://bao.example/2", PAGE));
    byte[] third = packing.apply(page("https://bao.example/3", PAGE));
    Arrays.fill(second, 0, 60, (byte) 'x');
    archive.writeBytes(joined(first, second, third));
    List<Seen> seen = night();
    assertThat(nights.failure).isEmpty();
    assertThat(uris(seen))
        .containsExactly(
            "https://bao.example/1", "a.warc#" + first.length, "https://bao.example/3");
    assertThat(reason(seen.get(1))).startsWith("unreadable a.warc, record at byte ");
    assertThat(nights.marks).hasSize(1);
  }

  @Test
  void ofACutArchiveStaysWhatWasRead() throws IOException {
    cut(page -> page);
  }

  @Test
  void ofACutPackedArchiveStaysWhatWasRead() throws IOException {
    cut(ArchiveTests::gzip);
  }

  private void cut(UnaryOperator<byte[]> packing) throws IOException {
    byte[] first = packing.apply(page("https://bao.example/1", PAGE));
    byte[] second =
        packing.apply(record("resource", "https://bao.example/2", "text/plain", new byte[9_000]));
    archive.writeBytes(joined(first, Arrays.copyOf(second, second.length - 9)));
    assertThat(uris(night())).containsExactly("https://bao.example/1");
    assertThat(nights.failure)
        .startsWith(
            "a.warc: it cannot be read behind record 1 (it is cut off in the record at byte ");
    assertThat(nights.marks).isEmpty();
    archive.reset();
    archive.writeBytes(joined(first, second));
    assertThat(uris(night())).containsExactly("=https://bao.example/1");
    assertThat(nights.failure).isEmpty();
    assertThat(nights.marks).hasSize(1);
  }

  private static byte[] truncated(byte[] record) {
    String head = new String(record, ISO_8859_1);
    return head.replaceFirst("\r\n", "\r\nWARC-Truncated: time\r\n").getBytes(ISO_8859_1);
  }

  private static byte[] promising(String uri, int length, String page) {
    String head = "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: " + length;
    return response(uri, head, page.getBytes(UTF_8));
  }

  /** Each cut in another way; the last one is for the end of a file only. */
  private static List<byte[]> cutPages(String uri) {
    String half = PAGE.substring(0, 40);
    byte[] chunk = (Integer.toHexString(900) + "\r\n" + half).getBytes(UTF_8);
    byte[] whole = page(uri, PAGE + "x".repeat(20_000));
    return List.of(
        truncated(page(uri, half)),
        promising(uri, PAGE.getBytes(UTF_8).length, half),
        response(
            uri, "HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked", chunk),
        Arrays.copyOf(whole, whole.length - 9_000));
  }

  @Test
  void aCutPageTakesNoWholeOnesPlace() throws IOException {
    String uri = "https://bao.example/1";
    byte[] whole = promising(uri, PAGE.getBytes(UTF_8).length, PAGE);
    List<byte[]> cuts = cutPages(uri);
    for (UnaryOperator<byte[]> packing :
        List.<UnaryOperator<byte[]>>of(b -> b, ArchiveTests::gzip)) {
      for (int i = 0; i < cuts.size(); i++) {
        for (List<byte[]> files :
            List.of(List.of(whole, cuts.get(i)), List.of(cuts.get(i), whole))) {
          nights.known.clear();
          nights.marks.clear();
          Files.write(folder.resolve("a.warc"), packing.apply(files.get(0)));
          Files.write(folder.resolve("b.warc"), packing.apply(files.get(1)));
          List<Seen> seen = nights.night(new ArchiveSettings("kho", folder + "/*.warc", 0));
          assertThat(uris(seen)).as("cut %d", i).containsExactly(uri);
          assertThat(text(page(seen))).as("cut %d", i).isEqualTo(PAGE);
        }
      }
    }
  }

  private static Seen page(List<Seen> seen) {
    return seen.stream().filter(each -> each instanceof Seen.ToRead).findFirst().orElseThrow();
  }

  @Test
  void aCutPageOfALaterNightTakesNoWholeOnesPlace() throws IOException {
    String uri = "https://bao.example/1";
    ArchiveSettings settings = new ArchiveSettings("kho", folder + "/*.warc", 0);
    archive.writeBytes(page(uri, PAGE));
    assertThat(uris(night())).containsExactly(uri);
    for (byte[] cut : cutPages(uri)) {
      Files.write(folder.resolve("b.warc"), cut);
      assertThat(uris(nights.night(settings)))
          .as("a.warc is not read again")
          .containsExactly("=" + uri);
    }
    Files.write(folder.resolve("b.warc"), page(uri, PAGE + "neu"));
    assertThat(uris(nights.night(settings))).containsExactly(uri);
  }

  @Test
  void aCutPageIsTakenWhereThereIsNoOther() throws IOException {
    for (byte[] cut : cutPages("https://bao.example/1")) {
      nights.known.clear();
      nights.marks.clear();
      archive.reset();
      archive.writeBytes(cut);
      assertThat(text(page(night()))).startsWith(PAGE.substring(0, 40));
    }
    assertThat(nights.failure).contains("it is cut off in the record at byte 0");
  }

  @Test
  void somethingElseIsNoArchive() throws IOException {
    archive.writeBytes("Đây là một bức thư.".getBytes(ISO_8859_1));
    assertThat(night()).isEmpty();
    assertThat(nights.failure)
        .startsWith("a.warc: it cannot be read (nothing behind byte 0 can be read: ");
    archive.reset();
    assertThat(uris(night())).as("an empty file").isEmpty();
    assertThat(nights.failure).isEmpty();
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> new ArchiveSettings("kho", "", 0))
        .hasMessage("sources: warc of kho is empty; name a file, or files like dumps/*");
  }
}
