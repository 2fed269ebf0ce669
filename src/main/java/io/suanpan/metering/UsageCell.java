package io.suanpan.metering;

import static java.util.Objects.requireNonNull;

import io.suanpan.period.Bucket;

/**
 * The exact sum of the events of one vendor account, model and variant in one bucket.
 *
 * @param account the number of the vendor account
 * @param model the served model
 * @param variant its price-relevant facts
 * @param bucket the quarter of an hour
 * @param quantities the sums
 */
public record UsageCell(
    int account, String model, Variant variant, Bucket bucket, Quantities quantities) {
  public UsageCell {
    requireNonNull(model);
    requireNonNull(variant);
    requireNonNull(bucket);
    requireNonNull(quantities);
  }
}
