package io.tomtat.extract;

import io.tomtat.article.Outcome.NotBriefed;

/** What comes of a document that was given to a parser process. */
sealed interface Reply {

  /**
   * @throws NotReadable if there is no text to be had
   * @throws ParserEndedException if the process is no more
   */
  Draft draft() throws NotReadable, ParserEndedException;

  /** Whether the process may be given another document. */
  boolean leavesFit();

  record Read(Draft draft) implements Reply {
    @Override
    public boolean leavesFit() {
      return true;
    }
  }

  /**
   * There is no text to be had.
   *
   * @param spent whether the process is not to be trusted with another document, such as after a
   *     stack overflow, which may leave a class unusable
   */
  record Refused(NotBriefed why, boolean spent) implements Reply {
    @Override
    public Draft draft() throws NotReadable {
      throw new NotReadable(why);
    }

    @Override
    public boolean leavesFit() {
      return !spent;
    }
  }

  /**
   * The process ended instead of answering, or had to be ended for what it answered.
   *
   * @param how such as {@code out of memory} or {@code signal 11}
   */
  record Ended(String how) implements Reply {
    @Override
    public Draft draft() throws ParserEndedException {
      throw new ParserEndedException(how);
    }

    @Override
    public boolean leavesFit() {
      return false;
    }
  }

  /**
   * What a failed reading says.
   *
   * @throws VirtualMachineError that of lacking memory: it is not the document that is to answer
   */
  static Refused refusal(Throwable thrown) {
    boolean spent = thrown instanceof Error; // not what a parser throws by design
    return new Refused(Guard.failure(thrown).why(), spent);
  }
}
