package io.tomtat.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;

/**
 * How far a source may reach: to public addresses on the usual ports, to the ports that its own
 * addresses in the job file name, and wherever the job file allows it to.
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

  private final Set<String> allowed;
  private final Set<String> own;
  private final Names names;

  /**
   * @param allowPrivate hosts that may be inside, as the job file names them
   * @param own addresses that the job file names
   */
  Reach(Collection<String> allowPrivate, Collection<WebAddress> own, Names names) {
    this.allowed =
        allowPrivate.stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", ""))
            .collect(Collectors.toUnmodifiableSet());
    this.own = own.stream().map(WebAddress::place).collect(Collectors.toUnmodifiableSet());
    this.names = names;
  }

  /**
   * @throws RefusedAddressException if its port is not one of those
   */
  void check(WebAddress address) throws RefusedAddressException {
    boolean usual = address.port() == 80 || address.port() == 443;
    if (!usual && !mayBeInside(address.host()) && !own.contains(address.place())) {
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
