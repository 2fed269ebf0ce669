package io.suanpan.ingestion.store;

import io.suanpan.storage.StorageException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Chooses the fastest way to write rows that the server allows, once. */
@ApplicationScoped
public class EventWriters {
  private static final Logger LOG = System.getLogger(EventWriters.class.getName());

  private static final Metadata CHOSEN =
      Metadata.builder()
          .withName("suanpan.ingestion.writer")
          .withDescription("1 for the way in which events are written, since the first one")
          .build();

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject MetricRegistry metrics;

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
      metrics.gauge(CHOSEN, () -> 1, new Tag("kind", allowed ? "load_data" : "insert"));
      return allowed ? new LoadRows() : new InsertRows();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
