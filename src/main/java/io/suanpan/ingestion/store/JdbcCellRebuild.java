package io.suanpan.ingestion.store;

import io.suanpan.metering.CellRebuild;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.metering.UsageDictionary;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
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
 * their order; voided ones count no longer. Where events are gone, so that less would be counted
 * than before, it is refused.
 */
@ApplicationScoped
public class JdbcCellRebuild implements CellRebuild {
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
        if (variant != event.counted().key().variant()) {
          moved.computeIfAbsent(variant, v -> new ArrayList<>()).add(event.seq());
        }
      }
      for (Map.Entry<Integer, List<Long>> variant : moved.entrySet()) {
        EventUpdate.of("variant_id = ?", variant.getKey())
            .apply(connection, tenant, variant.getValue());
      }
    }
    Quantities whole = sums.values().stream().reduce(Quantities.NONE, Quantities::plus);
    refuseLoss(tenant, cells.remove(tenant, model), whole);
    cells.add(sums);
  }

  /** Telling usage apart must not change how much it is. */
  private static void refuseLoss(TenantId tenant, Map<Meter, Long> before, Quantities after) {
    if (!before.equals(after.asMap())) {
      throw new Refusal(
          Code.CELLS_DIFFER,
          "of tenant %d the cells say %s and the events %s; see cells/verify"
              .formatted(tenant.number(), before, after.asMap()));
    }
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
}
