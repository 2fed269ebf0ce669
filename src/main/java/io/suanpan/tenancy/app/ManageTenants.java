package io.suanpan.tenancy.app;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantExports;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Creates and changes tenants, and sets the issuer. */
@ApplicationScoped
public class ManageTenants {
  @Inject TenantStore tenants;
  @Inject TenantExports exports;
  @Inject AuditLog audit;
  @Inject Event<Directory.Changed> changed;

  /**
   * @param tenant its number is ignored
   * @throws Refusal when the code is taken
   */
  @Transactional
  public Tenant create(Tenant tenant, String actor) {
    Tenant created =
        tenants
            .add(tenant)
            .orElseThrow(
                () ->
                    new Refusal(
                        Code.ALREADY_EXISTS, "there is a tenant \"" + tenant.code() + "\""));
    audit.write(Optional.of(created.id()), actor, "create-tenant", created.toString());
    return created;
  }

  /**
   * @throws Refusal when it is erased
   */
  @Transactional
  public Tenant update(Tenant tenant, String actor) {
    Optional<Tenant> before = tenants.byId(tenant.id());
    before.ifPresent(Tenant::requireNotErased);
    if (before.isPresent() && before.get().state() != tenant.state() && !tenant.state().hasLeft()) {
      // Whoever leaves takes along what there is when it is suspended, not before.
      exports.forget(tenant.id());
    }
    tenants.update(tenant);
    String change = before.map(Tenant::toString).orElse("nothing") + " -> " + tenant;
    audit.write(Optional.of(tenant.id()), actor, "change-tenant", change);
    changed.fire(new Directory.Changed());
    return tenant;
  }

  /**
   * @throws Refusal when there is none of that code
   */
  @Transactional
  public Tenant get(String code) {
    return withCode(code).orElseThrow(() -> Refusal.notFound("tenant " + code));
  }

  @Transactional
  public Optional<Tenant> withCode(String code) {
    return tenants.byCode(code);
  }

  @Transactional
  public Optional<Tenant> find(TenantId id) {
    return tenants.byId(id);
  }

  @Transactional
  public List<Tenant> list(String afterCode, int limit) {
    return tenants.list(afterCode, limit);
  }

  /** Some of those that hold a text, and how many there are of them. */
  public record Found(List<Tenant> items, long total) {}

  /**
   * @param text part of a code or name, or empty
   * @param first how many are passed over
   */
  @Transactional
  public Found search(String text, int first, int limit) {
    return new Found(tenants.holding(text, first, limit), tenants.countHolding(text));
  }

  @Transactional
  public Optional<Issuer> issuer() {
    return tenants.issuer();
  }

  @Transactional
  public void setIssuer(Issuer issuer, String actor) {
    String before = tenants.issuer().map(Issuer::toString).orElse("nothing");
    tenants.setIssuer(issuer);
    audit.write(Optional.empty(), actor, "set-issuer", before + " -> " + issuer);
  }
}
