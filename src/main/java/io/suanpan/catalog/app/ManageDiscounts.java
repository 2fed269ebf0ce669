package io.suanpan.catalog.app;

import io.suanpan.catalog.Discount;
import io.suanpan.catalog.DiscountStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Books, lists and ends negotiated discounts. */
@ApplicationScoped
public class ManageDiscounts {
  private static final int MOST_DECIMALS = 6;

  @Inject DiscountStore discounts;
  @Inject VendorAccounts accounts;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * @throws Refusal when the account is not known or the terms are not possible
   */
  @Transactional
  public Discount book(Tenant tenant, DiscountDocument document, String actor) {
    AgreementReading.requireName(document.name());
    AgreementReading.requireQuarters(document.validFrom(), document.validTo());
    Optional<VendorAccount> account =
        Optional.ofNullable(document.vendorAccount()).map(name -> accounts.get(tenant, name));
    Discount booked = discounts.add(tenant.id(), wanted(tenant, document, account));
    audit.write(Optional.of(tenant.id()), actor, "book-discount", booked.toString());
    return booked;
  }

  private static Discount wanted(
      Tenant tenant, DiscountDocument document, Optional<VendorAccount> account) {
    if (document.percent() != null
        && document.percent().stripTrailingZeros().scale() > MOST_DECIMALS) {
      throw Refusal.of("/percent", Code.INVALID_VALUE, "has more than 6 decimals");
    }
    return AgreementReading.valid(
        () ->
            document.toDiscount(
                1,
                account.map(a -> OptionalInt.of(a.id())).orElse(OptionalInt.empty()),
                account.map(VendorAccount::currency).orElse(tenant.currency())));
  }

  @Transactional
  public List<Discount> list(Tenant tenant) {
    return discounts.of(tenant.id());
  }

  /**
   * Ends a discount with the running bucket; what it gave stays.
   *
   * @throws Refusal when the tenant has no such discount, or it does not run
   */
  @Transactional
  public void end(Tenant tenant, int id, String actor) {
    Discount before =
        list(tenant).stream()
            .filter(discount -> discount.id() == id)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("discount " + id));
    Instant at = AgreementReading.endOf(before.valid(), clock.instant());
    discounts.end(tenant.id(), id, at);
    audit.write(Optional.of(tenant.id()), actor, "end-discount", before + " -> ends " + at);
  }
}
