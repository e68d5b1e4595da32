package io.tomtat.source;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address on the network that may be asked for, in one plain form: nothing is left in it that
 * two programs could read in two ways.
 *
 * @param scheme http or https
 * @param host a name in ASCII and lower case without a dot at its end, four decimal numbers, or an
 *     IPv6 address without brackets
 * @param target path and query, percent-encoded
 */
record WebAddress(String scheme, String host, int port, String target) {

  /** Characters; more than browsers and servers agree on. */
  private static final int LONGEST = 4_000;

  /** {@code https://host:443/path}: scheme, what names the place, and the rest. */
  private static final Pattern WHOLE =
      Pattern.compile("(?is)(https?)://([^/?#\\\\]*)([/?#\\\\].*)?");

  private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):.*");

  /** {@code host}, {@code host:8080}, {@code [2001:db8::1]:8080} */
  private static final Pattern PLACE = Pattern.compile("(\\[[^\\[\\]]*]|[^:]*)(?::([0-9]{0,9}))?");

  /** {@code 2001:db8::1} and {@code ::ffff:1.2.3.4}; no zone such as {@code %eth0} */
  private static final Pattern IPV6 = Pattern.compile("(?i)(?=.*:.*:)[0-9a-f:.]{2,45}");

  /** {@code www} and {@code xn--bo-0ya}; underscores occur in names that people use */
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");

  /** {@code 127}, {@code 0177} and {@code 0x7f}: a name that ends so is read as a number. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

  private static final Pattern QUAD =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");

  private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");

  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

  /**
   * @throws RefusedAddressException if it is none, is of another kind than http, or is written in a
   *     way that hides where it leads
   */
  static WebAddress of(String text) throws RefusedAddressException {
    String clean = text.strip().replaceAll("[\\t\\r\\n]", "");
    if (clean.length() > LONGEST) {
      throw refused(
          clean.substring(0, 80) + "…", "it has more than %,d characters".formatted(LONGEST));
    }
    Matcher whole = WHOLE.matcher(clean);
    if (!whole.matches()) {
      throw refused(clean, "it is not an http or https address");
    }
    Matcher place = PLACE.matcher(whole.group(2));
    if (whole.group(2).contains("@")) {
      throw refused(clean.replaceFirst("//[^@]*@", "//…@"), "it holds a user or password");
    }
    if (!place.matches()) {
      throw refused(clean, "its host cannot be made out");
    }
    String scheme = whole.group(1).toLowerCase(Locale.ROOT);
    return new WebAddress(
        scheme,
        host(clean, place.group(1)),
        port(clean, scheme, place.group(2)),
        target(whole.group(3) == null ? "/" : whole.group(3)));
  }

  private static String host(String address, String written) throws RefusedAddressException {
    if (written.startsWith("[")) {
      String literal = written.substring(1, written.length() - 1);
      if (!IPV6.matcher(literal).matches()) {
        throw refused(address, "its host is no IPv6 address");
      }
      return literal.toLowerCase(Locale.ROOT);
    }
    String name = ascii(address, written).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    List<String> labels = List.of(name.split("\\.", -1));
    if (name.length() > 253 || !labels.stream().allMatch(label -> LABEL.matcher(label).matches())) {
      throw refused(address, "its host is not a name");
    }
    if (NUMBER.matcher(labels.get(labels.size() - 1)).matches() && !QUAD.matcher(name).matches()) {
      throw refused(address, "its host is a number; write four decimal numbers, like 192.0.2.1");
    }
    return name;
  }

  private static String ascii(String address, String name) throws RefusedAddressException {
    try {
      return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      throw refused(address, "its host is not a name");
    }
  }

  private static int port(String address, String scheme, String written)
      throws RefusedAddressException {
    if (written == null || written.isEmpty()) {
      return usualPort(scheme);
    }
    int port = Integer.parseInt(written);
    if (port < 1 || port > 65_535) {
      throw refused(address, "there is no port " + port);
    }
    return port;
  }

  private static RefusedAddressException refused(String address, String why) {
    return new RefusedAddressException(address, why);
  }

  /** Without a fragment; with a path at least; dots resolved; what needs it percent-encoded. */
  private static String target(String written) {
    String text = written.replaceFirst("(?s)#.*", "");
    int query = text.indexOf('?');
    String path = query < 0 ? text : text.substring(0, query);
    String rest = query < 0 ? "" : text.substring(query);
    return encoded(withoutDots(path.replace('\\', '/'))) + encoded(rest);
  }

  /** RFC 3986, 5.2.4. */
  private static String withoutDots(String path) {
    Deque<String> parts = new ArrayDeque<>();
    List<String> all = List.of(path.split("/", -1));
    for (int i = 1; i < all.size(); i++) {
      String part = all.get(i).replaceAll("(?i)%2e", ".");
      boolean last = i == all.size() - 1;
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.equals(".")) {
        parts.addLast(all.get(i));
      }
      if (last && (part.equals("..") || part.equals("."))) {
        parts.addLast("");
      }
    }
    return "/" + String.join("/", parts);
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      int end = i + Character.charCount(letter);
      boolean escape =
          letter == '%'
              && ESCAPED.matcher(text.substring(i, Math.min(i + 3, text.length()))).matches();
      if (escape || isPlain(letter)) {
        encoded.appendCodePoint(letter);
      } else {
        for (byte each : text.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
        }
      }
      i = end;
    }
    return encoded.toString();
  }

  private static boolean isPlain(int letter) {
    return letter < 128 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
  }

  /**
   * Where a link or a redirect on this page leads.
   *
   * @throws RefusedAddressException as {@link #of}
   */
  WebAddress resolve(String link) throws RefusedAddressException {
    String clean = link.strip().replaceAll("[\\t\\r\\n]", "");
    if (SCHEME.matcher(clean).matches()) {
      return of(clean);
    }
    if (clean.startsWith("//")) {
      return of(scheme + ":" + clean);
    }
    if (clean.startsWith("/")) {
      return of(origin() + clean);
    }
    if (clean.startsWith("?")) {
      return of(origin() + path() + clean);
    }
    return clean.isEmpty() || clean.startsWith("#")
        ? this
        : of(origin() + path().replaceFirst("[^/]*$", "") + clean);
  }

  private String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  boolean onUsualPort() {
    return port == usualPort(scheme);
  }

  private static int usualPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /** Host and port, as in {@code example.org:8080} and {@code [2001:db8::1]:8080}. */
  String place() {
    return writtenHost() + ":" + port;
  }

  private String writtenHost() {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** Scheme, host and, where it is not the usual one, port. */
  String origin() {
    return scheme + "://" + writtenHost() + (onUsualPort() ? "" : ":" + port);
  }

  @Override
  public String toString() {
    return origin() + target;
  }
}
