package io.tomtat.model;

/** Nothing goes on until a person changes something: configuration, credentials, a model's name. */
public final class PersonNeededException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what names thing, reason and remedy
   */
  public PersonNeededException(String what) {
    super(what);
  }
}
