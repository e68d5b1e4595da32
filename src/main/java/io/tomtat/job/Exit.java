package io.tomtat.job;

/**
 * How a command ended. The codes are contract; where several apply, the first in this order does.
 */
public enum Exit {
  USAGE(64),
  HELD(75),
  PERSON_NEEDED(40),
  FAILED(30),
  BUDGET_REACHED(50),
  HELD_BACK(60),
  STOPPED(20),
  NOT_FOUND(66),
  ATTENTION(10),
  DONE(0),
  /** Not for scripts to rely on. */
  BUG(1);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
