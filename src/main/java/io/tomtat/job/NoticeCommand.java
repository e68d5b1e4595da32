package io.tomtat.job;

import io.tomtat.job.Messenger.Delivery;
import io.tomtat.store.CleanText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command with a text as its input. Input and output are files: a command that reads
 * nothing, writes much, or leaves a child with its output open holds nobody up.
 *
 * @param limit after which it is killed, with what it started
 */
record NoticeCommand(Duration limit) {

  private static final int LONGEST_OUTPUT = 1_000;

  Delivery run(String line, Path folder, String input) throws IOException, InterruptedException {
    Path in = Files.createTempFile("tomtat", ".json");
    Path out = Files.createTempFile("tomtat", ".out");
    try {
      Files.writeString(in, input + "\n");
      return ended(started(line, folder, in, out), out);
    } finally {
      Files.deleteIfExists(in);
      Files.deleteIfExists(out);
    }
  }

  private static Process started(String line, Path folder, Path in, Path out) throws IOException {
    return new ProcessBuilder("sh", "-c", line)
        .directory(folder.toFile())
        .redirectInput(in.toFile())
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start();
  }

  private Delivery ended(Process process, Path out) throws IOException, InterruptedException {
    try {
      if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        return new Delivery(false, "it did not end within %d s".formatted(limit.toSeconds()));
      }
    } finally {
      kill(process);
    }
    String said = said(out);
    return process.exitValue() == 0
        ? new Delivery(true, said)
        : new Delivery(
            false,
            "it ended with %d%s".formatted(process.exitValue(), said.isEmpty() ? "" : ": " + said));
  }

  private static void kill(Process process) {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** The beginning of its output, on one line. */
  private static String said(Path out) throws IOException {
    try (InputStream stream = Files.newInputStream(out)) {
      String text = new String(stream.readNBytes(LONGEST_OUTPUT), StandardCharsets.UTF_8);
      return CleanText.of(text).replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }
  }
}
