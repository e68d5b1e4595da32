package io.tomtat.job;

/** The threads of a window, found by its name. */
final class Workers {

  private Workers() {}

  /** Waits for all of them to end; a leak runs into the test's time limit. */
  static void awaitEnd(String window) throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith(window + "-")) {
        thread.join();
      }
    }
  }
}
