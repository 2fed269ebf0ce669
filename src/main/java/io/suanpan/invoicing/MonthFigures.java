package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Unpriced;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the watch over tenants last found of a tenant's running month.
 *
 * @param month the tenant's
 * @param asOf when it was found
 * @param net of the invoice as it would be then
 * @param costs before tax, as the invoice's sections, in the currency of the net
 * @param grants what is left of those that run
 */
public record MonthFigures(
    YearMonth month,
    Instant asOf,
    Money net,
    List<DayCost> costs,
    List<GrantLeft> grants,
    List<Unpriced> unpriced) {
  /**
   * What was used of a vendor on a day.
   *
   * @param day empty for what belongs to no single day
   */
  public record DayCost(Optional<LocalDate> day, String vendor, BigDecimal cost) {}

  /**
   * What is left of a grant.
   *
   * @param unit {@code token}, or the currency of a voucher
   */
  public record GrantLeft(
      int grant,
      String vendor,
      String name,
      String unit,
      BigDecimal left,
      Optional<Instant> expiresAt) {}
}
