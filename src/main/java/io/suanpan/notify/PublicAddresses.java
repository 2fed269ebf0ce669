package io.suanpan.notify;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are somebody's on the internet, and not of the machine, of its network, or of the
 * cloud it runs in. By IANA's registries of special-purpose addresses (RFC 6890).
 */
public final class PublicAddresses {
  private static final List<AddressBlock> SPECIAL =
      Stream.of(
              "0.0.0.0/8", // unspecified, "this network"
              "10.0.0.0/8", // private, RFC 1918
              "100.64.0.0/10", // shared by carriers, RFC 6598; Alibaba's metadata
              "127.0.0.0/8", // loopback
              "168.63.129.16/32", // Azure's host, which looks public
              "169.254.0.0/16", // link-local; metadata of most clouds
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocols; Oracle's metadata
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // relays of 6to4
              "192.168.0.0/16", // private
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, broadcast
              "2001::/23", // protocols, Teredo
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4, which holds any IPv4 address
              "3fff::/20") // documentation
          .map(AddressBlock::of)
          .toList();

  /** All that is given out in IPv6; loopback, local, multicast and mapped ones lie outside. */
  private static final AddressBlock GLOBAL = AddressBlock.of("2000::/3");

  /** IPv4 as seen from networks without it (RFC 6052): the last four bytes are the address. */
  private static final AddressBlock TRANSLATED = AddressBlock.of("64:ff9b::/96");

  private static final int IPV4 = 4;
  private static final int IPV6 = 16;

  private PublicAddresses() {}

  public static boolean contain(InetAddress address) {
    return isPublic(address.getAddress());
  }

  private static boolean isPublic(byte[] address) {
    if (TRANSLATED.contains(address)) {
      return isPublic(Arrays.copyOfRange(address, IPV6 - IPV4, IPV6));
    }
    boolean given = address.length == IPV4 || GLOBAL.contains(address);
    return given && SPECIAL.stream().noneMatch(block -> block.contains(address));
  }
}
