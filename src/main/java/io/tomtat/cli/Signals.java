package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.StopSignal;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What SIGTERM and Ctrl-C do: a run is asked to stop, and the process ends with its exit code
 * instead of 143; a further Ctrl-C ends it there and then. Any other command ends at once.
 */
final class Signals {

  private final CompletableFuture<Integer> code = new CompletableFuture<>();
  private volatile @Nullable StopSignal run;
  private volatile boolean received;

  /** From now on a signal asks this run to stop. */
  void heededBy(StopSignal stop) {
    run = stop;
  }

  /** Whether a run was asked to stop: whoever did so knows how it ends. */
  boolean received() {
    return received;
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
      received = true;
      stop.request("Stopped by a signal.");
      if (Interrupts.endAtOnceWith(Exit.STOPPED.code())) {
        System.err.println("tomtat: stopping; Ctrl-C again ends it at once, also without loss.");
      }
      Runtime.getRuntime().halt(code.join());
    }
  }
}
