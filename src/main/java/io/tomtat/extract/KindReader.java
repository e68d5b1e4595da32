package io.tomtat.extract;

import java.util.Optional;

/** Reads a document as its kind has to be read. */
final class KindReader implements DocumentReader {

  private final TikaFile tika = new TikaFile();

  @Override
  public Draft read(String uri, byte[] bytes) throws NotReadable {
    Optional<Draft> page = page(bytes);
    if (page.isPresent()) {
      return page.get();
    }
    return Kind.of(bytes) == Kind.MAIL ? Mail.read(bytes) : tika.read(uri, bytes);
  }

  /** As UTF-8, if only what came with them tells their letters; else as they are. */
  static byte[] settled(byte[] bytes, String charset) {
    return Kind.of(bytes) == Kind.OTHER ? bytes : Decoder.settled(bytes, charset);
  }

  /**
   * A page or plain text; empty if it is something else.
   *
   * @throws NotReadable with the reason, if there is no text to be had
   */
  static Optional<Draft> page(byte[] bytes) throws NotReadable {
    return switch (Kind.of(bytes)) {
      case HTML -> Optional.of(HtmlPage.read(Entities.inMarkup(Decoder.decode(bytes))));
      case TEXT -> Optional.of(TextDump.read(Entities.inText(Decoder.decode(bytes))));
      case MAIL, OTHER -> Optional.empty();
    };
  }
}
