package io.suanpan.invoicing.store;

import io.suanpan.invoicing.BillingRunItemStore;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Items of billing runs by JDBC: a run has one for every tenant there is. */
@ApplicationScoped
public class JdbcBillingRunItemStore implements BillingRunItemStore {
  private static final int ROWS = 500;
  private static final int LONGEST_REASON = 1000;

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public void add(String run, List<TenantId> tenants) {
    for (int from = 0; from < tenants.size(); from += ROWS) {
      insert(run, tenants.subList(from, Math.min(from + ROWS, tenants.size())));
    }
  }

  private void insert(String run, List<TenantId> tenants) {
    String sql =
        "INSERT INTO billing_run_item (tenant_id, run_id, state) VALUES (?, ?, 'PENDING')"
            + ", (?, ?, 'PENDING')".repeat(tenants.size() - 1);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int place = 1;
      for (TenantId tenant : tenants) {
        statement.setInt(place++, tenant.number());
        statement.setString(place++, run);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public List<TenantId> pending(String run, Share share, Optional<TenantId> after, int limit) {
    String sql =
        "SELECT i.tenant_id FROM billing_run r JOIN billing_run_item i ON i.run_id = r.run_id"
            + " WHERE r.run_id = ? AND r.state = 'RUNNING' AND i.state = 'PENDING'"
            + " AND i.tenant_id > ? AND MOD(i.tenant_id, ?) = ? ORDER BY i.tenant_id LIMIT ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, run);
      statement.setInt(2, after.map(TenantId::number).orElse(0));
      statement.setInt(3, share.of());
      statement.setInt(4, share.number());
      statement.setInt(5, limit);
      List<TenantId> tenants = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          tenants.add(new TenantId(row.getInt(1)));
        }
      }
      return tenants;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public void note(String run, List<Item> items) {
    String sql =
        "UPDATE billing_run_item SET state = ?, number = ?, currency = ?, total = ?, reason = ?"
            + " WHERE tenant_id = ? AND run_id = ? AND state = 'PENDING'";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Item item : items) {
        statement.setString(1, item.state().name());
        statement.setString(2, item.number().orElse(null));
        statement.setString(3, item.currency().orElse(null));
        statement.setBigDecimal(4, item.total().orElse(null));
        statement.setString(5, item.reason().map(JdbcBillingRunItemStore::cut).orElse(null));
        statement.setInt(6, item.tenant().number());
        statement.setString(7, run);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static String cut(String reason) {
    return reason.length() <= LONGEST_REASON
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON / 2)) + "…";
  }

  @Override
  public Map<ItemState, Integer> counts(String run) {
    String sql = "SELECT state, COUNT(*) FROM billing_run_item WHERE run_id = ? GROUP BY state";
    Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
    for (ItemState state : ItemState.values()) {
      counts.put(state, 0);
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, run);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.put(ItemState.valueOf(row.getString(1)), row.getInt(2));
        }
      }
      return counts;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public List<Listed> list(String run, ItemState state, String afterCode, int limit) {
    String sql =
        "SELECT t.code, i.tenant_id, i.number, i.currency, i.total, i.reason"
            + " FROM billing_run_item i JOIN tenant t ON t.tenant_id = i.tenant_id"
            + " WHERE i.run_id = ? AND i.state = ? AND t.code > ?"
            + " ORDER BY t.code LIMIT ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, run);
      statement.setString(2, state.name());
      statement.setString(3, afterCode);
      statement.setInt(4, limit);
      List<Listed> items = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          items.add(new Listed(row.getString(1), item(row, state)));
        }
      }
      return items;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static Item item(ResultSet row, ItemState state) throws SQLException {
    String currency = row.getString(4);
    BigDecimal total = row.getBigDecimal(5);
    return new Item(
        new TenantId(row.getInt(2)),
        state,
        Optional.ofNullable(row.getString(3)),
        Optional.ofNullable(currency),
        Optional.ofNullable(total).map(amount -> inMinorUnits(amount, currency)),
        Optional.ofNullable(row.getString(6)));
  }

  static BigDecimal inMinorUnits(BigDecimal amount, String currency) {
    return amount.setScale(Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
  }
}
