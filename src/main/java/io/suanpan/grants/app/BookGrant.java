package io.suanpan.grants.app;

import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantStore;
import io.suanpan.period.Bucket;
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

/** Books, lists and voids grants. */
@ApplicationScoped
public class BookGrant {
  @Inject GrantStore grants;
  @Inject AuditLog audit;
  @Inject Clock clock;

  @Transactional
  public Grant book(Tenant tenant, Grant grant, String actor) {
    Grant booked = grants.add(tenant.id(), grant, Optional.empty());
    audit.write(Optional.of(tenant.id()), actor, "book-grant", booked.toString());
    return booked;
  }

  @Transactional
  public List<Grant> list(Tenant tenant) {
    return grants.of(tenant.id());
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
