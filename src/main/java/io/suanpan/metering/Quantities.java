package io.suanpan.metering;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;

/** How much of each meter: exact whole numbers, none negative. Immutable. */
public final class Quantities {
  public static final Quantities NONE = new Quantities(new long[Meters.all().size()]);

  /** No single event comes near it, and a cell that sums a million of them fits a long. */
  public static final long MAX = 9_000_000_000_000L;

  private final long[] byMeter;

  private Quantities(long[] byMeter) {
    this.byMeter = byMeter;
  }

  /**
   * @throws IllegalArgumentException when one is negative
   */
  public static Quantities of(Map<Meter, Long> quantities) {
    long[] byMeter = new long[Meters.all().size()];
    quantities.forEach(
        (meter, quantity) -> {
          if (quantity < 0) {
            throw new IllegalArgumentException(meter + " is negative: " + quantity);
          }
          byMeter[meter.index()] = quantity;
        });
    return new Quantities(byMeter);
  }

  /** Reads what {@link #toString()} wrote. */
  public static Quantities parse(String text) {
    long[] byMeter = new long[Meters.all().size()];
    for (String part : text.split(" ", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        Meter meter = Meters.named(part.substring(0, equals)).orElseThrow();
        byMeter[meter.index()] = Long.parseLong(part.substring(equals + 1));
      }
    }
    return new Quantities(byMeter);
  }

  public long of(Meter meter) {
    return byMeter[meter.index()];
  }

  /**
   * @throws ArithmeticException when a sum leaves the range of a long
   */
  public Quantities plus(Quantities other) {
    long[] sum = byMeter.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.addExact(sum[i], other.byMeter[i]);
    }
    return new Quantities(sum);
  }

  /** Visits every meter whose quantity is not 0, in registry order. */
  public void forEach(ObjLongConsumer<Meter> visitor) {
    for (int i = 0; i < byMeter.length; i++) {
      if (byMeter[i] != 0) {
        visitor.accept(Meters.all().get(i), byMeter[i]);
      }
    }
  }

  /** How many meters have a quantity above 0. */
  public int size() {
    int size = 0;
    for (long quantity : byMeter) {
      size += quantity == 0 ? 0 : 1;
    }
    return size;
  }

  public Map<Meter, Long> asMap() {
    Map<Meter, Long> map = new TreeMap<>();
    forEach(map::put);
    return map;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantities q && Arrays.equals(byMeter, q.byMeter);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(byMeter);
  }

  /** {@code input=1200 output=340}: canonical, so fit to be hashed. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    forEach((meter, n) -> text.append(text.isEmpty() ? "" : " ").append(meter + "=" + n));
    return text.toString();
  }
}
