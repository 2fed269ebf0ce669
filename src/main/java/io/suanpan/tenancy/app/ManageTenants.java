package io.suanpan.tenancy.app;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.Tenant;
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

  @Transactional
  public Tenant update(Tenant tenant, String actor) {
    tenants.update(tenant);
    audit.write(Optional.of(tenant.id()), actor, "change-tenant", tenant.toString());
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

  @Transactional
  public Optional<Issuer> issuer() {
    return tenants.issuer();
  }

  @Transactional
  public void setIssuer(Issuer issuer, String actor) {
    tenants.setIssuer(issuer);
    audit.write(Optional.empty(), actor, "set-issuer", issuer.toString());
  }
}
