package io.suanpan.catalog.app;

import io.suanpan.catalog.Conditions;
import io.suanpan.catalog.Confidence;
import io.suanpan.catalog.Dated;
import io.suanpan.catalog.Price;
import io.suanpan.catalog.Provenance;
import io.suanpan.catalog.Rate;
import io.suanpan.metering.Meters;
import io.suanpan.period.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rate as JSON writes it, outside of a vendor's catalogue.
 *
 * @param model the served model; {@code *} for a flat price or a percentage of everything
 * @param meter what is priced
 * @param price how a quantity becomes money
 * @param when what must hold besides
 * @param pool rates of one pool count their tiers together
 * @param validFrom when it begins; it has always held unless given
 * @param validTo when it ends; never unless given
 */
public record RateDocument(
    String model,
    String meter,
    PriceDocument price,
    ConditionsDocument when,
    String pool,
    Instant validFrom,
    Instant validTo) {
  /** Before it there is no usage. */
  private static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");

  /**
   * @param zone the vendor's
   * @param holidays the vendor's
   * @throws IllegalArgumentException with what is wrong
   */
  public Rate toRate(ZoneId zone, Set<LocalDate> holidays) {
    if (model == null || meter == null || price == null) {
      throw new IllegalArgumentException("a rate has a model, a meter and a price");
    }
    Price cost = price.toPrice();
    Conditions conditions = when == null ? Conditions.NONE : when.toConditions(zone, holidays);
    return new Rate(
        model,
        Meters.named(meter)
            .orElseThrow(() -> new IllegalArgumentException("\"" + meter + "\" is not a meter")),
        conditions,
        cost,
        Optional.ofNullable(pool),
        new Interval(validFrom == null ? ALWAYS : validFrom, Optional.ofNullable(validTo)),
        new Provenance(List.of(), Confidence.HIGH, Dated.STATED, Optional.empty()));
  }
}
