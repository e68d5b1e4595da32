package io.tomtat.source;

import java.io.IOException;

/** An answer is larger than may be read, or would be once it is unpacked. */
final class TooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  TooLargeException(String words) {
    super(words);
  }
}
