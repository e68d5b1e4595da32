package io.tomtat.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of which no page of the public web is served: those of this machine, of a private
 * network, of special purpose, and those of IPv6 that carry an IPv4 address inside.
 *
 * <p>After the registries of special-purpose addresses that IANA keeps (RFC 6890).
 */
final class InsideAddresses {

  private static final List<Net> IPV4 =
      nets(
          "0.0.0.0/8", // this host, this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // behind a provider's NAT; holds Alibaba's metadata service
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // Azure's metadata and wire server
          "169.254.0.0/16", // link-local; holds the metadata services of most clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments; holds Oracle's metadata service
          "192.0.2.0/24", // documentation
          "192.31.196.0/24", // AS112
          "192.52.193.0/24", // AMT
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "192.175.48.0/24", // AS112
          "198.18.0.0/15", // benchmarking
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, and broadcast

  /** Whatever is not here is inside: loopback, mapped IPv4, NAT64, ULA, link-local, multicast. */
  private static final Net PUBLIC_IPV6 = net("2000::/3");

  private static final List<Net> IPV6 =
      nets(
          "2001::/23", // protocol assignments, Teredo among them
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4
          "2620:4f:8000::/48", // AS112
          "3fff::/20"); // documentation

  /** Addresses that begin with the same bits. */
  private static final class Net {
    private final byte[] prefix;
    private final int bits;

    Net(byte[] prefix, int bits) {
      this.prefix = prefix;
      this.bits = bits;
    }

    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private InsideAddresses() {}

  static boolean hold(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return IPV4.stream().anyMatch(net -> net.holds(bytes));
    }
    return !PUBLIC_IPV6.holds(bytes) || IPV6.stream().anyMatch(net -> net.holds(bytes));
  }

  private static List<Net> nets(String... written) {
    return Stream.of(written).map(InsideAddresses::net).toList();
  }

  private static Net net(String written) {
    String[] parts = written.split("/", -1);
    try {
      return new Net(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(written, e);
    }
  }
}
