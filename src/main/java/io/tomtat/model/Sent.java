package io.tomtat.model;

import io.tomtat.article.Reason;
import io.tomtat.article.Reply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a request ended: the whole vocabulary of failure. */
public sealed interface Sent {

  /** An end that asking again would not change. */
  sealed interface Settled extends Sent {}

  /** The model answered. Whether the answer is any good is not said. */
  record Arrived(Reply reply) implements Settled {}

  /** This article cannot be briefed by this model; others can. */
  record GiveUp(Reason reason, String detail) implements Settled {}

  /**
   * The same request may go through later.
   *
   * @param notBefore how long the service asks to wait, null if it does not say
   */
  record TryAgain(Trouble trouble, String detail, @Nullable Duration notBefore) implements Sent {}

  /**
   * No request goes through until a person changes something. Nothing is held against the article.
   *
   * @param what in words, with the remedy
   */
  record PersonNeeded(String what) implements Sent {}

  /** What may pass by itself. */
  enum Trouble {
    /** 429. Not a failure: it costs no attempt. */
    RATE_LIMIT,
    /** 408, 5xx, 529. */
    SERVICE,
    /** Unknown host, refused: nothing was sent. */
    UNREACHED,
    /** Reset, body cut: what was sent may have been worked on. */
    CONNECTION,
    /** The call's deadline passed before the last byte was there. */
    DEADLINE,
    /** The service wants the request in another form, and gets it at once. */
    FORM,
    /** 200 with something else than an answer: HTML, no choices. */
    NONSENSE
  }
}
