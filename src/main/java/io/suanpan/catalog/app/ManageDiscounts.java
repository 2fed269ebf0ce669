package io.suanpan.catalog.app;

import io.suanpan.catalog.Discount;
import io.suanpan.catalog.DiscountStore;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Books and lists negotiated discounts. */
@ApplicationScoped
public class ManageDiscounts {
  @Inject DiscountStore discounts;
  @Inject AuditLog audit;

  @Transactional
  public Discount book(Tenant tenant, Discount discount, String actor) {
    Discount booked = discounts.add(tenant.id(), discount);
    audit.write(Optional.of(tenant.id()), actor, "book-discount", booked.toString());
    return booked;
  }

  @Transactional
  public List<Discount> list(Tenant tenant) {
    return discounts.of(tenant.id());
  }
}
