package io.tomtat.source;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A page as a web archive holds it, whole or not: a crawl ends a page that is too long or too slow,
 * and a disk may have been full.
 *
 * @param uri of its address
 */
record ArchivePage(String uri, WarcResponse response, HttpResponse http) {

  /**
   * What there is of a page, unpacked.
   *
   * @param whole whether that is all that its heads say
   */
  record Payload(Body body, boolean whole) {}

  /** Goes to its end: the page cannot be read any more. */
  boolean isWhole() {
    try (InputStream body = http.body().stream()) {
      body.transferTo(OutputStream.nullOutputStream());
      return !isSaidToBeCut();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /**
   * @throws IOException if its payload is damaged, or if it is packed and cut
   */
  Payload read(Unpacking unpacking) throws IOException {
    UpToCut body = new UpToCut(http.body().stream());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    unpack(body, unpacking, bytes);
    return new Payload(Body.of(bytes.toByteArray()), !body.cut && !isSaidToBeCut());
  }

  /** Some archives keep the head of what they have unpacked themselves. */
  private void unpack(InputStream body, Unpacking unpacking, OutputStream to) throws IOException {
    String encoding = String.join(",", http.headers().all("Content-Encoding"));
    PushbackInputStream packed = new PushbackInputStream(body, 2);
    boolean gzip = encoding.toLowerCase(Locale.ROOT).contains("gzip");
    unpacking.read(packed, gzip && !beginsAsGzip(packed) ? "" : encoding, to);
  }

  private static boolean beginsAsGzip(PushbackInputStream body) throws IOException {
    byte[] first = body.readNBytes(2);
    body.unread(first);
    return first.length == 2 && first[0] == 0x1F && (first[1] & 0xFF) == 0x8B;
  }

  /** By the archive (WARC 1.1, 5.13), or because the host promised more. */
  private boolean isSaidToBeCut() throws IOException {
    return response.headers().first("WARC-Truncated").isPresent() || hasLessThanPromised();
  }

  private boolean hasLessThanPromised() throws IOException {
    String length = http.headers().first("Content-Length").orElse("").strip();
    return !http.headers().contains("Transfer-Encoding", "chunked")
        && length.matches("\\d{1,18}")
        && Long.parseLong(length) > http.body().size();
  }

  /** Where the file or a chunk ends too early the body ends. */
  private static final class UpToCut extends FilterInputStream {
    private boolean cut;

    UpToCut(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return cut ? -1 : super.read(bytes, offset, length);
      } catch (EOFException e) {
        cut = true;
        return -1;
      }
    }
  }
}
