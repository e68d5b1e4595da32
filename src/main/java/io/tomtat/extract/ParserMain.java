package io.tomtat.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The parser process: reads documents from standard input, one at a time, and answers on standard
 * output. It ends with its input, so that none outlives the program, whatever a parser does.
 */
public final class ParserMain {

  /** What the process says first: who does not say the same is another build of this program. */
  static final String GREETING = "tomtat parser 1, rules " + Extractor.RULES;

  /** The code with which Java ends under {@code -XX:+ExitOnOutOfMemoryError}. */
  static final int OUT_OF_MEMORY = 3;

  private final DataInputStream requests;
  private final DataOutputStream replies;
  private final DocumentReader reader;
  private final OwnFolder folder;

  private ParserMain(
      DataInputStream requests, DataOutputStream replies, DocumentReader reader, OwnFolder folder) {
    this.requests = requests;
    this.replies = replies;
    this.reader = reader;
    this.folder = folder;
  }

  /**
   * @param args the class of the {@link DocumentReader}, the folder for temporary files
   */
  public static void main(String[] args) throws ReflectiveOperationException, IOException {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    silenceParsers();
    DocumentReader reader =
        Class.forName(args[0])
            .asSubclass(DocumentReader.class)
            .getDeclaredConstructor()
            .newInstance();
    new ParserMain(
            new DataInputStream(new BufferedInputStream(in)),
            new DataOutputStream(new BufferedOutputStream(out)),
            reader,
            new OwnFolder(Path.of(args[1])))
        .serve();
  }

  /** What a parser prints must not mix with the replies, nor may it read the requests. */
  private static void silenceParsers() {
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
  }

  private void serve() throws IOException {
    try {
      Wire.writeText(replies, GREETING);
      replies.flush();
      System.setErr(new PrintStream(OutputStream.nullOutputStream())); // so far it told why not
      for (String uri = next(); uri != null; uri = next()) {
        start(uri, Wire.readDocument(requests));
      }
    } finally {
      folder.delete();
      Runtime.getRuntime().halt(0); // a parser may hang, or have set up hooks
    }
  }

  /** Null at the end of the input. */
  private @Nullable String next() throws IOException {
    try {
      return Wire.readText(requests);
    } catch (EOFException e) {
      return null;
    }
  }

  /** In another thread: this one goes on listening for the end of the input. */
  private void start(String uri, byte[] bytes) {
    Thread thread = new Thread(null, () -> answer(uri, bytes), "read " + uri, Guard.STACK);
    thread.setDaemon(true);
    thread.start();
  }

  private void answer(String uri, byte[] bytes) {
    try {
      Wire.write(replies, reply(uri, bytes));
    } catch (IOException e) {
      Runtime.getRuntime().halt(1); // nobody listens
    } catch (VirtualMachineError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY); // thrown by a library, so that Java goes on
    }
  }

  private Reply reply(String uri, byte[] bytes) {
    try {
      return new Reply.Read(reader.read(uri, bytes));
    } catch (Throwable e) {
      return Reply.refusal(e);
    }
  }
}
