package io.suanpan.ingestion.app;

import io.suanpan.catalog.LengthBoundStore;
import io.suanpan.ingestion.CountedEvents;
import io.suanpan.ingestion.CountedEvents.Counted;
import io.suanpan.ingestion.SumComparison;
import io.suanpan.ingestion.SumDifference;
import io.suanpan.metering.ProjectDay;
import io.suanpan.metering.ProjectDayStore;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.period.Bucket;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proves that a tenant's cells and days of projects are the sums of its events, all read as of one
 * moment while others write on. Nobody waits for it.
 */
@ApplicationScoped
public class CheckCells {
  /** The most sums in memory at once; where there are more, the events are read again. */
  private static final long SUMS = 200_000;

  /** Beyond the last bucket of any event. */
  private static final Bucket LAST = new Bucket(Integer.MAX_VALUE);

  @Inject CountedEvents events;
  @Inject UsageCellStore cells;
  @Inject ProjectDayStore days;
  @Inject ProjectDays projects;
  @Inject LengthBoundStore bounds;

  /**
   * What was found.
   *
   * @param boundsVersion the length bounds that held
   * @param events how many events count
   * @param cells how many cells there are
   * @param days how many sums of days there are
   */
  public record Found(
      int boundsVersion,
      long events,
      long cells,
      long days,
      List<SumDifference<CellKey>> wrongCells,
      List<SumDifference<ProjectDayStore.Key>> wrongDays) {
    /** Whether every sum is that of its events. */
    public boolean isFaultless() {
      return wrongCells.isEmpty() && wrongDays.isEmpty();
    }
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Found check(Tenant tenant) {
    events.ofOneMoment();
    Found found = new Found(bounds.all().version(), 0, 0, 0, new ArrayList<>(), new ArrayList<>());
    Bucket from = new Bucket(0);
    for (Bucket to : ends(tenant)) {
      found = check(tenant, from, to, found);
      from = to;
    }
    return found;
  }

  private Found check(Tenant tenant, Bucket from, Bucket to, Found before) {
    SumComparison<CellKey> ofCells = new SumComparison<>();
    SumComparison<ProjectDayStore.Key> ofDays = new SumComparison<>();
    long[] read = new long[1];
    events.each(
        tenant.id(),
        event -> {
          read[0]++;
          CellKey cell = new CellKey(tenant.id(), event.key(), Bucket.of(event.at()));
          if (isIn(cell.bucket(), from, to)) {
            ofCells.event(cell, event.quantities());
          }
          ProjectDay day = day(tenant, event);
          if (day != null && isIn(day.start(), from, to)) {
            ofDays.event(key(tenant, event, day), event.quantities());
          }
        });
    cells.each(tenant.id(), from, to, ofCells::stored);
    days.each(tenant.id(), from, to, ofDays::stored);
    before.wrongCells().addAll(ofCells.end());
    before.wrongDays().addAll(ofDays.end());
    return new Found(
        before.boundsVersion(),
        read[0],
        before.cells() + ofCells.looked(),
        before.days() + ofDays.looked(),
        before.wrongCells(),
        before.wrongDays());
  }

  private ProjectDay day(Tenant tenant, Counted event) {
    if (event.projectNumber().isPresent()) {
      return ProjectDays.of(tenant, event.projectNumber().getAsInt(), event.at());
    }
    return event.project().map(name -> projects.of(tenant, name, event.at())).orElse(null);
  }

  private static ProjectDayStore.Key key(Tenant tenant, Counted event, ProjectDay day) {
    return new ProjectDayStore.Key(tenant.id(), day, event.key().account(), event.key().model());
  }

  private static boolean isIn(Bucket bucket, Bucket from, Bucket to) {
    return bucket.compareTo(from) >= 0 && bucket.compareTo(to) < 0;
  }

  /** Ends of ranges of buckets, each with not too many sums; the last one is beyond all. */
  private List<Bucket> ends(Tenant tenant) {
    SortedMap<Bucket, Long> sizes = new TreeMap<>(cells.sizes(tenant.id()));
    days.sizes(tenant.id()).forEach((bucket, size) -> sizes.merge(bucket, size, Long::sum));
    List<Bucket> ends = new ArrayList<>();
    long sums = 0;
    for (var bucket : sizes.entrySet()) {
      if (sums > 0 && sums + bucket.getValue() > SUMS) {
        ends.add(bucket.getKey());
        sums = 0;
      }
      sums += bucket.getValue();
    }
    ends.add(LAST);
    return ends;
  }
}
