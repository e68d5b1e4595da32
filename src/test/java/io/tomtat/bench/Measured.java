package io.tomtat.bench;

import io.tomtat.crash.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** What a run took: looked up in /proc while it lives, and in its log of collections. */
final class Measured {

  /** Linux: {@code getconf CLK_TCK} is 100 everywhere. */
  private static final double TICKS = 100;

  /** {@code [1.2s][info][gc] GC(3) Pause Full (Allocation Failure) 68M->12M(247M) 4.1ms} */
  private static final Pattern PAUSE = Pattern.compile("Pause (\\w+) .*?(\\d+)M->(\\d+)M\\(");

  private final Path collections;
  private double cpuSeconds;
  private long peakResidentMb;
  private int exit;

  private Measured(Path collections) {
    this.collections = collections;
  }

  static String option(Path collections) {
    return "-Xlog:gc:file=" + collections;
  }

  /** Watches until the end. */
  static Measured of(Child child, Path collections) {
    Measured measured = new Measured(collections);
    while (child.alive()) {
      measured.look(child.pid());
      LockSupport.parkNanos(100_000_000);
    }
    measured.exit = child.exit();
    return measured;
  }

  private void look(long pid) {
    try {
      String[] stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid))).split(" ");
      cpuSeconds = (Long.parseLong(stat[13]) + Long.parseLong(stat[14])) / TICKS;
      Files.readString(Path.of("/proc/%d/status".formatted(pid)))
          .lines()
          .filter(line -> line.startsWith("VmHWM"))
          .forEach(line -> peakResidentMb = Long.parseLong(line.replaceAll("\\D", "")) / 1024);
    } catch (IOException e) {
      // It has just ended: the last look counts.
    }
  }

  double cpuSeconds() {
    return cpuSeconds;
  }

  long peakResidentMb() {
    return peakResidentMb;
  }

  int exit() {
    return exit;
  }

  /** The most that a collection found in use. */
  long peakHeapMb() {
    return highest(".*", 2);
  }

  /** The most that a full collection left in use; 0 if there was none. */
  long peakLiveMb() {
    return highest("Full", 3);
  }

  private long highest(String kind, int group) {
    try (var lines = Files.lines(collections)) {
      return lines
          .map(PAUSE::matcher)
          .filter(pause -> pause.find() && pause.group(1).matches(kind))
          .mapToLong(pause -> Long.parseLong(pause.group(group)))
          .max()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
