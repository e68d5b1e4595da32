package io.tomtat.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A page as a web archive keeps it.
 *
 * @param head lines of the answer's head beside its type, each with its end
 */
public record ArchiveRecord(String address, String head, String page) {

  public byte[] bytes() {
    byte[] http =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + head + "\r\n" + page)
            .getBytes(UTF_8);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-11-21T08:30:00Z\r\nWARC-Target-URI: %s\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n")
            .formatted(address, http.length)
            .getBytes(UTF_8));
    record.writeBytes(http);
    record.writeBytes("\r\n\r\n".getBytes(UTF_8));
    return record.toByteArray();
  }

  /** With gzip, by itself. */
  public byte[] packed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        }) {
      out.write(bytes());
    }
    return packed.toByteArray();
  }
}
