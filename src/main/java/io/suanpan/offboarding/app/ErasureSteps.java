package io.suanpan.offboarding.app;

import io.suanpan.offboarding.Erasure;
import io.suanpan.offboarding.ErasureStore;
import io.suanpan.offboarding.TenantTables.Erased;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantStore;
import io.suanpan.tenancy.app.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The steps of erasing, a short transaction each. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ErasureSteps {
  @Inject ErasureStore erasures;
  @Inject TenantStore tenants;
  @Inject AuditLog audit;
  @Inject Event<Directory.Changed> changed;
  @Inject Clock clock;

  /** Those that are being erased. */
  public List<Tenant> unfinished() {
    return erasures.unfinished().stream().map(this::tenant).toList();
  }

  private Tenant tenant(TenantId id) {
    return tenants.byId(id).orElseThrow();
  }

  /** Answers how many rows it were. */
  public int erase(Tenant tenant, Erased from, int most) {
    return erasures.erase(tenant.id(), from, most);
  }

  public void trouble(Tenant tenant, String what) {
    erasures.trouble(tenant.id(), what);
  }

  /** Nothing is left but what is kept; nobody of the tenant is written to any more. */
  public void end(Tenant tenant) {
    // Not by the use case that changes tenants: it would write what goes into the audit log.
    tenants.update(tenant(tenant.id()).erased());
    Erasure erasure = erasures.find(tenant.id()).orElseThrow();
    audit.write(
        Optional.of(tenant.id()), erasure.startedBy(), "end-erasure", erasure.erased().toString());
    erasures.end(tenant.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    changed.fire(new Directory.Changed());
  }
}
