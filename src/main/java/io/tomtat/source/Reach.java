package io.tomtat.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * How far a source may reach: to public addresses, and to the hosts inside that the job file
 * allows, each on the usual ports and on those that the job file names.
 *
 * <p>It resolves names itself and looks at what came out: the connection is made to the very
 * addresses that were looked at, whatever the name would say a moment later.
 */
final class Reach implements DnsResolver {

  /** Gives all addresses of a name. */
  @FunctionalInterface
  interface Names {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /** A host with a port, the host without colons or in brackets. */
  private static final Pattern PLACE = Pattern.compile("(\\[[^]]+]|[^:]+):(\\d{1,5})");

  private final Set<String> allowed;
  private final Set<String> places;
  private final Names names;

  /**
   * @param allowPrivate hosts that may be inside, as the job file names them, with a port or
   *     without
   * @param own addresses that the job file names
   */
  Reach(Collection<String> allowPrivate, Collection<WebAddress> own, Names names) {
    List<String> written =
        allowPrivate.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
    this.allowed =
        written.stream()
            .map(host -> PLACE.matcher(host).replaceFirst("$1").replaceAll("^\\[|]$", ""))
            .collect(Collectors.toUnmodifiableSet());
    this.places =
        Stream.concat(
                written.stream().filter(host -> PLACE.matcher(host).matches()),
                own.stream().map(WebAddress::place))
            .collect(Collectors.toUnmodifiableSet());
    this.names = names;
  }

  /**
   * @throws RefusedAddressException if its port is not one of those
   */
  void check(WebAddress address) throws RefusedAddressException {
    boolean usual = address.port() == 80 || address.port() == 443;
    if (!usual && !places.contains(address.place())) {
      throw new RefusedAddressException(
          address.toString(),
          "its port is neither 80 nor 443, and the job file does not name %s"
              .formatted(address.place()));
    }
  }

  /** Whether the job file allows this host to be inside. */
  boolean mayBeInside(String host) {
    return allowed.contains(host.toLowerCase(Locale.ROOT));
  }

  /** One address inside is enough: a name that leads both ways is not to be trusted with either. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    if (!mayBeInside(host)) {
      for (InetAddress each : found) {
        if (InsideAddresses.hold(each)) {
          throw new InsideException(host, each);
        }
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** A name leads inside; its own class because a resolver may throw nothing else. */
  static final class InsideException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    InsideException(String host, InetAddress address) {
      super(
          "%s is not asked for: its address %s is not one of the public network; if it is meant so, add %s to the source's allow-private"
              .formatted(host, address.getHostAddress(), host));
    }
  }
}
