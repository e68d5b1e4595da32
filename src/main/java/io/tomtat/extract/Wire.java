package io.tomtat.extract;

import io.tomtat.article.Metadata;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Reason;
import io.tomtat.article.Timestamp;
import io.tomtat.extract.Draft.PageKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which documents and drafts pass between the program and its parser process.
 *
 * <p>Texts travel as UTF-16 units behind their number, so that they arrive as they left, halves of
 * surrogate pairs included. Numbers are checked: whoever answers has read a stranger's bytes.
 */
final class Wire {

  /** Units of one text, and texts of one list; the largest document is smaller. */
  private static final int MOST = 32 << 20;

  private static final byte READ = 1;
  private static final byte REFUSED = 2;
  private static final byte SPENT = 3;

  private static final int NULL = -1;

  private Wire() {}

  static void write(DataOutputStream out, String uri, byte[] bytes) throws IOException {
    writeText(out, uri);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /** Behind its URI. */
  static byte[] readDocument(DataInputStream in) throws IOException {
    return readBytes(in, in.readInt());
  }

  static void write(DataOutputStream out, Reply reply) throws IOException {
    if (reply instanceof Reply.Read read) {
      out.writeByte(READ);
      write(out, read.draft());
    } else if (reply instanceof Reply.Refused refused) {
      out.writeByte(refused.spent() ? SPENT : REFUSED);
      writeText(out, refused.why().reason().code());
      writeText(out, refused.why().detail());
    }
    out.flush();
  }

  /**
   * @throws StreamCorruptedException if what comes is no reply
   */
  static Reply readReply(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    try {
      return switch (kind) {
        case READ -> new Reply.Read(readDraft(in));
        case REFUSED, SPENT -> new Reply.Refused(readWhy(in), kind == SPENT);
        default -> throw new StreamCorruptedException("no reply begins with " + kind);
      };
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw garbled(e);
    }
  }

  private static IOException garbled(RuntimeException e) {
    IOException garbled = new StreamCorruptedException("no reply holds this: " + e.getMessage());
    garbled.initCause(e);
    return garbled;
  }

  private static NotBriefed readWhy(DataInputStream in) throws IOException {
    return new NotBriefed(Reason.ofCode(readSomeText(in)), readSomeText(in));
  }

  private static void write(DataOutputStream out, Draft draft) throws IOException {
    writeText(out, draft.kind().name());
    writeText(out, draft.title());
    writeTexts(out, draft.paragraphs());
    writeTexts(out, draft.captions());
    write(out, draft.metadata());
    writeText(out, draft.ago());
  }

  private static Draft readDraft(DataInputStream in) throws IOException {
    return new Draft(
        PageKind.valueOf(readSomeText(in)),
        readText(in),
        readTexts(in),
        readTexts(in),
        readMetadata(in),
        readText(in));
  }

  private static void write(DataOutputStream out, Metadata metadata) throws IOException {
    writeText(out, metadata.author());
    writeText(out, metadata.publisher());
    writeText(out, metadata.published() == null ? null : metadata.published().toString());
    writeText(out, metadata.modified() == null ? null : metadata.modified().toString());
    writeText(out, metadata.section());
    writeText(out, metadata.canonicalUrl());
    writeText(out, metadata.language());
  }

  private static Metadata readMetadata(DataInputStream in) throws IOException {
    return new Metadata(
        readText(in),
        readText(in),
        readTimestamp(in),
        readTimestamp(in),
        readText(in),
        readText(in),
        readText(in));
  }

  private static @Nullable Timestamp readTimestamp(DataInputStream in) throws IOException {
    String text = readText(in);
    return text == null ? null : Timestamp.parse(text);
  }

  private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(out, text);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    int count = checked(in.readInt());
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(readSomeText(in));
    }
    return texts;
  }

  static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeInt(text == null ? NULL : text.length());
    if (text != null) {
      ByteBuffer units = ByteBuffer.allocate(2 * text.length());
      units.asCharBuffer().put(text);
      out.write(units.array());
    }
  }

  private static String readSomeText(DataInputStream in) throws IOException {
    String text = readText(in);
    if (text == null) {
      throw new StreamCorruptedException("a text is missing");
    }
    return text;
  }

  static @Nullable String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == NULL
        ? null
        : ByteBuffer.wrap(readBytes(in, 2 * checked(length))).asCharBuffer().toString();
  }

  private static byte[] readBytes(DataInputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static int checked(int number) throws IOException {
    if (number < 0 || number > MOST) {
      throw new StreamCorruptedException("not a length: " + number);
    }
    return number;
  }
}
