package io.suanpan.notify;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * All addresses that begin with the same bits.
 *
 * @param bits how many, counted from the first
 */
@SuppressWarnings("ArrayRecordComponent")
record AddressBlock(byte[] address, int bits) {
  /**
   * @param text as in the registries of IANA: {@code 10.0.0.0/8}
   */
  static AddressBlock of(String text) {
    String[] parts = text.split("/", -1);
    try {
      return new AddressBlock(
          InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  boolean contains(byte[] other) {
    if (other.length != address.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    int rest = Byte.SIZE - bits % Byte.SIZE;
    return Arrays.equals(address, 0, whole, other, 0, whole)
        && (rest == Byte.SIZE || (address[whole] & 0xff) >> rest == (other[whole] & 0xff) >> rest);
  }
}
