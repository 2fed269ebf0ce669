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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate as JSON writes it, outside of a vendor's catalogue. */
public record RateDocument(
    @Schema(description = "The served model; * for a flat price or a percentage of " + "everything")
        String model,
    @Schema(description = "What is priced") String meter,
    @Schema(description = "How a quantity becomes money") PriceDocument price,
    @Schema(description = "What must hold besides") ConditionsDocument when,
    @Schema(description = "Rates of one pool count their tiers together") String pool,
    @Schema(description = "When it begins; it has always held unless given") Instant validFrom,
    @Schema(description = "When it ends; never unless given") Instant validTo) {
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
