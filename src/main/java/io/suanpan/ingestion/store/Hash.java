package io.suanpan.ingestion.store;

import java.util.Arrays;

/** Bytes of a hash, compared and ordered as the database does: unsigned. */
final class Hash implements Comparable<Hash> {
  private final byte[] bytes;

  Hash(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public int compareTo(Hash other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
