package io.tomtat.extract;

import io.tomtat.article.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Refuses packed files whose markup unpacks to more than a parser can hold in memory.
 *
 * <p>Tika's own guard looks at what comes out of a parser; some parsers read all before anything
 * comes out.
 */
final class ZipGuard {

  /** Bytes of markup; that of a long article is below one megabyte. */
  private static final long MOST = 16L << 20;

  private static final Pattern MARKUP = Pattern.compile("(?i).*\\.(xml|rels|x?html?|opf|ncx)");

  private ZipGuard() {}

  /**
   * @throws NotReadable {@code too-large}; a broken archive passes, its parser will say so
   */
  static void check(byte[] bytes) throws NotReadable {
    if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && unpacked(bytes) > MOST) {
      throw new NotReadable(Reason.TOO_LARGE, "unpacks to more than %,d bytes".formatted(MOST));
    }
  }

  private static long unpacked(byte[] bytes) {
    long size = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null && size <= MOST; ) {
        size += MARKUP.matcher(entry.getName()).matches() ? length(zip) : 0;
        entry = size <= MOST ? zip.getNextEntry() : null;
      }
    } catch (IOException | IllegalArgumentException e) {
      return size;
    }
    return size;
  }

  private static long length(ZipInputStream entry) throws IOException {
    byte[] buffer = new byte[8192];
    long size = 0;
    for (int n = entry.read(buffer); n >= 0 && size <= MOST; n = entry.read(buffer)) {
      size += n;
    }
    return size;
  }
}
