package io.suanpan.ingestion.store;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.WholeEvents;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Whole events by JDBC. */
@ApplicationScoped
public class JdbcWholeEvents implements WholeEvents {
  private static final String EMPTY =
      "source = '', event_id = '', project = NULL, attributes = NULL, data = ?, project_id = ?,"
          + " archive_id = ?";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  /** What is left of an event besides what every event keeps; many have the same. */
  private record Rest(Optional<String> data, Integer project) {}

  @Override
  public List<StoredEvent> after(TenantId tenant, long seq, int limit) {
    try (Connection connection = database.getConnection()) {
      return StoredEvents.whole(connection, tenant, seq, limit);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public void empty(TenantId tenant, int archive, List<Emptied> events) {
    Map<Rest, List<Long>> byRest = new HashMap<>();
    for (Emptied emptied : events) {
      byRest.computeIfAbsent(rest(emptied), r -> new ArrayList<>()).add(emptied.event().seq());
    }
    try (Connection connection = database.getConnection()) {
      for (Map.Entry<Rest, List<Long>> alike : byRest.entrySet()) {
        Rest rest = alike.getKey();
        EventUpdate.of(EMPTY, rest.data().orElse(null), rest.project(), archive)
            .apply(connection, tenant, alike.getValue());
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static Rest rest(Emptied emptied) {
    StoredEvent event = emptied.event();
    return new Rest(
        event.isMetered() ? ToldShape.only(event.data()) : Optional.empty(),
        emptied.project().isPresent() ? emptied.project().getAsInt() : null);
  }
}
