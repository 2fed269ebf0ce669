package io.suanpan.ingestion.store;

import io.suanpan.ingestion.EventFilter;
import io.suanpan.ingestion.UsageEventStore.Archived;
import io.suanpan.ingestion.UsageEventStore.Page;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.UsageEventStore.Voided;
import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.Variant;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads events as they are kept. */
final class StoredEvents {
  /** Rows of one statement. */
  private static final int WINDOW = 5_000;

  /** The most rows looked at for one page. */
  private static final int MOST = 100_000;

  private static final String SELECT =
      "SELECT e.seq, e.source, e.event_id, e.type, e.project, a.vendor, a.name, m.model,"
          + " e.time_given, e.received_at, e.quantities, e.data, e.attributes,"
          + " v.voided_at, v.actor, v.reason, n.variant, f.file, e.project_id, p.name"
          + " FROM usage_event e"
          + " LEFT JOIN vendor_account a"
          + " ON a.tenant_id = e.tenant_id AND a.account_id = e.account_id"
          + " LEFT JOIN model_number m ON m.model_id = e.model_id"
          + " LEFT JOIN variant_number n ON n.variant_id = e.variant_id"
          + " LEFT JOIN event_void v ON v.tenant_id = e.tenant_id AND v.identity = e.identity"
          + " LEFT JOIN event_archive f"
          + " ON f.tenant_id = e.tenant_id AND f.archive_id = e.archive_id"
          + ArchivedProject.JOIN
          + " WHERE e.tenant_id = ?";

  private StoredEvents() {}

  static Optional<StoredEvent> find(Connection connection, TenantId tenant, EventIdentity identity)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + " AND e.identity = ?")) {
      statement.setInt(1, tenant.number());
      statement.setBytes(2, identity.hash());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(event(row, identity)) : Optional.empty();
      }
    }
  }

  static Page list(
      Connection connection, TenantId tenant, EventFilter filter, long before, int limit)
      throws SQLException {
    List<StoredEvent> found = new ArrayList<>();
    long next = before;
    for (int seen = 0; seen < MOST; seen += WINDOW) {
      List<StoredEvent> window = window(connection, tenant, next);
      for (StoredEvent event : window) {
        next = event.seq();
        if (filter.matches(event)) {
          found.add(event);
        }
        if (found.size() == limit) {
          return new Page(found, OptionalLong.of(next));
        }
      }
      boolean isLast = window.size() < WINDOW;
      if (isLast || filter.endsBefore(window.get(window.size() - 1))) {
        return new Page(found, OptionalLong.empty());
      }
    }
    return new Page(found, OptionalLong.of(next));
  }

  private static List<StoredEvent> window(Connection connection, TenantId tenant, long before)
      throws SQLException {
    return events(connection, tenant, " AND e.seq < ? ORDER BY e.seq DESC LIMIT " + WINDOW, before);
  }

  /** Those that no archive has taken anything of, in the order of arrival. */
  static List<StoredEvent> whole(Connection connection, TenantId tenant, long after, int limit)
      throws SQLException {
    String where = " AND e.archive_id IS NULL AND e.seq > ? ORDER BY e.seq LIMIT ";
    return events(connection, tenant, where + limit, after);
  }

  private static List<StoredEvent> events(
      Connection connection, TenantId tenant, String where, long seq) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + where)) {
      statement.setInt(1, tenant.number());
      statement.setLong(2, seq);
      List<StoredEvent> events = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          events.add(event(row, new EventIdentity(text(row, 2), text(row, 3))));
        }
      }
      return events;
    }
  }

  private static StoredEvent event(ResultSet row, EventIdentity identity) throws SQLException {
    Instant receivedAt = Times.read(row, 10).orElseThrow();
    ArchivedProject project = ArchivedProject.read(row, 19);
    return new StoredEvent(
        row.getLong(1),
        identity,
        row.getString(4),
        Optional.ofNullable(row.getString(5)).or(project::name),
        Optional.ofNullable(row.getString(6)),
        Optional.ofNullable(row.getString(7)),
        Optional.ofNullable(row.getString(8)),
        Optional.ofNullable(row.getString(17)).map(Variant::parse).orElse(Variant.STANDARD).told(),
        Times.read(row, 9).orElse(receivedAt),
        receivedAt,
        row.getString(11),
        Optional.ofNullable(row.getString(12)),
        Optional.ofNullable(row.getString(13)),
        voided(row),
        Optional.ofNullable(row.getString(18)).map(file -> new Archived(file, project.number())));
  }

  private static Optional<Voided> voided(ResultSet row) throws SQLException {
    Optional<Instant> at = Times.read(row, 14);
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(new Voided(at.get(), row.getString(15), row.getString(16)));
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return new String(row.getBytes(column), StandardCharsets.UTF_8);
  }
}
