package io.tomtat.brief;

/** How a text keeps a figure at a distance. */
enum Hedge {
  NONE,
  /** About, some, around. */
  ABOUT,
  /** Nearly, almost: the figure is a little too high. */
  BELOW,
  /** More than, over: it is a little too low. */
  ABOVE
}
