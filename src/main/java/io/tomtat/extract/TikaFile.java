package io.tomtat.extract;

import io.tomtat.article.Reason;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Every kind of file that Tika reads; its parsers are built when the first such file comes. */
final class TikaFile {

  /** Characters of text; a document that unpacks to more is no article. */
  private static final int LONGEST_TEXT = 10_000_000;

  /** Pictures, sound, archives and programs have no text of their own. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "(image|audio|video|font|model)/.*"
              + "|application/(octet-stream|zip|gzip|x-(7z|rar|tar|bzip|xz|gtar|archive|ms|dos|exe|elf|sharedlib|object|java|sqlite|shockwave).*|java-.*|vnd\\.rar|zstd|wasm)");

  private @Nullable AutoDetectParser parser;

  /**
   * @throws NotReadable with the reason, if there is no text to be had
   */
  Draft read(String uri, byte[] bytes) throws NotReadable {
    ZipGuard.check(bytes);
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, uri);
    byte[] seen = RtfHead.ended(UnseenRtf.removed(Unseen.removed(bytes)));
    try (TikaInputStream stream = TikaInputStream.get(seen)) {
      refuse(detected(stream, metadata));
      return draft(parsed(stream, metadata), metadata, bytes);
    } catch (WriteLimitReachedException e) {
      throw new NotReadable(Reason.TOO_LARGE, "more than %,d characters".formatted(LONGEST_TEXT));
    } catch (EncryptedDocumentException e) {
      throw new NotReadable(Reason.ENCRYPTED, e);
    } catch (ZeroByteFileException e) {
      throw new NotReadable(Reason.EMPTY, e);
    } catch (UnsupportedFormatException e) {
      throw new NotReadable(Reason.UNSUPPORTED, e);
    } catch (IOException | TikaException | SAXException e) {
      throw new NotReadable(reason(e), e);
    }
  }

  /** Parsers wrap what happened: the innermost cause counts. */
  private static Reason reason(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < 10 && cause != null; i++) {
      if (cause instanceof EncryptedDocumentException
          || cause instanceof org.apache.poi.EncryptedDocumentException) {
        return Reason.ENCRYPTED;
      }
      if (cause instanceof WriteLimitReachedException) {
        return Reason.TOO_LARGE;
      }
      cause = cause.getCause();
    }
    return Reason.UNREADABLE;
  }

  private MediaType detected(TikaInputStream stream, Metadata metadata) throws IOException {
    return parser().getDetector().detect(stream, metadata);
  }

  private static void refuse(MediaType type) throws NotReadable {
    if (NO_TEXT.matcher(type.toString()).matches()) {
      throw new NotReadable(Reason.UNSUPPORTED, type.toString());
    }
  }

  private Document parsed(TikaInputStream stream, Metadata metadata)
      throws IOException, TikaException, SAXException {
    ToHTMLContentHandler html = new ToHTMLContentHandler();
    ContentHandler limited = new WriteOutContentHandler(html, LONGEST_TEXT);
    parser().parse(stream, limited, metadata, context());
    return Jsoup.parse(html.toString());
  }

  private static Draft draft(Document page, Metadata metadata, byte[] bytes) {
    String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
    PaperSays said = PaperSays.of(type, metadata);
    if (type.startsWith("application/pdf")) {
      return Paper.read(PdfLines.of(page, PdfColumns.of(bytes)), said);
    }
    return Paper.read(OfficeLines.of(page), said);
  }

  private synchronized AutoDetectParser parser() {
    if (parser == null) {
      parser = new AutoDetectParser();
    }
    return parser;
  }

  /** Text only: nothing embedded, no pictures read, no running heads. */
  private ParseContext context() {
    OfficeParserConfig office = new OfficeParserConfig();
    office.setIncludeHeadersAndFooters(false);
    office.setUseSAXDocxExtractor(true);
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractAnnotationText(false);
    pdf.setExtractBookmarksText(false);
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, office);
    context.set(PDFParserConfig.class, pdf);
    context.set(Parser.class, parser());
    context.set(EmbeddedDocumentExtractor.class, new MailTextOnly(context));
    return context;
  }

  /** A mail's text is embedded in it; attachments, pictures and objects are not read. */
  private static final class MailTextOnly extends ParsingEmbeddedDocumentExtractor {

    MailTextOnly(ParseContext context) {
      super(context);
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
      return type.startsWith("text/") && metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) == null;
    }
  }
}
