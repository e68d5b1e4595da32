package io.tomtat.source;

import java.io.IOException;

/** An address is not asked for, whoever gave it. */
final class RefusedAddressException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param address as it was given, or the host alone
   * @param why a main clause without a full stop
   */
  RefusedAddressException(String address, String why) {
    super("%s is not asked for: %s".formatted(address, why));
  }
}
