package io.suanpan.tenancy.store;

import io.suanpan.storage.Statements;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantExports;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of {@code tenant_export}. */
@ApplicationScoped
public class JdbcTenantExports implements TenantExports {
  @Inject Statements statements;

  @Override
  public void taken(TenantId tenant, Instant at) {
    statements.change(
        "INSERT INTO tenant_export (tenant_id, taken_at) VALUES (?, ?)"
            + " ON DUPLICATE KEY UPDATE taken_at = VALUES(taken_at)",
        List.of(tenant.number(), Times.utc(at)));
  }

  @Override
  public void forget(TenantId tenant) {
    statements.change("DELETE FROM tenant_export WHERE tenant_id = ?", List.of(tenant.number()));
  }

  @Override
  public Optional<Instant> last(TenantId tenant) {
    return statements
        .read(
            "SELECT taken_at FROM tenant_export WHERE tenant_id = ?",
            List.of(tenant.number()),
            row -> Times.read(row, 1).orElseThrow())
        .stream()
        .findFirst();
  }
}
