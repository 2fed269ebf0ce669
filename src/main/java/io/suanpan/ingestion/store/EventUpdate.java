package io.suanpan.ingestion.store;

import io.suanpan.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * A change that many events of a tenant have in common.
 *
 * @param set what is set, {@code column = ?, …}
 * @param values for its places
 */
record EventUpdate(String set, List<Object> values) {
  private static final int EVENTS_PER_STATEMENT = 1000;

  /**
   * @param values for its places, null too
   */
  static EventUpdate of(String set, Object... values) {
    return new EventUpdate(set, Arrays.asList(values));
  }

  /**
   * @param events their numbers
   */
  void apply(Connection connection, TenantId tenant, List<Long> events) throws SQLException {
    for (int from = 0; from < events.size(); from += EVENTS_PER_STATEMENT) {
      List<Long> part = events.subList(from, Math.min(from + EVENTS_PER_STATEMENT, events.size()));
      try (PreparedStatement update =
          connection.prepareStatement(
              "UPDATE usage_event SET "
                  + set
                  + " WHERE tenant_id = ? AND seq IN (?"
                  + ", ?".repeat(part.size() - 1)
                  + ")")) {
        int place = 1;
        for (Object value : values) {
          update.setObject(place++, value);
        }
        update.setInt(place++, tenant.number());
        for (long seq : part) {
          update.setLong(place++, seq);
        }
        update.executeUpdate();
      }
    }
  }
}
