package io.tomtat.cli;

import io.tomtat.job.Progress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on a terminal, a line every 30 seconds elsewhere, whether anything advances or
 * not.
 */
final class ConsoleProgress implements Progress, AutoCloseable {

  private static final Duration EVERY = Duration.ofSeconds(30);

  private final Surroundings surroundings;
  private final long everyNanos;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(ConsoleProgress::thread);
  private @Nullable ProgressBar bar;
  private @Nullable Future<?> lines;
  private String step = "";
  private int total;
  private long done;

  ConsoleProgress(Surroundings surroundings) {
    this(surroundings, EVERY);
  }

  ConsoleProgress(Surroundings surroundings, Duration every) {
    this.surroundings = surroundings;
    this.everyNanos = every.toNanos();
  }

  @Override
  public synchronized void stepStarted(String name, int expected) {
    step = name;
    total = expected;
    done = 0;
    if (!surroundings.terminal()) {
      lines = clock.scheduleAtFixedRate(this::say, everyNanos, everyNanos, TimeUnit.NANOSECONDS);
    } else if (!name.equals("report")) {
      bar = bar(name, expected);
    }
  }

  @Override
  public synchronized void advanced(int items) {
    done += items;
    if (bar != null) {
      bar.stepBy(items);
    }
  }

  @Override
  public synchronized void stepEnded(String name) {
    if (lines != null) {
      lines.cancel(false);
      lines = null;
    }
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  @Override
  public void close() {
    stepEnded(step);
    clock.shutdownNow();
  }

  private synchronized void say() {
    if (lines != null) {
      surroundings.err().println(line());
    }
  }

  private String line() {
    return total < 0
        ? "%s: %,d so far".formatted(step, done)
        : "%s: %,d of %,d".formatted(step, done, total);
  }

  private static ProgressBar bar(String name, int expected) {
    return new ProgressBarBuilder()
        .setTaskName("%-6s".formatted(name))
        .setInitialMax(expected)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .build();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  }
}
