package io.suanpan.ingestion.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A way to insert rows, leaving out those whose identity is there. */
interface EventWriter {
  /**
   * @param rows in the order of their keys
   * @return how many were new
   */
  int write(Connection connection, List<EventRow> rows) throws SQLException;
}
