package io.suanpan.tenancy.store;

import io.suanpan.storage.Statements;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.AuditEntry;
import io.suanpan.tenancy.AuditTrail;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of {@code audit_entry}: each filter has an index that ends in the order of the list. */
@ApplicationScoped
public class JdbcAuditTrail implements AuditTrail {
  @Inject Statements statements;

  @Override
  public List<AuditEntry> list(Wanted wanted, Optional<Long> before, int limit) {
    List<String> where = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    wanted.tenant().ifPresent(id -> and(where, values, "tenant_id = ?", id.number()));
    wanted.actor().ifPresent(actor -> and(where, values, "actor = ?", actor));
    wanted.action().ifPresent(action -> and(where, values, "action = ?", action));
    wanted.from().ifPresent(from -> and(where, values, "at >= ?", Times.utc(from)));
    wanted.to().ifPresent(to -> and(where, values, "at < ?", Times.utc(to)));
    before.ifPresent(last -> behind(where, values, last));
    values.add(limit);
    return statements.read(
        "SELECT entry_id, tenant_id, at, actor, action, detail FROM audit_entry"
            + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
            + " ORDER BY at DESC, entry_id DESC LIMIT ?",
        values,
        JdbcAuditTrail::entry);
  }

  private static void and(List<String> where, List<Object> values, String what, Object value) {
    where.add(what);
    values.add(value);
  }

  /** Nothing lies behind an entry that is not there. */
  private void behind(List<String> where, List<Object> values, long last) {
    LocalDateTime at =
        statements
            .read(
                "SELECT at FROM audit_entry WHERE entry_id = ?",
                List.of(last),
                row -> row.getObject(1, LocalDateTime.class))
            .stream()
            .findFirst()
            .orElse(LocalDateTime.MIN.withYear(1000));
    and(where, values, "at <= ?", at);
    where.add("(at < ? OR entry_id < ?)");
    values.add(at);
    values.add(last);
  }

  @Override
  public List<String> actions() {
    return statements.read(
        "SELECT DISTINCT action FROM audit_entry ORDER BY action",
        List.of(),
        row -> row.getString(1));
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    int tenant = row.getInt(2);
    return new AuditEntry(
        row.getLong(1),
        tenant == AuditEntryEntity.NO_TENANT ? Optional.empty() : Optional.of(new TenantId(tenant)),
        Times.read(row, 3).orElseThrow(),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }
}
