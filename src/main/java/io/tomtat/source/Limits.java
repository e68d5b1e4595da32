package io.tomtat.source;

import java.time.Duration;

/**
 * What one request may take.
 *
 * @param connect for each address of a host
 * @param silence between two bytes of an answer, its head included
 * @param whole from the first byte sent to the last one read
 * @param bytes of an answer, packed and unpacked
 * @param ratio how many times as large a packed answer may become
 * @param parsing until the answer is opened, if it is a list such as a feed
 */
record Limits(
    Duration connect, Duration silence, Duration whole, int bytes, int ratio, Duration parsing) {

  /** 20 MB is the most that is read of any document; text packs some ten times, tables fifty. */
  static final Limits USUAL =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          20_000_000,
          200,
          Duration.ofSeconds(60));
}
