package io.suanpan.offboarding.store;

import io.suanpan.offboarding.Erasure;
import io.suanpan.offboarding.ErasureStore;
import io.suanpan.offboarding.Kind;
import io.suanpan.offboarding.TenantTables.Erased;
import io.suanpan.storage.DatabaseLock;
import io.suanpan.storage.Statements;
import io.suanpan.storage.StorageException;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Rows of {@code erasure}, and of every table that is erased. */
@ApplicationScoped
public class JdbcErasureStore implements ErasureStore {
  private static final int MAX_TROUBLE = 2000;

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject Statements statements;

  @Override
  public void begin(TenantId tenant, Instant at, String by) {
    statements.change(
        "INSERT INTO erasure (tenant_id, started_at, started_by) VALUES (?, ?, ?)",
        List.of(tenant.number(), Times.utc(at), by));
  }

  @Override
  public Optional<Erasure> find(TenantId tenant) {
    return statements
        .read(
            "SELECT started_at, started_by, ended_at, trouble FROM erasure WHERE tenant_id = ?",
            List.of(tenant.number()),
            row ->
                new Erasure(
                    Times.read(row, 1).orElseThrow(),
                    row.getString(2),
                    Times.read(row, 3),
                    counts(tenant),
                    Optional.ofNullable(row.getString(4))))
        .stream()
        .findFirst();
  }

  private Map<Kind, Long> counts(TenantId tenant) {
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    statements.read(
        "SELECT kind, erased FROM erased_count WHERE tenant_id = ?",
        List.of(tenant.number()),
        row -> counts.put(Kind.valueOf(row.getString(1)), row.getLong(2)));
    return counts;
  }

  @Override
  public List<TenantId> unfinished() {
    return statements.read(
        "SELECT tenant_id FROM erasure WHERE ended_at IS NULL ORDER BY started_at",
        List.of(),
        row -> new TenantId(row.getInt(1)));
  }

  @Override
  public int erase(TenantId tenant, Erased from, int most) {
    int erased =
        statements.change(
            "DELETE FROM " + from.table() + " WHERE tenant_id = ? LIMIT " + most,
            List.of(tenant.number()));
    if (erased > 0) {
      statements.change(
          "INSERT INTO erased_count (tenant_id, kind, erased) VALUES (?, ?, ?)"
              + " ON DUPLICATE KEY UPDATE erased = erased + VALUES(erased)",
          List.of(tenant.number(), from.kind().name(), erased));
    }
    return erased;
  }

  @Override
  public void trouble(TenantId tenant, String what) {
    statements.change(
        "UPDATE erasure SET trouble = ? WHERE tenant_id = ?",
        List.of(what.substring(0, Math.min(MAX_TROUBLE, what.length())), tenant.number()));
  }

  @Override
  public void end(TenantId tenant, Instant at) {
    statements.change(
        "UPDATE erasure SET ended_at = ?, trouble = NULL WHERE tenant_id = ?",
        List.of(Times.utc(at), tenant.number()));
  }

  @Override
  public boolean alone(Runnable work) {
    try {
      return new DatabaseLock(database, "suanpan-retention").holding(0, work::run);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
