package io.tomtat.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;

/**
 * Writes to a print stream, which keeps its troubles to itself, and says when its reader is gone:
 * {@code tomtat export nightly | head}.
 */
final class StandardOutput extends Writer {

  private final PrintStream out;

  /** Nobody reads any more, or the disk behind it is full. */
  static final class ClosedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  StandardOutput(PrintStream out) {
    this.out = out;
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    out.append(new String(text, from, length));
    check();
  }

  @Override
  public void flush() throws IOException {
    check();
  }

  /** Flushes too. */
  private void check() throws IOException {
    if (out.checkError()) {
      throw new ClosedException();
    }
  }

  /** The stream is the process's own. */
  @Override
  public void close() throws IOException {
    flush();
  }
}
