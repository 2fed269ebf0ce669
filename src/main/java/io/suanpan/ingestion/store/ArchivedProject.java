package io.suanpan.ingestion.store;

import io.suanpan.metering.ProjectDay;
import io.suanpan.metering.ProjectDayStore;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is left of the project of an event that an archive has taken: its number in that month.
 *
 * @param number empty when the event is whole, or named none
 * @param name the name that goes with the number
 */
record ArchivedProject(OptionalInt number, Optional<String> name) {
  /** Finds the name of the project of the event {@code e}, as {@code p.name}. */
  static final String JOIN =
      " LEFT JOIN project_number p ON p.tenant_id = e.tenant_id AND p.project_id = e.project_id";

  /**
   * @param column of {@code e.project_id}; that of {@code p.name} follows
   */
  static ArchivedProject read(ResultSet row, int column) throws SQLException {
    int number = row.getInt(column);
    if (row.wasNull()) {
      return new ArchivedProject(OptionalInt.empty(), Optional.empty());
    }
    String name =
        number == ProjectDay.OTHERS
            ? ProjectDayStore.OTHERS
            : new String(row.getBytes(column + 1), StandardCharsets.UTF_8);
    return new ArchivedProject(OptionalInt.of(number), Optional.of(name));
  }
}
