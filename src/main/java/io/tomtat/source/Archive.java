package io.tomtat.source;

import io.tomtat.article.Document.Origin;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Metadata;
import io.tomtat.article.Reason;
import io.tomtat.source.ArchivePage.Payload;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  /** A record that may be a page's. */
  private sealed interface Found {

    record OfPage(ArchivePage page) implements Found {}

    /** Said in its stead. */
    record Broken(Piece piece) implements Found {}
  }

  @Override
  public @Nullable Name nextName() throws IOException {
    Found found = find();
    if (found instanceof Found.OfPage some) {
      return new Name(some.page().uri(), some.page().isWhole());
    }
    return found instanceof Found.Broken broken ? new Name(broken.piece().uri(), false) : null;
  }

  @Override
  public @Nullable Piece next() throws IOException {
    Found found = find();
    if (found instanceof Found.OfPage some) {
      return piece(some.page());
    }
    return found instanceof Found.Broken broken ? broken.piece() : null;
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
          return new Found.Broken(told);
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
      return http.status() == 200 && isHtml(http)
          ? new Found.OfPage(new ArchivePage(page, response, http))
          : null;
    } catch (IOException | RuntimeException e) {
      return new Found.Broken(unreadable(page, "its HTTP head: " + words(e)));
    }
  }

  private static boolean isHttp(WarcResponse response) {
    return response.contentType().base().equals(MediaType.HTTP);
  }

  private static boolean isHtml(HttpResponse http) {
    MediaType type = http.contentType().base();
    return type.equals(MediaType.HTML) || type.equals(MediaType.XHTML);
  }

  private Piece piece(ArchivePage page) {
    try {
      Payload payload = page.read(unpacking);
      Body body = payload.body();
      Instant fetched = date(page.response());
      Stamp stamp = new Stamp(body.size(), fetched, uri);
      Piece piece = new Piece(page.uri(), uri, stamp, () -> body, origin(page, fetched), true);
      return payload.whole() ? piece : piece.cut();
    } catch (TooLargeException e) {
      return broken(page.uri(), Reason.TOO_LARGE, words(e));
    } catch (IOException | RuntimeException e) {
      damaged = true; // should the file be broken here, it has been said
      return unreadable(page.uri(), words(e));
    }
  }

  private static Origin origin(ArchivePage page, @Nullable Instant fetched) {
    return origin(page.response().target())
        .fetchedAt(fetched)
        .saidToBeIn(SaidCharset.of(page.http().headers().first("Content-Type").orElse(null)));
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
    return said ? null : unreadable(uri + "#" + at, words(e));
  }

  private Piece unreadable(String page, String words) {
    return broken(page, Reason.UNREADABLE, words).cut();
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
