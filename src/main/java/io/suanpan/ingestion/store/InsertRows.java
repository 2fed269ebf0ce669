package io.suanpan.ingestion.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes rows by multi-row {@code INSERT IGNORE}, which every server allows. */
final class InsertRows implements EventWriter {
  private static final int ROWS_PER_STATEMENT = 500;
  private static final String PLACES =
      "(?" + ", ?".repeat(EventRow.COLUMNS.split(",", -1).length - 1) + ")";

  @Override
  public int write(Connection connection, List<EventRow> rows) throws SQLException {
    int added = 0;
    for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
      List<EventRow> part = rows.subList(from, Math.min(from + ROWS_PER_STATEMENT, rows.size()));
      String sql =
          "INSERT IGNORE INTO usage_event ("
              + EventRow.COLUMNS
              + ") VALUES "
              + PLACES
              + (", " + PLACES).repeat(part.size() - 1);
      Values values = new Values();
      part.forEach(row -> row.write(values));
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.all.size(); i++) {
          statement.setObject(i + 1, values.all.get(i));
        }
        added += statement.executeUpdate();
      }
    }
    return added;
  }

  private static final class Values implements EventRow.Columns {
    private final List<Object> all = new ArrayList<>();

    @Override
    public void number(long value) {
      all.add(value);
    }

    @Override
    public void bytes(byte[] value) {
      all.add(value);
    }

    @Override
    public void text(String value) {
      all.add(value);
    }

    @Override
    public void time(Instant value) {
      all.add(value == null ? null : LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }
  }
}
