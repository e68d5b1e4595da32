package io.tomtat.job;

/** Is told how a run gets on; called from several threads. */
public interface Progress {

  /**
   * @param total items expected, -1 if not known: only a briefing knows
   */
  void stepStarted(String step, int total);

  /** So many items more are safe. */
  void advanced(int items);

  void stepEnded(String step);
}
