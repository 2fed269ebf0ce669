package io.suanpan.retention.app;

import io.suanpan.ingestion.UsageEventStore.Archived;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.WholeEvents;
import io.suanpan.metering.EventIdentity;
import io.suanpan.retention.ArchiveStore;
import io.suanpan.retention.EventArchive;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What outlives a stop: events and the list of archives, each call a transaction. */
final class Memory implements WholeEvents, ArchiveStore {
  final NavigableMap<Long, StoredEvent> events = new TreeMap<>();
  final Map<Long, Integer> archiveOf = new TreeMap<>();
  final List<EventArchive> archives = new ArrayList<>();

  @Override
  public List<StoredEvent> after(TenantId tenant, long seq, int limit) {
    return events.tailMap(seq, false).values().stream()
        .filter(event -> event.archived().isEmpty())
        .limit(limit)
        .toList();
  }

  @Override
  public void empty(TenantId tenant, int archive, List<Emptied> whole) {
    for (Emptied emptied : whole) {
      StoredEvent event = emptied.event();
      Archived archived = new Archived(archives.get(archive - 1).file(), emptied.project());
      archiveOf.put(event.seq(), archive);
      events.put(
          event.seq(),
          new StoredEvent(
              event.seq(),
              new EventIdentity("", ""),
              event.type(),
              Optional.empty(),
              event.vendor(),
              event.account(),
              event.model(),
              event.facts(),
              event.occurredAt(),
              event.receivedAt(),
              event.quantities(),
              Optional.empty(),
              Optional.empty(),
              event.voided(),
              Optional.of(archived)));
    }
  }

  @Override
  public List<EventArchive> of(TenantId tenant) {
    return List.copyOf(archives);
  }

  @Override
  public EventArchive add(TenantId tenant, EventArchive archive) {
    EventArchive added = with(archive, archives.size() + 1, Optional.empty());
    archives.add(added);
    return added;
  }

  @Override
  public void emptied(TenantId tenant, int number, Instant at) {
    archives.set(number - 1, with(archives.get(number - 1), number, Optional.of(at)));
  }

  private static EventArchive with(EventArchive archive, int number, Optional<Instant> emptied) {
    return new EventArchive(
        number, archive.file(), archive.month(), archive.contents(), archive.madeAt(), emptied);
  }
}
