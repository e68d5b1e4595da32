package io.tomtat.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address in the one form by which two sources that name the same page are found out: without
 * what only says where its reader came from. Nobody is asked at this form; it is compared.
 *
 * @param text without the scheme, which a site may change
 */
public record CanonicalAddress(String text) {

  private static final List<Pattern> TRACKING = tracking();

  /** {@code %7E}, {@code %c3} */
  private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");

  /** RFC 3986, 2.3: escaped or not, they are the same. */
  private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

  /** Empty for what is no http or https address. */
  public static Optional<CanonicalAddress> of(String address) {
    try {
      WebAddress plain = WebAddress.of(address);
      String place = plain.origin().replaceFirst("^https?:", "");
      return Optional.of(new CanonicalAddress(place + target(plain.target())));
    } catch (RefusedAddressException e) {
      return Optional.empty();
    }
  }

  /** Whether it is a site's front page, which no article is. */
  public boolean isFrontPage() {
    return text.matches("//[^/]*/");
  }

  private static String target(String target) {
    int mark = target.indexOf('?');
    if (mark < 0) {
      return evenly(target);
    }
    String query =
        Stream.of(target.substring(mark + 1).split("&", -1))
            .filter(each -> !each.isEmpty() && !isTracking(each))
            .map(CanonicalAddress::evenly)
            .sorted(Comparator.naturalOrder())
            .collect(Collectors.joining("&"));
    return evenly(target.substring(0, mark)) + (query.isEmpty() ? "" : "?" + query);
  }

  private static boolean isTracking(String parameter) {
    String name = evenly(parameter.replaceFirst("=.*", ""));
    return TRACKING.stream().anyMatch(rule -> rule.matcher(name).matches());
  }

  /** Escaped only where it has to be, and in capitals. */
  private static String evenly(String text) {
    return ESCAPED.matcher(text).replaceAll(CanonicalAddress::evenly);
  }

  private static String evenly(MatchResult escaped) {
    String letter = Character.toString(Integer.parseInt(escaped.group(1), 16));
    return Matcher.quoteReplacement(
        UNRESERVED.matcher(letter).matches() ? letter : escaped.group().toUpperCase(Locale.ROOT));
  }

  private static List<Pattern> tracking() {
    try (InputStream in = CanonicalAddress.class.getResourceAsStream("tracking-parameters.csv")) {
      String rules =
          new String(
              Objects.requireNonNull(in, "the rules are packed in the program").readAllBytes(),
              StandardCharsets.UTF_8);
      return rules
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(',')))
          .map(CanonicalAddress::rule)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pattern rule(String name) {
    boolean open = name.endsWith("*");
    String begin = open ? name.substring(0, name.length() - 1) : name;
    return Pattern.compile(Pattern.quote(begin) + (open ? ".*" : ""), Pattern.CASE_INSENSITIVE);
  }

  @Override
  public String toString() {
    return text;
  }
}
