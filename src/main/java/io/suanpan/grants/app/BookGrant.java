package io.suanpan.grants.app;

import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.period.Bucket;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Books, lists and voids grants. */
@ApplicationScoped
public class BookGrant {
  @Inject GrantStore grants;
  @Inject VendorAccounts accounts;
  @Inject CurrentCatalog catalog;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * @throws Refusal when the account is not known or the terms are not possible
   */
  @Transactional
  public Grant book(Tenant tenant, GrantBody body, String actor) {
    VendorAccount account = accounts.get(tenant, body.vendorAccount());
    ZoneId zone = catalog.get().vendor(account.vendor()).orElseThrow().zone();
    Grant grant = new GrantReading(body, account, zone).grant(clock.instant());
    Grant booked = grants.add(tenant.id(), grant, Optional.empty());
    audit.write(Optional.of(tenant.id()), actor, "book-grant", booked.toString());
    return booked;
  }

  @Transactional
  public List<Grant> list(Tenant tenant) {
    return grants.of(tenant.id());
  }

  /**
   * @throws Refusal when the tenant has no such grant
   */
  @Transactional
  public Grant get(Tenant tenant, int grant) {
    return list(tenant).stream()
        .filter(known -> known.terms().id() == grant)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("grant " + grant));
  }

  /**
   * Voids a grant at the end of the running bucket; what it gave before stays.
   *
   * @throws Refusal when the tenant has no such grant, or it is void
   */
  @Transactional
  public void markVoid(Tenant tenant, int grant, String reason, String actor) {
    Instant at = Bucket.of(clock.instant()).end();
    if (!grants.markVoid(tenant.id(), grant, at, reason)) {
      throw Refusal.notFound("grant " + grant);
    }
    audit.write(Optional.of(tenant.id()), actor, "void-grant", grant + ": " + reason);
  }
}
