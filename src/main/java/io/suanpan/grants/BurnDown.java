package io.suanpan.grants;

import io.suanpan.metering.Meter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Consumes allowances, in the order in which they burn. The caller hands in usage chronologically:
 * a later grant never covers earlier usage.
 */
public final class BurnDown {
  private final Map<Allowance, Long> left = new LinkedHashMap<>();

  /** An allowance and what earlier periods left of it. */
  public record Opening(Allowance allowance, long left) {
    public Opening {
      if (left < 0 || left > allowance.quantity()) {
        throw new IllegalArgumentException("an allowance cannot have " + left + " left");
      }
    }
  }

  /**
   * What an allowance covered.
   *
   * @param grant its number
   * @param quantity how much, above 0
   */
  public record Burn(int grant, long quantity) {}

  public BurnDown(List<Opening> openings) {
    openings.stream()
        .sorted(Comparator.comparing(opening -> opening.allowance().terms()))
        .forEach(opening -> left.put(opening.allowance(), opening.left()));
  }

  /** Covers as much of the quantity as allowances do; the burns never exceed it. */
  public List<Burn> burn(String model, Meter meter, Instant bucketStart, long quantity) {
    List<Burn> burns = new ArrayList<>();
    long open = quantity;
    for (Map.Entry<Allowance, Long> entry : left.entrySet()) {
      long take = Math.min(open, entry.getValue());
      if (take > 0 && entry.getKey().appliesTo(model, meter, bucketStart)) {
        burns.add(new Burn(entry.getKey().terms().id(), take));
        entry.setValue(entry.getValue() - take);
        open -= take;
      }
    }
    return burns;
  }

  /** What is left, by the number of the grant. */
  public Map<Integer, Long> left() {
    Map<Integer, Long> byGrant = new LinkedHashMap<>();
    left.forEach((allowance, quantity) -> byGrant.put(allowance.terms().id(), quantity));
    return byGrant;
  }
}
