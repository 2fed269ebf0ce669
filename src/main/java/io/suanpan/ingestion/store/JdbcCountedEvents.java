package io.suanpan.ingestion.store;

import io.suanpan.ingestion.CountedEvents;
import io.suanpan.storage.StorageException;
import io.suanpan.storage.TenantNumbers;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Counted events by JDBC. */
@ApplicationScoped
public class JdbcCountedEvents implements CountedEvents {
  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject TenantNumbers numbers;

  @Override
  public void ofOneMoment() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      // Of the transaction that the next statement begins, and of no later one.
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public void lock(TenantId tenant) {
    // The row lock of the number is held until the transaction ends.
    numbers.next(tenant, "rebuild");
  }

  @Override
  public void each(TenantId tenant, Consumer<Counted> counted) {
    try (Connection connection = database.getConnection()) {
      MeteredEvents events = new MeteredEvents(connection, tenant, MeteredEvents.ALL_MODELS);
      for (List<MeteredEvent> page = events.next(); !page.isEmpty(); page = events.next()) {
        page.stream().filter(event -> !event.voided()).forEach(e -> counted.accept(e.counted()));
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
