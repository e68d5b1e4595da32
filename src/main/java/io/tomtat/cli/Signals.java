package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.StopSignal;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What SIGTERM and Ctrl-C do: a run is asked to stop, and the process ends with its exit code
 * instead of 143. Any other command ends at once.
 */
final class Signals {

  private final CompletableFuture<Integer> code = new CompletableFuture<>();
  private volatile @Nullable StopSignal run;

  /** From now on a signal asks this run to stop. */
  void heededBy(StopSignal stop) {
    run = stop;
  }

  /**
   * Runs a command and keeps its exit code for the shutdown hook. Whatever escapes it counts as a
   * defect: the hook must not wait for a code that never comes.
   */
  int ending(IntSupplier command) {
    int exitCode = Exit.BUG.code();
    try {
      exitCode = command.getAsInt();
      return exitCode;
    } finally {
      code.complete(exitCode);
    }
  }

  /** The body of the process's one shutdown hook. */
  void onShutdown() {
    StopSignal stop = run;
    if (stop != null && !code.isDone()) {
      stop.request("Stopped by a signal.");
      Runtime.getRuntime().halt(code.join());
    }
  }
}
