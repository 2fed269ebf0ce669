package io.suanpan.metering;

/**
 * A company that sells tokens.
 *
 * @param name 1 to 63 of {@code a-z 0-9 -}, such as {@code zhipu}
 */
public record VendorId(String name) implements Comparable<VendorId> {
  /** What a vendor's name must look like. */
  public static final String FORM = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  public VendorId {
    if (!name.matches(FORM)) {
      throw new IllegalArgumentException("not a vendor's name: " + name);
    }
  }

  @Override
  public int compareTo(VendorId other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
