package io.suanpan.ingestion.store;

import io.suanpan.storage.Times;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which events are there already. */
final class KnownEvents {
  private static final int ROWS_PER_STATEMENT = 1000;

  private KnownEvents() {}

  /** What an earlier event said, and its number. */
  record Known(long contentHash, Optional<Instant> time, long seq) {}

  /** What was there before these rows were written; their numbers follow each other. */
  static Map<EventKey, Known> before(Connection connection, List<EventRow> rows)
      throws SQLException {
    Map<EventKey, Known> known = of(connection, rows);
    long first = rows.get(0).seq;
    long last = rows.get(rows.size() - 1).seq;
    known.values().removeIf(event -> event.seq() >= first && event.seq() <= last);
    return known;
  }

  /** What is there of these rows, which are in the order of their keys. */
  static Map<EventKey, Known> of(Connection connection, List<EventRow> rows) throws SQLException {
    Map<EventKey, Known> known = new HashMap<>();
    for (int from = 0; from < rows.size(); ) {
      int to = from + 1;
      int tenant = rows.get(from).key.tenant();
      while (to < rows.size()
          && to - from < ROWS_PER_STATEMENT
          && rows.get(to).key.tenant() == tenant) {
        to++;
      }
      known(connection, rows.subList(from, to), known);
      from = to;
    }
    return known;
  }

  /** Reads what is there of the rows' identities, of one tenant. */
  private static void known(Connection connection, List<EventRow> rows, Map<EventKey, Known> known)
      throws SQLException {
    int tenant = rows.get(0).key.tenant();
    String sql =
        "SELECT identity, content_hash, time_given, seq FROM usage_event"
            + " WHERE tenant_id = ? AND identity IN (?"
            + ", ?".repeat(rows.size() - 1)
            + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, tenant);
      for (int i = 0; i < rows.size(); i++) {
        statement.setBytes(i + 2, rows.get(i).key.identity().bytes());
      }
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          known.put(
              new EventKey(tenant, new Hash(found.getBytes(1))),
              new Known(found.getLong(2), Times.read(found, 3), found.getLong(4)));
        }
      }
    }
  }
}
