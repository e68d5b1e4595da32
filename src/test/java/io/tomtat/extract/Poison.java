package io.tomtat.extract;

import io.tomtat.article.Metadata;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What a document can do to its parser, if that is a {@link Reader}. */
public enum Poison {
  HANG,
  EAT,
  EXIT,
  KILL,
  OVERFLOW,
  /** A shortage that a library notices itself, so that Java goes on. */
  SHORTAGE,
  BABBLE,
  /** Ends the process when it is read for the first time. */
  ONCE,
  PRINT,
  NOTHING;

  private static final String MARK = "%PDF-poison ";

  static final String PROSE =
      "Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo"
          + " đoạn bờ vừa được kè đá sau mùa gió chướng năm ngoái. Hợp tác xã cho biết cây giống do"
          + " trạm lâm nghiệp của huyện cấp miễn phí, công trồng do bà con tự lo liệu.";

  private static List<byte[]> eaten;

  /**
   * A document that does this.
   *
   * @param trace a file that gets a line whenever the document is read
   */
  public byte[] in(Path trace) {
    return (MARK + name() + " " + trace).getBytes(StandardCharsets.UTF_8);
  }

  /** How often the document was read. */
  public static long readings(Path trace) throws IOException {
    return Files.exists(trace) ? Files.readAllLines(trace).size() : 0;
  }

  /** An extractor that is open to all this. */
  public static Extractor extractor(ExtractSettings settings, Unfinished log) {
    return new Extractor(settings, log, Reader.class);
  }

  /** Any other document is read as ever. */
  static final class Reader implements DocumentReader {

    private final KindReader reader = new KindReader();

    @Override
    public Draft read(String uri, byte[] bytes) throws NotReadable {
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (!text.startsWith(MARK)) {
        return reader.read(uri, bytes);
      }
      String[] words = text.substring(MARK.length()).split(" ", 2);
      try {
        return Poison.valueOf(words[0]).act(Path.of(words[1]));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Draft act(Path trace) throws IOException {
    boolean first = readings(trace) == 0;
    Files.writeString(trace, "read\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    switch (this) {
      case HANG -> await(new CountDownLatch(1));
      case EAT -> eat();
      case EXIT -> System.exit(7);
      case KILL -> kill();
      case OVERFLOW -> deeper(0);
      case SHORTAGE -> throw new OutOfMemoryError("Required array length too large");
      case BABBLE -> babble();
      case ONCE -> exitIf(first);
      case PRINT -> System.out.println("printed");
      case NOTHING -> {}
    }
    return Draft.article("Xóm Cồn trồng lại rừng", List.of(PROSE), List.of(), Metadata.NONE);
  }

  private static void eat() {
    eaten = new ArrayList<>();
    while (true) {
      eaten.add(new byte[1 << 20]);
    }
  }

  private static void kill() throws IOException {
    String pid = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("kill", "-9", pid).redirectOutput(Redirect.DISCARD).start();
    await(new CountDownLatch(1));
  }

  private static int deeper(int depth) {
    return depth < 0 ? 0 : deeper(depth + 1) + 1;
  }

  private static void babble() throws IOException {
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write("%!babble".getBytes(StandardCharsets.UTF_8));
    }
    await(new CountDownLatch(1));
  }

  private static void exitIf(boolean first) {
    if (first) {
      System.exit(7);
    }
  }

  private static void await(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
