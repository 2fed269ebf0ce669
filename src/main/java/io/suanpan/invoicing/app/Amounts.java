package io.suanpan.invoicing.app;

import io.suanpan.money.Money;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import java.math.BigDecimal;

/** Amounts of money that somebody names. */
public final class Amounts {
  private static final int MOST_DIGITS = 15;

  private Amounts() {}

  /**
   * In the tenant's currency, in whole minor units.
   *
   * @param currency as given; the tenant's unless given
   * @throws Refusal when it is none, not above 0, or too long
   */
  public static Money money(BigDecimal amount, String currency, Tenant tenant) {
    if (amount == null) {
      throw Refusal.of("/amount", Code.MISSING_MEMBER, "amount is missing");
    }
    if (currency != null && !currency.equals(tenant.currency().getCurrencyCode())) {
      throw Refusal.of(
          "/currency", Code.INVALID_VALUE, "the tenant is invoiced in " + tenant.currency());
    }
    BigDecimal plain = amount.stripTrailingZeros();
    if (plain.signum() <= 0 || plain.precision() - plain.scale() > MOST_DIGITS) {
      throw Refusal.of(
          "/amount",
          Code.INVALID_VALUE,
          "must be above 0, with at most 15 digits before the point");
    }
    Money money = new Money(amount, tenant.currency()).rounded();
    if (money.amount().compareTo(amount) != 0) {
      throw Refusal.of(
          "/amount", Code.INVALID_VALUE, "has more decimals than " + tenant.currency());
    }
    return money;
  }
}
