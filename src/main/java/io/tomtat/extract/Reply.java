package io.tomtat.extract;

import io.tomtat.article.Outcome.NotBriefed;

/** What comes of a document that was given to a parser process. */
sealed interface Reply {

  record Read(Draft draft) implements Reply {}

  /**
   * There is no text to be had.
   *
   * @param spent whether the process is not to be trusted with another document, such as after a
   *     stack overflow, which may leave a class unusable
   */
  record Refused(NotBriefed why, boolean spent) implements Reply {}

  /** The process ended instead of answering, or what it answered is none of this. */
  record Ended() implements Reply {}

  /**
   * What a failed reading says.
   *
   * @throws VirtualMachineError that of lacking memory: it is not the document that is to answer
   */
  static Refused refusal(Throwable thrown) {
    return new Refused(
        Guard.failure(thrown).why(), thrown instanceof Error); // not what a parser throws by design
  }
}
