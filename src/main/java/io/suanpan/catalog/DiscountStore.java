package io.suanpan.catalog;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;

/** Where negotiated discounts are kept. */
public interface DiscountStore {
  /** Stores a discount under a number of its own; the number given is ignored. */
  Discount add(TenantId tenant, Discount discount);

  /** Lets one that there is end then. */
  void end(TenantId tenant, int discount, Instant at);

  /** A tenant's discounts in order of their numbers, which is the order they apply in. */
  List<Discount> of(TenantId tenant);
}
