package io.suanpan.ingestion.store;

import io.suanpan.ingestion.NewEvent;
import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.UsageEventStore;
import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.Usage;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.period.Bucket;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Usage events by JDBC.
 *
 * <p>A batch is sorted by identity, so that two batches with common events wait for each other and
 * do not deadlock, and inserted by multi-row {@code INSERT IGNORE}, whose count says whether all
 * were new. Only when not, the known ones are read back: a row whose number is not of this batch
 * was there before. Cells come last, so that hot rows are locked as briefly as can be.
 */
@ApplicationScoped
public class JdbcUsageEventStore implements UsageEventStore {
  /** The most events in one batch. */
  static final int MAX_BATCH = 16_384;

  private static final int ROWS_PER_STATEMENT = 500;

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject BatchSequence batches;
  @Inject UsageCellStore cells;

  @Override
  public List<Outcome> append(TenantId tenant, List<NewEvent> events, Instant receivedAt) {
    if (events.size() > MAX_BATCH) {
      throw new IllegalArgumentException("a batch holds at most " + MAX_BATCH + " events");
    }
    List<EventRow> rows = events.stream().map(EventRow::new).toList();
    List<EventRow> distinct = firstOfEachIdentity(rows);
    number(distinct);
    try (Connection connection = database.getConnection()) {
      int added = insert(connection, tenant, distinct, receivedAt);
      Map<Hash, KnownEvents.Known> known =
          added == distinct.size() ? Map.of() : KnownEvents.before(connection, tenant, distinct);
      if (added + known.size() != distinct.size()) {
        throw new IllegalStateException(
            added + " new and " + known.size() + " known events do not make " + distinct.size());
      }
      cells.add(sums(tenant, distinct, known, receivedAt));
      return outcomes(rows, known);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public Optional<StoredEvent> find(TenantId tenant, EventIdentity identity) {
    try (Connection connection = database.getConnection()) {
      return KnownEvents.find(connection, tenant, identity);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static List<EventRow> firstOfEachIdentity(List<EventRow> rows) {
    Map<Hash, EventRow> first = new HashMap<>();
    rows.forEach(row -> first.putIfAbsent(row.identity, row));
    return first.values().stream().sorted(Comparator.comparing(row -> row.identity)).toList();
  }

  private void number(List<EventRow> rows) {
    long first = batches.next() * MAX_BATCH;
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).seq = first + i;
    }
  }

  private static int insert(
      Connection connection, TenantId tenant, List<EventRow> rows, Instant receivedAt)
      throws SQLException {
    int added = 0;
    for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
      List<EventRow> part = rows.subList(from, Math.min(from + ROWS_PER_STATEMENT, rows.size()));
      String sql =
          "INSERT IGNORE INTO usage_event ("
              + EventRow.COLUMNS
              + ") VALUES "
              + EventRow.PLACES
              + (", " + EventRow.PLACES).repeat(part.size() - 1);
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        int i = 1;
        for (EventRow row : part) {
          i = row.bind(statement, i, tenant, receivedAt);
        }
        added += statement.executeUpdate();
      }
    }
    return added;
  }

  private static Map<CellKey, Quantities> sums(
      TenantId tenant,
      List<EventRow> rows,
      Map<Hash, KnownEvents.Known> known,
      Instant receivedAt) {
    Map<CellKey, Quantities> sums = new HashMap<>();
    for (EventRow row : rows) {
      Optional<Usage> usage = row.event.event().usage();
      if (usage.isPresent() && !known.containsKey(row.identity)) {
        Bucket bucket = Bucket.of(row.occurredAt(receivedAt));
        CellKey key = new CellKey(tenant, row.event.key().orElseThrow(), bucket);
        sums.merge(key, usage.get().quantities(), Quantities::plus);
      }
    }
    return sums;
  }

  /** Of a repeat inside the batch the first one decides, as if it had come before. */
  private static List<Outcome> outcomes(List<EventRow> rows, Map<Hash, KnownEvents.Known> known) {
    Map<Hash, KnownEvents.Known> earlier = new HashMap<>(known);
    List<Outcome> outcomes = new ArrayList<>();
    for (EventRow row : rows) {
      KnownEvents.Known before = earlier.get(row.identity);
      if (before == null) {
        outcomes.add(Outcome.STORED);
        earlier.put(row.identity, new KnownEvents.Known(row.contentHash, row.event.event().time()));
      } else {
        boolean same = row.repeats(before.contentHash(), before.time());
        outcomes.add(same ? Outcome.DUPLICATE : Outcome.CONFLICT);
      }
    }
    return outcomes;
  }
}
