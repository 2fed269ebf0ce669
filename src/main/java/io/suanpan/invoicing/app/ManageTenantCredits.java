package io.suanpan.invoicing.app;

import io.suanpan.invoicing.CreditBook;
import io.suanpan.invoicing.TenantCredit;
import io.suanpan.invoicing.TenantCredit.Left;
import io.suanpan.invoicing.TenantCreditStore;
import io.suanpan.invoicing.TenantCreditStore.Use;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Books promotions and money received in advance, and tells what is left of them. */
@ApplicationScoped
public class ManageTenantCredits {
  @Inject TenantCreditStore credits;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** What is left of a credit, and what took the rest. */
  public record Standing(Left left, List<Use> uses) {}

  /**
   * A credit that somebody asks for.
   *
   * @param currency the tenant's; null for that
   * @param effectiveAt from when it may be used; null for now
   * @param expiresAt from when it may not, or null
   * @param name what it is called on documents
   */
  public record Wanted(
      TenantCredit.Kind kind,
      BigDecimal amount,
      String currency,
      Instant effectiveAt,
      Instant expiresAt,
      String name) {}

  /**
   * @throws Refusal when what is wanted is no credit
   */
  @Transactional
  public TenantCredit book(Tenant tenant, Wanted wanted, String actor) {
    TenantCredit booked = credits.add(tenant.id(), credit(tenant, wanted));
    audit.write(Optional.of(tenant.id()), actor, "book-tenant-credit", booked.toString());
    return booked;
  }

  /** Without a number yet. */
  private TenantCredit credit(Tenant tenant, Wanted wanted) {
    Instant from = wanted.effectiveAt() == null ? clock.instant() : wanted.effectiveAt();
    if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(from)) {
      throw Refusal.of("/expiresAt", Code.INVALID_VALUE, "must be after effectiveAt");
    }
    return new TenantCredit(
        1,
        wanted.kind(),
        wanted.name(),
        Amounts.money(wanted.amount(), wanted.currency(), tenant),
        from.truncatedTo(ChronoUnit.MICROS),
        Optional.ofNullable(wanted.expiresAt())
            .map(instant -> instant.truncatedTo(ChronoUnit.MICROS)));
  }

  /** All of a tenant with what is left of each, in the order in which invoices use them. */
  @Transactional
  public List<Left> left(Tenant tenant) {
    return CreditBook.of(credits.of(tenant.id()), credits.uses(tenant.id())).credits();
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
