package io.tomtat.extract;

import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Reason;

/** Ends the reading of a document whose text cannot be had. */
public final class NotReadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient NotBriefed why;

  public NotReadable(Reason reason, String detail) {
    super(reason.code() + ": " + detail);
    this.why = new NotBriefed(reason, Characters.clean(detail));
  }

  NotReadable(Reason reason, Throwable cause) {
    super(reason.code(), cause);
    this.why = new NotBriefed(reason, detail(cause));
  }

  /** As another process said it. */
  NotReadable(NotBriefed why) {
    super(why.reason().code() + ": " + why.detail());
    this.why = why;
  }

  public NotBriefed why() {
    return why;
  }

  /** The innermost message: it says what the reader stumbled over. */
  private static String detail(Throwable cause) {
    Throwable inner = cause;
    for (int i = 0; i < 10 && inner.getCause() != null; i++) {
      inner = inner.getCause();
    }
    String message = inner.getMessage();
    String text = inner.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    String clean = Characters.clean(text);
    return clean.substring(0, Math.min(clean.length(), 300));
  }
}
