package io.tomtat.brief;

/** What a figure has to do with a rise or fall: how far it went, or where it ended. */
record Change(Role role, Direction direction) {

  /** The figure's part in it. */
  enum Role {
    NONE,
    BY,
    TO
  }

  /** Which way it went. */
  enum Direction {
    UNKNOWN,
    UP,
    DOWN
  }

  static final Change NONE = new Change(Role.NONE, Direction.UNKNOWN);

  /** Fell to 12.5% where it fell by 12.5%. */
  boolean contradicts(Change other) {
    return role != Role.NONE && other.role != Role.NONE && role != other.role;
  }

  /** Rose by 5% where it fell by 5%. */
  boolean opposes(Change other) {
    return role == Role.BY
        && other.role == Role.BY
        && direction != Direction.UNKNOWN
        && other.direction != Direction.UNKNOWN
        && direction != other.direction;
  }
}
