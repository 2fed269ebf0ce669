package io.suanpan.ingestion.store;

import io.suanpan.storage.StorageException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Chooses the fastest way to write rows that the server allows, once. */
@ApplicationScoped
public class EventWriters {
  private static final Logger LOG = System.getLogger(EventWriters.class.getName());

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  private volatile EventWriter chosen;

  EventWriter fastest() {
    EventWriter writer = chosen;
    if (writer == null) {
      writer = choose();
      chosen = writer;
    }
    return writer;
  }

  private EventWriter choose() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@local_infile")) {
      row.next();
      boolean allowed = row.getInt(1) == 1;
      LOG.log(
          Level.INFO,
          allowed
              ? "events are written by LOAD DATA"
              : "events are written by INSERT; the server's local_infile=ON would be faster");
      return allowed ? new LoadRows() : new InsertRows();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
