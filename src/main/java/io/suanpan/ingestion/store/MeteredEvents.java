package io.suanpan.ingestion.store;

import io.suanpan.ingestion.CountedEvents.Counted;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.UsageKey;
import io.suanpan.metering.Variant;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a tenant's metered events in the order of their arrival, page by page. */
final class MeteredEvents {
  /** In place of the number of a model. */
  static final int ALL_MODELS = 0;

  private static final int PAGE = 10_000;
  private static final String SELECT =
      "SELECT e.seq, e.account_id, e.model_id, e.variant_id, v.variant, e.time_given,"
          + " e.received_at, e.quantities, e.data, x.identity IS NOT NULL, e.project,"
          + " e.project_id FROM usage_event e"
          + " JOIN variant_number v ON v.variant_id = e.variant_id"
          + " LEFT JOIN event_void x ON x.tenant_id = e.tenant_id AND x.identity = e.identity"
          + " WHERE e.tenant_id = ? AND e.seq > ? AND (e.model_id = ? OR ? = 0)"
          + " ORDER BY e.seq LIMIT "
          + PAGE;

  private final Connection connection;
  private final TenantId tenant;
  private final int model;
  private long last = -1;

  /**
   * @param model the number of the model, or {@link #ALL_MODELS}
   */
  MeteredEvents(Connection connection, TenantId tenant, int model) {
    this.connection = connection;
    this.tenant = tenant;
    this.model = model;
  }

  /** The next page; empty after the last one. */
  List<MeteredEvent> next() throws SQLException {
    List<MeteredEvent> page = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setInt(1, tenant.number());
      statement.setLong(2, last);
      statement.setInt(3, model);
      statement.setInt(4, model);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          page.add(event(row));
        }
      }
    }
    if (!page.isEmpty()) {
      last = page.get(page.size() - 1).seq();
    }
    return page;
  }

  private MeteredEvent event(ResultSet row) throws SQLException {
    Instant receivedAt = Times.read(row, 7).orElseThrow();
    return new MeteredEvent(
        tenant,
        row.getLong(1),
        new Counted(
            new UsageKey(row.getInt(2), row.getInt(3), row.getInt(4)),
            Times.read(row, 6).orElse(receivedAt),
            Quantities.parse(row.getString(8)),
            Optional.ofNullable(row.getString(11)),
            number(row, 12)),
        Variant.parse(row.getString(5)),
        Optional.ofNullable(row.getString(9)),
        row.getBoolean(10));
  }

  private static OptionalInt number(ResultSet row, int column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
