package io.suanpan.ingestion.store;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.UsageEventStore.Voided;
import io.suanpan.metering.ProjectDay;
import io.suanpan.metering.ProjectDayStore;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.metering.UsageKey;
import io.suanpan.period.Bucket;
import io.suanpan.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Takes events out of their cells. */
record EventVoids(UsageCellStore cells, ProjectDayStore days) {

  /** Notes the void; false when there is one already. */
  static boolean note(Connection connection, TenantId tenant, StoredEvent event, Voided voided)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT IGNORE INTO event_void (tenant_id, identity, voided_at, actor, reason)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      statement.setInt(1, tenant.number());
      statement.setBytes(2, event.identity().hash());
      statement.setObject(3, LocalDateTime.ofInstant(voided.at(), ZoneOffset.UTC));
      statement.setString(4, voided.actor());
      statement.setString(5, voided.reason());
      return statement.executeUpdate() == 1;
    }
  }

  void subtract(Connection connection, TenantId tenant, StoredEvent event, Optional<ProjectDay> day)
      throws SQLException {
    Optional<UsageKey> key = key(connection, tenant, event);
    if (key.isEmpty()) {
      return;
    }
    Quantities quantities = Quantities.parse(event.quantities());
    cells.subtract(
        Map.of(new CellKey(tenant, key.get(), Bucket.of(event.occurredAt())), quantities));
    if (day.isPresent()) {
      days.subtract(
          Map.of(
              new ProjectDayStore.Key(tenant, day.get(), key.get().account(), key.get().model()),
              quantities));
    }
  }

  /** What its row says now: a rebuild may have moved it to another cell. */
  private static Optional<UsageKey> key(Connection connection, TenantId tenant, StoredEvent event)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT account_id, model_id, variant_id FROM usage_event"
                + " WHERE tenant_id = ? AND seq = ? AND account_id IS NOT NULL")) {
      statement.setInt(1, tenant.number());
      statement.setLong(2, event.seq());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new UsageKey(row.getInt(1), row.getInt(2), row.getInt(3)))
            : Optional.empty();
      }
    }
  }
}
