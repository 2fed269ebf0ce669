package io.suanpan.ingestion.store;

import io.suanpan.metering.CellRebuild;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.metering.UsageDictionary;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorId;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Makes cells again from events, in the caller's transaction: the old ones of the model go, the new
 * ones come, and every event says again in which cell it is. It reads each tenant's events once, in
 * their order; voided ones count no longer.
 */
@ApplicationScoped
public class JdbcCellRebuild implements CellRebuild {
  private static final int IDS_PER_STATEMENT = 1000;

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject UsageDictionary dictionary;
  @Inject UsageCellStore cells;

  @Override
  public void rebuild(VendorId vendor, String model, Banding banding) {
    int number = dictionary.model(vendor, model);
    try (Connection connection = database.getConnection()) {
      for (TenantId tenant : tenants(connection, number)) {
        rebuild(connection, tenant, number, banding);
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private void rebuild(Connection connection, TenantId tenant, int model, Banding banding)
      throws SQLException {
    Map<CellKey, Quantities> sums = new HashMap<>();
    Map<Variant, Integer> numbers = new HashMap<>();
    MeteredEvents events = new MeteredEvents(connection, tenant, model);
    for (List<MeteredEvent> page = events.next(); !page.isEmpty(); page = events.next()) {
      Map<Integer, List<Long>> moved = new HashMap<>();
      for (MeteredEvent event : page) {
        int variant = numbers.computeIfAbsent(event.variant(banding), dictionary::variant);
        if (!event.voided()) {
          sums.merge(event.cell(variant), event.quantities(), Quantities::plus);
        }
        if (variant != event.key().variant()) {
          moved.computeIfAbsent(variant, v -> new ArrayList<>()).add(event.seq());
        }
      }
      for (Map.Entry<Integer, List<Long>> variant : moved.entrySet()) {
        move(connection, tenant, variant.getKey(), variant.getValue());
      }
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM usage_cell WHERE tenant_id = ? AND model_id = ?")) {
      delete.setInt(1, tenant.number());
      delete.setInt(2, model);
      delete.executeUpdate();
    }
    cells.add(sums);
  }

  private static List<TenantId> tenants(Connection connection, int model) throws SQLException {
    List<TenantId> tenants = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT DISTINCT tenant_id FROM usage_cell WHERE model_id = ? ORDER BY tenant_id")) {
      statement.setInt(1, model);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          tenants.add(new TenantId(row.getInt(1)));
        }
      }
    }
    return tenants;
  }

  private static void move(Connection connection, TenantId tenant, int variant, List<Long> events)
      throws SQLException {
    for (int from = 0; from < events.size(); from += IDS_PER_STATEMENT) {
      List<Long> part = events.subList(from, Math.min(from + IDS_PER_STATEMENT, events.size()));
      try (PreparedStatement update =
          connection.prepareStatement(
              "UPDATE usage_event SET variant_id = ? WHERE tenant_id = ? AND seq IN (?"
                  + ", ?".repeat(part.size() - 1)
                  + ")")) {
        update.setInt(1, variant);
        update.setInt(2, tenant.number());
        for (int i = 0; i < part.size(); i++) {
          update.setLong(i + 3, part.get(i));
        }
        update.executeUpdate();
      }
    }
  }
}
