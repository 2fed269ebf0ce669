package io.suanpan.invoicing.app;

import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.invoicing.OperatorFee;
import io.suanpan.invoicing.OperatorFee.Markup;
import io.suanpan.invoicing.OperatorFee.Monthly;
import io.suanpan.invoicing.OperatorFeeStore;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Books and ends what the operator charges besides. */
@ApplicationScoped
public class ManageFees {
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);
  private static final int PERCENT_DECIMALS = 6;

  @Inject OperatorFeeStore fees;
  @Inject CurrentCatalog catalog;
  @Inject AuditLog audit;

  /**
   * A fee that somebody asks for.
   *
   * @param name what it is called on documents
   * @param vendor of whose sections it is a percentage, or null for all
   * @param percent above 0, up to 1000, with at most 6 decimals; null for an amount
   * @param amount so much a month; null for a percentage
   * @param currency the tenant's; null for that
   * @param from the first month it is charged for
   * @param to the first month it is charged no more, or null
   */
  public record Wanted(
      String name,
      String vendor,
      BigDecimal percent,
      BigDecimal amount,
      String currency,
      YearMonth from,
      YearMonth to) {}

  /**
   * @throws Refusal when what is wanted is no fee
   */
  @Transactional
  public OperatorFee book(Tenant tenant, Wanted wanted, String actor) {
    OperatorFee booked = fees.add(tenant.id(), fee(tenant, wanted));
    audit.write(Optional.of(tenant.id()), actor, "book-fee", booked.toString());
    return booked;
  }

  /** Without a number yet. */
  private OperatorFee fee(Tenant tenant, Wanted wanted) {
    if (wanted.vendor() != null
        && catalog.get().vendors().keySet().stream()
            .noneMatch(vendor -> vendor.name().equals(wanted.vendor()))) {
      throw Refusal.of("/vendor", Code.UNKNOWN_VENDOR, "no vendor " + wanted.vendor());
    }
    if ((wanted.percent() == null) == (wanted.amount() == null)) {
      throw Refusal.of("/percent", Code.INVALID_VALUE, "a fee has a percent or an amount");
    }
    if (wanted.to() != null && !wanted.to().isAfter(wanted.from())) {
      throw Refusal.of("/validTo", Code.INVALID_VALUE, "must be after validFrom");
    }
    if (wanted.amount() != null && wanted.vendor() != null) {
      throw Refusal.of("/vendor", Code.INVALID_VALUE, "an amount a month is for no vendor");
    }
    return new OperatorFee(
        1,
        wanted.name(),
        Optional.ofNullable(wanted.vendor()).map(VendorId::new),
        wanted.percent() == null
            ? new Monthly(Amounts.money(wanted.amount(), wanted.currency(), tenant))
            : markup(wanted.percent()),
        wanted.from(),
        Optional.ofNullable(wanted.to()));
  }

  private static Markup markup(BigDecimal percent) {
    if (percent.signum() <= 0
        || percent.compareTo(MOST_PERCENT) > 0
        || percent.stripTrailingZeros().scale() > PERCENT_DECIMALS) {
      throw Refusal.of(
          "/percent", Code.INVALID_VALUE, "lies above 0 and up to 1000, with at most 6 decimals");
    }
    return new Markup(percent);
  }

  @Transactional
  public List<OperatorFee> list(Tenant tenant) {
    return fees.of(tenant.id());
  }

  /**
   * @param to the first month it is charged no more; of a fee that begins later, its first
   * @throws Refusal when the tenant has no such fee
   */
  @Transactional
  public void end(Tenant tenant, int id, YearMonth to, String actor) {
    OperatorFee fee =
        fees.of(tenant.id()).stream()
            .filter(known -> known.id() == id)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("fee " + id));
    YearMonth end = to.isBefore(fee.from()) ? fee.from() : to;
    fees.end(tenant.id(), id, end);
    audit.write(Optional.of(tenant.id()), actor, "end-fee", id + " from " + end);
  }
}
