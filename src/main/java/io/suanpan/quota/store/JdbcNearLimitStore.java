package io.suanpan.quota.store;

import io.suanpan.quota.NearLimitStore;
import io.suanpan.storage.Statements;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Rows of {@code quota_near}. */
@ApplicationScoped
public class JdbcNearLimitStore implements NearLimitStore {
  @Inject Statements statements;

  @Override
  public void keep(TenantId tenant, List<Near> limits, Instant asOf) {
    statements.change("DELETE FROM quota_near WHERE tenant_id = ?", List.of(tenant.number()));
    for (Near limit : limits) {
      statements.change(
          "INSERT INTO quota_near (tenant_id, quota_id, name, percent, resets_at, as_of)"
              + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE percent = VALUES(percent),"
              + " resets_at = VALUES(resets_at), as_of = VALUES(as_of)",
          Arrays.asList(
              tenant.number(),
              limit.quota(),
              limit.name(),
              limit.percent(),
              limit.resetsAt().map(Times::utc).orElse(null),
              Times.utc(asOf)));
    }
  }

  @Override
  public List<Found> fullest(Instant now, int most) {
    return statements.read(
        "SELECT n.tenant_id, n.quota_id, n.name, n.percent, n.resets_at, n.as_of FROM quota_near n"
            + " JOIN tenant t ON t.tenant_id = n.tenant_id AND t.state = 'ACTIVE'"
            + " WHERE n.resets_at IS NULL OR n.resets_at > ?"
            + " ORDER BY n.percent DESC, n.tenant_id, n.quota_id LIMIT ?",
        List.of(Times.utc(now), most),
        row ->
            new Found(
                new TenantId(row.getInt(1)),
                new Near(row.getInt(2), row.getString(3), row.getInt(4), Times.read(row, 5)),
                Times.read(row, 6).orElseThrow()));
  }
}
