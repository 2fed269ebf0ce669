package io.suanpan.invoicing.app;

import io.suanpan.invoicing.CreditBook;
import io.suanpan.invoicing.TenantCredit;
import io.suanpan.invoicing.TenantCredit.Left;
import io.suanpan.invoicing.TenantCreditStore;
import io.suanpan.invoicing.TenantCreditStore.Use;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Books promotions and money received in advance, and tells what is left of them. */
@ApplicationScoped
public class ManageTenantCredits {
  @Inject TenantCreditStore credits;
  @Inject AuditLog audit;

  /** What is left of a credit, and what took the rest. */
  public record Standing(Left left, List<Use> uses) {}

  /**
   * @param credit its number is ignored
   */
  @Transactional
  public TenantCredit book(Tenant tenant, TenantCredit credit, String actor) {
    TenantCredit booked = credits.add(tenant.id(), credit);
    audit.write(Optional.of(tenant.id()), actor, "book-tenant-credit", booked.toString());
    return booked;
  }

  @Transactional
  public List<TenantCredit> list(Tenant tenant) {
    return credits.of(tenant.id());
  }

  /**
   * @throws Refusal when the tenant has no such credit
   */
  @Transactional
  public Standing standing(Tenant tenant, int id) {
    List<Use> uses = credits.uses(tenant.id()).stream().filter(use -> use.credit() == id).toList();
    return CreditBook.of(credits.of(tenant.id()), uses).credits().stream()
        .filter(left -> left.credit().id() == id)
        .findFirst()
        .map(left -> new Standing(left, uses))
        .orElseThrow(() -> Refusal.notFound("tenant credit " + id));
  }
}
