package io.suanpan.grants;

import io.suanpan.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Where it is frozen what grants gave in closed periods. */
public interface GrantUseStore {
  /**
   * What a grant gave.
   *
   * @param quantity of an allowance, else 0
   * @param amount of a credit, in its currency, else 0
   */
  record Use(long quantity, BigDecimal amount) {
    public static final Use NONE = new Use(0, BigDecimal.ZERO);

    public Use plus(Use other) {
      return new Use(Math.addExact(quantity, other.quantity), amount.add(other.amount));
    }
  }

  /** Freezes the uses of one period, by grant. */
  void add(TenantId tenant, YearMonth period, Map<Integer, Use> uses);

  /** Forgets those of one period. */
  void remove(TenantId tenant, YearMonth period);

  /** The sum over the closed periods that are wanted, by grant. */
  Map<Integer, Use> sums(TenantId tenant, Predicate<YearMonth> wanted);

  /** Adds uses of the same grants up. */
  static Map<Integer, Use> sum(List<Map.Entry<Integer, Use>> uses) {
    Map<Integer, Use> sums = new java.util.HashMap<>();
    uses.forEach(use -> sums.merge(use.getKey(), use.getValue(), Use::plus));
    return sums;
  }
}
