package io.tomtat.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be had; says of what, why, and what to do. Never holds a password. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String subject;
  private final String reason;
  private final String remedy;

  StoreException(
      Kind kind, String subject, String reason, String remedy, @Nullable Throwable cause) {
    super(subject + ": " + reason + ". " + remedy, cause);
    this.kind = kind;
    this.subject = subject;
    this.reason = reason;
    this.remedy = remedy;
  }

  /** Who can help. */
  public enum Kind {
    /** A person must change a setting; trying again does not help. */
    SETTING,
    /** The server cannot be reached or started now; trying again may help. */
    UNAVAILABLE,
    /** Another process is at work on it; its end is to be waited for. */
    IN_USE
  }

  public Kind kind() {
    return kind;
  }

  /** The setting, file or server that it is about. */
  public String subject() {
    return subject;
  }

  /** Without a full stop. */
  public String reason() {
    return reason;
  }

  /** A whole sentence. */
  public String remedy() {
    return remedy;
  }
}
