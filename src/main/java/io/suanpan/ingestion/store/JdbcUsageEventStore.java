package io.suanpan.ingestion.store;

import io.suanpan.ingestion.EventFilter;
import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.Submission;
import io.suanpan.ingestion.UsageEventStore;
import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.ProjectDay;
import io.suanpan.metering.ProjectDayStore;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
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
 * <p>A group is sorted by tenant and identity, so that two groups with common events wait for each
 * other and do not deadlock. The count of rows that were added says whether all were new. Only when
 * not, the known ones are read back: a row whose number is not of this group was there before.
 * Cells come last, so that hot rows are locked as briefly as can be.
 */
@ApplicationScoped
public class JdbcUsageEventStore implements UsageEventStore {
  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject BatchSequence batches;
  @Inject EventWriters writers;
  @Inject UsageCellStore cells;
  @Inject ProjectDayStore days;

  private final RecentRepeats repeats = new RecentRepeats();

  @Override
  public List<List<Outcome>> append(List<Submission> group) {
    List<List<EventRow>> rows = new ArrayList<>();
    Map<EventKey, EventRow> first = new HashMap<>();
    for (Submission submission : group) {
      List<EventRow> own =
          submission.events().stream().map(event -> new EventRow(event, submission)).toList();
      own.forEach(row -> first.putIfAbsent(row.key, row));
      rows.add(own);
    }
    List<EventRow> distinct = new ArrayList<>(first.values());
    distinct.sort(Comparator.comparing(row -> row.key));
    Map<EventKey, KnownEvents.Known> known = write(distinct);
    return rows.stream().map(own -> outcomes(own, first, known)).toList();
  }

  /** Answers what was there before. */
  private Map<EventKey, KnownEvents.Known> write(List<EventRow> rows) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    try (Connection connection = database.getConnection()) {
      Map<EventKey, KnownEvents.Known> known = new HashMap<>();
      if (repeats.areMany()) {
        known.putAll(KnownEvents.of(connection, rows));
      }
      List<EventRow> unknown = rows.stream().filter(row -> !known.containsKey(row.key)).toList();
      known.putAll(writeUnknown(connection, unknown));
      repeats.saw(known.size(), rows.size());
      rows.removeIf(row -> row.event.key().isEmpty() || known.containsKey(row.key));
      cells.add(sums(rows));
      days.add(days(rows));
      return known;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /** Answers which of them were there all the same. */
  private Map<EventKey, KnownEvents.Known> writeUnknown(Connection connection, List<EventRow> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return Map.of();
    }
    number(rows);
    int added = writers.fastest().write(connection, rows);
    Map<EventKey, KnownEvents.Known> known =
        added == rows.size() ? Map.of() : KnownEvents.before(connection, rows);
    if (added + known.size() != rows.size()) {
      throw new IllegalStateException(
          added + " new and " + known.size() + " known events do not make " + rows.size());
    }
    return known;
  }

  @Override
  public Optional<StoredEvent> find(TenantId tenant, EventIdentity identity) {
    try (Connection connection = database.getConnection()) {
      return StoredEvents.find(connection, tenant, identity);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public Page list(TenantId tenant, EventFilter filter, long before, int limit) {
    try (Connection connection = database.getConnection()) {
      return StoredEvents.list(connection, tenant, filter, before, limit);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public boolean voidEvent(
      TenantId tenant, StoredEvent event, Optional<ProjectDay> day, Voided voided) {
    try (Connection connection = database.getConnection()) {
      boolean isNew = EventVoids.note(connection, tenant, event, voided);
      if (isNew) {
        new EventVoids(cells, days).subtract(connection, tenant, event, day);
      }
      return isNew;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private void number(List<EventRow> rows) {
    if (rows.size() > Submission.MAX_EVENTS) {
      throw new IllegalArgumentException("at most " + Submission.MAX_EVENTS + " events in a group");
    }
    long first = batches.next() * Submission.MAX_EVENTS;
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).seq = first + i;
    }
  }

  private static Map<CellKey, Quantities> sums(List<EventRow> added) {
    Map<CellKey, Quantities> sums = new HashMap<>();
    added.forEach(row -> sums.merge(row.cell(), row.quantities(), Quantities::plus));
    return sums;
  }

  private static Map<ProjectDayStore.Key, Quantities> days(List<EventRow> added) {
    Map<ProjectDayStore.Key, Quantities> sums = new HashMap<>();
    for (EventRow row : added) {
      row.day().ifPresent(day -> sums.merge(day, row.quantities(), Quantities::plus));
    }
    return sums;
  }

  /** Of a repeat inside the group the first one decides, as if it had come before. */
  private static List<Outcome> outcomes(
      List<EventRow> rows, Map<EventKey, EventRow> first, Map<EventKey, KnownEvents.Known> known) {
    List<Outcome> outcomes = new ArrayList<>(rows.size());
    for (EventRow row : rows) {
      KnownEvents.Known before = known.get(row.key);
      EventRow written = first.get(row.key);
      if (before == null && written == row) {
        outcomes.add(Outcome.STORED);
      } else {
        boolean same = row.repeats(before == null ? written.asKnown() : before);
        outcomes.add(same ? Outcome.DUPLICATE : Outcome.CONFLICT);
      }
    }
    return outcomes;
  }
}
