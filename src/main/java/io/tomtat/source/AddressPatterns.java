package io.tomtat.source;

import java.util.List;
import java.util.regex.Pattern;

/** Addresses as a job file means them: {@code https://bao.example/thoi-su/*}. */
record AddressPatterns(List<String> written) {

  boolean any(String address) {
    return written.stream().anyMatch(each -> matches(each, address));
  }

  private static boolean matches(String pattern, String address) {
    String regex =
        List.of(pattern.split("\\*", -1)).stream()
            .map(Pattern::quote)
            .reduce((one, other) -> one + ".*" + other)
            .orElse("");
    return address.matches(regex);
  }
}
