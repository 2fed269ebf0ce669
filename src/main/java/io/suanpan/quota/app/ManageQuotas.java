package io.suanpan.quota.app;

import io.suanpan.metering.CountingRules;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.Quota;
import io.suanpan.quota.QuotaStore;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Sets limits, raises and lifts them. All usage is counted by the limits before or by those after:
 * nobody counts any while they change.
 */
@ApplicationScoped
public class ManageQuotas {
  @Inject QuotaStore store;
  @Inject CountingRules rules;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * Sets a quota under its name. Where it counts the same as before, what was counted and its
   * raises stay.
   *
   * @param quota its number is ignored
   */
  @Transactional
  public void put(Tenant tenant, Quota quota, String actor) {
    int version = rules.alone().quotas();
    Optional<Quota> before = own(tenant, quota.name());
    Quota after = numbered(quota, before, version);
    store.put(tenant.id(), after);
    rules.quotasChanged();
    String change = before.map(Quota::toString).orElse("nothing") + " -> " + after;
    audit.write(Optional.of(tenant.id()), actor, "set-quota", change);
  }

  /** Sets what tenants have that have none of the same name. */
  @Transactional
  public void putDefault(Quota quota, String actor) {
    int version = rules.alone().quotas();
    Optional<Quota> before = standing(quota.name());
    Quota after = numbered(quota, before, -version);
    store.putDefault(after);
    rules.quotasChanged();
    String change = before.map(Quota::toString).orElse("nothing") + " -> " + after;
    audit.write(Optional.empty(), actor, "set-default-quota", change);
  }

  /** No number is given twice: counters of another limit lie under it. */
  private static Quota numbered(Quota quota, Optional<Quota> before, int unused) {
    return quota.numbered(before.filter(quota::countsLike).map(Quota::id).orElse(unused));
  }

  /**
   * @throws Refusal when the tenant has no quota of its own of that name
   */
  @Transactional
  public void remove(Tenant tenant, String name, String actor) {
    rules.alone();
    Quota before = own(tenant, name).orElseThrow(() -> Refusal.notFound("quota " + name));
    store.remove(tenant.id(), name);
    rules.quotasChanged();
    audit.write(Optional.of(tenant.id()), actor, "remove-quota", before + " -> nothing");
  }

  /**
   * @throws Refusal when there is no default of that name
   */
  @Transactional
  public void removeDefault(String name, String actor) {
    rules.alone();
    Quota before = standing(name).orElseThrow(() -> Refusal.notFound("default quota " + name));
    store.removeDefault(name);
    rules.quotasChanged();
    audit.write(Optional.empty(), actor, "remove-default-quota", before + " -> nothing");
  }

  private Optional<Quota> standing(String name) {
    return store.defaults().stream().filter(d -> d.name().equals(name)).findFirst();
  }

  /**
   * Allows more for a while, also than a default that the tenant has inherited.
   *
   * @throws Refusal when the tenant has none of that name
   */
  @Transactional
  public void raise(Tenant tenant, String name, Quota.Raise raise) {
    rules.alone();
    store.raise(tenant.id(), any(tenant, name).id(), raise);
    rules.quotasChanged();
    audit.write(Optional.of(tenant.id()), raise.actor(), "raise-quota", name + " " + raise);
  }

  /**
   * Ends what the quota is raised by.
   *
   * @throws Refusal when the tenant has none of that name
   */
  @Transactional
  public void endRaises(Tenant tenant, String name, String actor) {
    rules.alone();
    store.endRaises(tenant.id(), any(tenant, name).id(), clock.instant());
    rules.quotasChanged();
    audit.write(Optional.of(tenant.id()), actor, "end-quota-raises", name);
  }

  private Quota any(Tenant tenant, String name) {
    return named(tenant, name).orElseThrow(() -> Refusal.notFound("quota " + name));
  }

  private Optional<Quota> own(Tenant tenant, String name) {
    return named(tenant, name).filter(quota -> !quota.isInherited());
  }

  private Optional<Quota> named(Tenant tenant, String name) {
    return store.of(List.of(tenant.id())).get(tenant.id()).stream()
        .filter(quota -> quota.name().equals(name))
        .findFirst();
  }
}
