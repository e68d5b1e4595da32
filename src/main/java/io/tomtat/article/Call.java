package io.tomtat.article;

import java.util.Locale;

/**
 * One request to a model as the ledger knows it. Version, take, attempt and request are its key.
 *
 * @param version id of the row in {@code version}
 * @param attempt from 1 within the take; a request that is only sent again keeps its number
 * @param request hash of messages, schema, model and parameters
 */
public record Call(
    long version,
    int take,
    int attempt,
    Purpose purpose,
    Hash request,
    Hash recipe,
    String model,
    boolean recorded) {

  /** What a call is for. */
  public enum Purpose {
    BRIEF,
    /** To read a part of a long article. */
    NOTES,
    REPAIR;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
