package io.suanpan.quota.app;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.app.LengthBounds;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.RequestShape;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorId;
import io.suanpan.quota.Measure;
import io.suanpan.quota.Measure.Basis;
import io.suanpan.quota.Quota;
import io.suanpan.quota.UseKind;
import io.suanpan.rating.UnitCost;
import io.suanpan.rating.Use;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * How much of a quota usage is. What follows from quantities is exact; cost is what the usage costs
 * by itself, and what rating says later comes in its place.
 */
@ApplicationScoped
public class MeasureUsage {
  @Inject TenantPrices prices;
  @Inject TodaysRates rates;
  @Inject LengthBounds bounds;

  /** Empty when it counts cost, and a price or an exchange rate is missing. */
  Optional<BigDecimal> amount(Tenant tenant, Quota quota, AccountUse used) {
    return quota.measure() instanceof Measure.Counted counted
        ? Optional.of(counted.amount(used.use().quantities()))
        : cost(tenant, (Measure.Cost) quota.measure(), used);
  }

  /** What is about to be used. */
  Use planned(UseKind kind, Quantities quantities, Instant at) {
    Use told = new Use(at, kind.model(), Variant.STANDARD, quantities);
    return banded(kind.vendor(), told, RequestShape.UNTOLD);
  }

  /** Usage with the bands of length in which it lies. */
  Use banded(VendorId vendor, Use told, RequestShape shape) {
    Quantities quantities = told.quantities();
    Variant variant =
        bounds
            .lastRead()
            .of(vendor, told.model())
            .band(
                told.variant(),
                shape.prompt(quantities),
                shape.output(quantities),
                shape.startedBefore(told.at()));
    return new Use(told.at(), told.model(), variant, quantities);
  }

  /** Whether any of it can count: then the rest needs not be looked up. */
  static boolean mayCount(Quota quota, Quantities quantities) {
    return !(quota.measure() instanceof Measure.Counted counted)
        || counted.amount(quantities).signum() != 0;
  }

  private Optional<BigDecimal> cost(Tenant tenant, Measure.Cost measure, AccountUse used) {
    Optional<AccountPrices> known = prices.of(tenant, used.vendor(), used.account());
    return known.flatMap(
        of ->
            unconverted(measure.basis(), of, used)
                .flatMap(cost -> rates.convert(cost, of.currency(), measure.currency())));
  }

  private static Optional<BigDecimal> unconverted(
      Basis basis, AccountPrices prices, AccountUse used) {
    return switch (basis) {
      case LIST -> UnitCost.list(prices, used.use());
      case NET -> UnitCost.contracted(prices, used.use());
    };
  }
}
