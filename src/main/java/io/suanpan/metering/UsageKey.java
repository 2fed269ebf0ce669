package io.suanpan.metering;

import java.util.Comparator;

/**
 * The numbers under which usage is kept.
 *
 * @param account of the vendor account, within the tenant
 * @param model of the vendor and model
 * @param variant of the variant
 */
public record UsageKey(int account, int model, int variant) implements Comparable<UsageKey> {
  private static final Comparator<UsageKey> ORDER =
      Comparator.comparingInt(UsageKey::account)
          .thenComparingInt(UsageKey::model)
          .thenComparingInt(UsageKey::variant);

  @Override
  public int compareTo(UsageKey other) {
    return ORDER.compare(this, other);
  }
}
