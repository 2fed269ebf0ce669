package io.suanpan.rating;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.Quantities;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.Variant;
import java.time.Instant;

/**
 * Usage of one model at one time.
 *
 * @param at when
 * @param model as it was asked for
 * @param variant its price-relevant facts
 * @param quantities how much
 */
public record Use(Instant at, String model, Variant variant, Quantities quantities) {
  public Use {
    requireNonNull(at);
    requireNonNull(model);
    requireNonNull(variant);
    requireNonNull(quantities);
  }

  public static Use of(UsageCell cell) {
    return new Use(cell.bucket().start(), cell.model(), cell.variant(), cell.quantities());
  }
}
