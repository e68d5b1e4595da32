package io.tomtat.cli;

import io.tomtat.job.Progress;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal, a line every 30 seconds elsewhere. */
final class ConsoleProgress implements Progress, AutoCloseable {

  private static final long EVERY_NANOS = 30_000_000_000L;

  private final Surroundings surroundings;
  private final AtomicLong done = new AtomicLong();
  private @Nullable ProgressBar bar;
  private String step = "";
  private int total;
  private long lastLine;

  ConsoleProgress(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public synchronized void stepStarted(String name, int expected) {
    step = name;
    total = expected;
    done.set(0);
    lastLine = System.nanoTime();
    if (surroundings.terminal() && !name.equals("report")) {
      bar = bar(name, expected);
    }
  }

  @Override
  public synchronized void advanced(int items) {
    done.addAndGet(items);
    if (bar != null) {
      bar.stepBy(items);
    } else if (System.nanoTime() - lastLine > EVERY_NANOS) {
      lastLine = System.nanoTime();
      surroundings.err().println(line());
    }
  }

  @Override
  public synchronized void stepEnded(String name) {
    close();
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private String line() {
    return total < 0
        ? "%s: %,d".formatted(step, done.get())
        : "%s: %,d of %,d".formatted(step, done.get(), total);
  }

  private ProgressBar bar(String name, int expected) {
    return new ProgressBarBuilder()
        .setTaskName("%-6s".formatted(name))
        .setInitialMax(expected)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .build();
  }
}
