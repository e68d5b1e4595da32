package io.tomtat.source;

import io.tomtat.article.Document.Origin;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Metadata;
import io.tomtat.article.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a web archive: responses with status 200 that are HTML. All other records are passed
 * over. Where a record is damaged, the next whole one is looked for.
 */
final class Archive implements Records {

  private final ArchiveFile file;
  private final WarcReader reader;
  private final String uri;
  private final Unpacking unpacking;

  /** Said once for as long as no record can be read. */
  private boolean damaged;

  private Archive(ArchiveFile file, WarcReader reader, String uri, Unpacking unpacking) {
    this.file = file;
    this.reader = reader;
    this.uri = uri;
    this.unpacking = unpacking;
  }

  static Archive open(Path path, String uri, Unpacking unpacking) throws IOException {
    ArchiveFile file = ArchiveFile.open(path);
    try {
      return new Archive(file, new WarcReader(file), uri, unpacking);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /**
   * A record that may be a page's.
   *
   * @param broken said in its stead; null if it can be read
   */
  private record Found(
      String uri,
      @Nullable WarcResponse response,
      @Nullable HttpResponse http,
      @Nullable Piece broken) {

    static Found broken(Piece piece) {
      return new Found(piece.uri(), null, null, piece);
    }
  }

  @Override
  public @Nullable String nextUri() throws IOException {
    Found found = find();
    return found == null ? null : found.uri();
  }

  @Override
  public @Nullable Piece next() throws IOException {
    Found found = find();
    if (found == null) {
      return null;
    }
    WarcResponse response = found.response();
    HttpResponse http = found.http();
    return response == null || http == null ? found.broken() : page(found.uri(), response, http);
  }

  private @Nullable Found find() throws IOException {
    while (true) {
      try {
        Optional<WarcRecord> record = reader.next();
        damaged = false;
        if (record.isEmpty()) {
          return null;
        }
        Found found = found(record.get());
        if (found != null) {
          return found;
        }
      } catch (IOException | RuntimeException e) {
        Piece told = goOn(e);
        if (told != null) {
          return Found.broken(told);
        }
      }
    }
  }

  /** Null if it is no page. */
  private @Nullable Found found(WarcRecord record) {
    if (!(record instanceof WarcResponse response) || response.target() == null) {
      return null;
    }
    String address = response.target();
    if (!address.matches("(?i)https?://.*") || !isHttp(response)) {
      return null;
    }
    String page = ShortUri.of(Entry.address(address));
    try {
      HttpResponse http = response.http();
      return http.status() == 200 && isHtml(http) ? new Found(page, response, http, null) : null;
    } catch (IOException | RuntimeException e) {
      return Found.broken(broken(page, Reason.UNREADABLE, "its HTTP head: " + words(e)));
    }
  }

  private static boolean isHttp(WarcResponse response) {
    return response.contentType().base().equals(MediaType.HTTP);
  }

  private static boolean isHtml(HttpResponse http) {
    MediaType type = http.contentType().base();
    return type.equals(MediaType.HTML) || type.equals(MediaType.XHTML);
  }

  private Piece page(String page, WarcResponse response, HttpResponse http) {
    try {
      byte[] bytes = body(http);
      Instant fetched = date(response);
      Stamp stamp = new Stamp(bytes.length, fetched, uri);
      Origin origin =
          origin(response.target())
              .fetchedAt(fetched)
              .saidToBeIn(SaidCharset.of(http.headers().first("Content-Type").orElse(null)));
      return new Piece(page, uri, stamp, () -> Body.of(bytes), origin);
    } catch (TooLargeException e) {
      return broken(page, Reason.TOO_LARGE, words(e));
    } catch (IOException | RuntimeException e) {
      damaged = true; // should the file be broken here, it has been said
      return broken(page, Reason.UNREADABLE, words(e));
    }
  }

  private static Origin origin(String address) {
    String plain = Entry.address(address);
    return new Origin(plain, plain, null, Metadata.at(plain), null);
  }

  private static @Nullable Instant date(WarcResponse response) {
    return response.headers().sole("WARC-Date").isEmpty()
        ? null
        : response.date().truncatedTo(ChronoUnit.MICROS);
  }

  /** Some archives keep the head of what they have unpacked themselves. */
  private byte[] body(HttpResponse http) throws IOException {
    String encoding = String.join(",", http.headers().all("Content-Encoding"));
    PushbackInputStream body = new PushbackInputStream(http.body().stream(), 2);
    boolean gzip = encoding.toLowerCase(Locale.ROOT).contains("gzip");
    return unpacking.read(body, gzip && !beginsAsGzip(body) ? "" : encoding);
  }

  private static boolean beginsAsGzip(PushbackInputStream body) throws IOException {
    byte[] first = body.readNBytes(2);
    body.unread(first);
    return first.length == 2 && first[0] == 0x1F && (first[1] & 0xFF) == 0x8B;
  }

  /**
   * Behind the damage; null if that has been said already.
   *
   * @throws IOException if there is nothing behind it
   */
  private @Nullable Piece goOn(Exception e) throws IOException {
    long at = reader.position();
    long next = file.nextRecord(at + 1);
    if (next < 0) {
      throw e instanceof EOFException
          ? new IOException("it is cut off in the record at byte %,d".formatted(at), e)
          : new IOException("nothing behind byte %,d can be read: %s".formatted(at, words(e)), e);
    }
    reader.position(next);
    boolean said = damaged;
    damaged = true;
    return said ? null : broken(uri + "#" + at, Reason.UNREADABLE, words(e));
  }

  private Piece broken(String page, Reason reason, String words) {
    return Piece.broken(
        page, uri, reason, "%s, record at byte %,d: %s".formatted(uri, reader.position(), words));
  }

  private static String words(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Only the file: what reads it holds no more than memory. */
  @Override
  public void close() throws IOException {
    reader.close();
    file.close();
  }
}
