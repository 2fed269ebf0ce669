package io.suanpan.quota.store;

import io.suanpan.money.PlainNumber;
import io.suanpan.period.Interval;
import io.suanpan.quota.Quota;
import io.suanpan.quota.Quota.Raise;
import io.suanpan.quota.QuotaStore;
import io.suanpan.storage.Statements;
import io.suanpan.storage.StorageException;
import io.suanpan.storage.TenantNumbers;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Quotas by JDBC: those of many tenants are read at once. */
@ApplicationScoped
public class JdbcQuotaStore implements QuotaStore {
  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject Statements statements;

  @Inject TenantNumbers numbers;

  /** Of which quota of whom. */
  private record Owner(int tenant, int quota) {}

  @Override
  public Map<TenantId, List<Quota>> of(Collection<TenantId> tenants) {
    if (tenants.isEmpty()) {
      return Map.of();
    }
    try (Connection connection = database.getConnection()) {
      Map<Owner, List<Raise>> raises = raises(connection, tenants);
      List<Quota> defaults = defaults(connection);
      Map<TenantId, SortedMap<String, Quota>> own = own(connection, tenants, raises);
      Map<TenantId, List<Quota>> all = new HashMap<>();
      for (TenantId tenant : tenants) {
        SortedMap<String, Quota> quotas = own.getOrDefault(tenant, new TreeMap<>());
        for (Quota inherited : defaults) {
          quotas.putIfAbsent(
              inherited.name(),
              inherited.with(
                  raises.getOrDefault(new Owner(tenant.number(), inherited.id()), List.of())));
        }
        all.put(tenant, List.copyOf(quotas.values()));
      }
      return all;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static Map<TenantId, SortedMap<String, Quota>> own(
      Connection connection, Collection<TenantId> tenants, Map<Owner, List<Raise>> raises)
      throws SQLException {
    Map<TenantId, SortedMap<String, Quota>> own = new HashMap<>();
    String sql =
        "SELECT tenant_id, " + QuotaRows.COLUMNS + " FROM quota WHERE tenant_id IN " + in(tenants);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, tenants);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Owner owner = new Owner(row.getInt(1), row.getInt(2));
          Quota quota = QuotaRows.read(row, 2, raises.getOrDefault(owner, List.of()));
          own.computeIfAbsent(new TenantId(owner.tenant()), tenant -> new TreeMap<>())
              .put(quota.name(), quota);
        }
      }
    }
    return own;
  }

  private static Map<Owner, List<Raise>> raises(Connection connection, Collection<TenantId> tenants)
      throws SQLException {
    Map<Owner, List<Raise>> raises = new HashMap<>();
    String sql =
        "SELECT tenant_id, quota_id, amount, valid_from, valid_to, reason, actor FROM quota_raise"
            + " WHERE tenant_id IN "
            + in(tenants)
            + " ORDER BY tenant_id, quota_id, raise_id";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, tenants);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          raises
              .computeIfAbsent(new Owner(row.getInt(1), row.getInt(2)), o -> new ArrayList<>())
              .add(
                  new Raise(
                      PlainNumber.of(row.getBigDecimal(3)),
                      new Interval(Times.read(row, 4).orElseThrow(), Times.read(row, 5)),
                      row.getString(6),
                      row.getString(7)));
        }
      }
    }
    return raises;
  }

  @Override
  public List<Quota> defaults() {
    try (Connection connection = database.getConnection()) {
      return defaults(connection);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static List<Quota> defaults(Connection connection) throws SQLException {
    List<Quota> defaults = new ArrayList<>();
    String sql = "SELECT " + QuotaRows.COLUMNS + " FROM quota_default ORDER BY name";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        defaults.add(QuotaRows.read(row, 1, List.of()));
      }
    }
    return defaults;
  }

  @Override
  public void put(TenantId tenant, Quota quota) {
    remove(tenant, quota.name());
    List<Object> values = new ArrayList<>(List.of(tenant.number()));
    values.addAll(QuotaRows.values(quota));
    statements.change(
        "INSERT INTO quota (tenant_id, " + QuotaRows.COLUMNS + ") VALUES (" + marks(values) + ")",
        values);
  }

  @Override
  public void putDefault(Quota quota) {
    removeDefault(quota.name());
    List<Object> values = QuotaRows.values(quota);
    statements.change(
        "INSERT INTO quota_default (" + QuotaRows.COLUMNS + ") VALUES (" + marks(values) + ")",
        values);
  }

  @Override
  public boolean remove(TenantId tenant, String name) {
    return statements.change(
            "DELETE FROM quota WHERE tenant_id = ? AND name = ?", List.of(tenant.number(), name))
        == 1;
  }

  @Override
  public boolean removeDefault(String name) {
    return statements.change("DELETE FROM quota_default WHERE name = ?", List.of(name)) == 1;
  }

  @Override
  public void raise(TenantId tenant, int quota, Raise raise) {
    statements.change(
        "INSERT INTO quota_raise (tenant_id, quota_id, raise_id, amount, valid_from, valid_to,"
            + " reason, actor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        List.of(
            tenant.number(),
            quota,
            numbers.next(tenant, "quota_raise"),
            raise.by(),
            Times.utc(raise.effective().start()),
            Times.utc(raise.effective().end().orElseThrow()),
            raise.reason(),
            raise.actor()));
  }

  @Override
  public void endRaises(TenantId tenant, int quota, Instant at) {
    statements.change(
        "DELETE FROM quota_raise WHERE tenant_id = ? AND quota_id = ? AND valid_from >= ?",
        List.of(tenant.number(), quota, Times.utc(at)));
    statements.change(
        "UPDATE quota_raise SET valid_to = ? WHERE tenant_id = ? AND quota_id = ? AND valid_to > ?",
        List.of(Times.utc(at), tenant.number(), quota, Times.utc(at)));
  }

  private static String marks(List<Object> values) {
    return "?" + ", ?".repeat(values.size() - 1);
  }

  private static String in(Collection<TenantId> tenants) {
    return "(?" + ", ?".repeat(tenants.size() - 1) + ")";
  }

  private static void set(PreparedStatement statement, Collection<TenantId> tenants)
      throws SQLException {
    int next = 1;
    for (TenantId tenant : tenants) {
      statement.setInt(next++, tenant.number());
    }
  }
}
