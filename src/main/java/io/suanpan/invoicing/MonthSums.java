package io.suanpan.invoicing;

import io.suanpan.invoicing.MonthFigures.GrantLeft;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The figures of active tenants' running months, added up. Amounts add up within a currency only.
 */
public interface MonthSums {
  /**
   * How fresh they are.
   *
   * @param tenants of how many there are figures
   * @param missing of how many there are none
   * @param oldest when the first of them was looked at
   */
  record Freshness(int tenants, int missing, Optional<Instant> oldest, Optional<Instant> newest) {}

  /** What all tenants of a currency used of a vendor on a day; empty for no single day. */
  record Cost(String currency, Optional<LocalDate> day, String vendor, BigDecimal cost) {}

  /** What a tenant comes to. */
  record Top(String code, String name, String currency, BigDecimal net) {}

  /** What is left of all grants of a vendor that are counted in a unit. */
  record Left(String vendor, String unit, BigDecimal left, int grants) {}

  /** Something that ends with something left. */
  record Expiring(String code, GrantLeft grant) {}

  /** What tenants use without a price. */
  record UnpricedModel(String vendor, String model, int tenants) {}

  Freshness freshness(YearMonth month);

  /** By currency, day and vendor. */
  List<Cost> costs(YearMonth month);

  /** The dearest of each currency, so many. */
  List<Top> top(YearMonth month, int ofEach);

  /** By vendor and unit. */
  List<Left> left(Instant now);

  /** What ends first comes first. */
  List<Expiring> expiring(Instant from, Instant to, int most);

  /** What most tenants use comes first. */
  List<UnpricedModel> unpriced(YearMonth month, int most);
}
