package io.suanpan.invoicing;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.VendorId;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What the operator charges a tenant besides the vendors' prices.
 *
 * @param id its number among the tenant's
 * @param name what it is called on documents
 * @param vendor of whose sections, for a markup; all unless given
 * @param basis how much
 * @param from the first month it is charged for
 * @param to the first month it is charged no more, if ever
 */
public record OperatorFee(
    int id,
    String name,
    Optional<VendorId> vendor,
    Basis basis,
    YearMonth from,
    Optional<YearMonth> to) {

  /** What decides the amount. */
  public sealed interface Basis {}

  /** A percentage of the net of sections after vendors' vouchers. */
  public record Markup(BigDecimal percent) implements Basis {
    public Markup {
      if (percent.signum() <= 0) {
        throw new IllegalArgumentException("a markup is above 0 percent");
      }
    }
  }

  /** So much a month, with or without usage; in the tenant's currency. */
  public record Monthly(Money amount) implements Basis {
    public Monthly {
      if (amount.signum() <= 0) {
        throw new IllegalArgumentException("a monthly fee is above 0");
      }
    }
  }

  public OperatorFee {
    requireNonNull(name);
    requireNonNull(basis);
    requireNonNull(from);
    if (basis instanceof Monthly && vendor.isPresent()) {
      throw new IllegalArgumentException("a monthly fee is for no vendor's section");
    }
    if (to.map(from::isAfter).orElse(false)) {
      throw new IllegalArgumentException("a fee ends after it begins");
    }
  }

  /** Whether it is charged for that month. */
  public boolean holdsIn(YearMonth month) {
    return !month.isBefore(from) && to.map(month::isBefore).orElse(true);
  }
}
