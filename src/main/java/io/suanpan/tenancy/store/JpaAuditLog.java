package io.suanpan.tenancy.store;

import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The audit log by EclipseLink. */
@ApplicationScoped
class JpaAuditLog implements AuditLog {
  @Inject TenantEntities entities;
  @Inject Clock clock;

  @Override
  public void write(Optional<TenantId> tenant, String actor, String action, String detail) {
    int whom = tenant.map(TenantId::number).orElse(AuditEntryEntity.NO_TENANT);
    entities.ofAll().persist(new AuditEntryEntity(whom, clock.instant(), actor, action, detail));
  }
}
