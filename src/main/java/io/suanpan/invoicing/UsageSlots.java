package io.suanpan.invoicing;

import io.suanpan.invoicing.CostAllocation.Slot;
import io.suanpan.invoicing.CostAllocation.Used;
import io.suanpan.metering.Meter;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.VendorAccount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells the usage of cells apart by project and day. What projects used is known by the day and by
 * the model's name as reported, and may have grown since the cells were read: of each model's day
 * the projects get what the cells hold at most, and the rest names none. So all sums are those of
 * the cells.
 */
public final class UsageSlots {
  private final ZoneId zone;
  private final Map<Source, Map<Used, Long>> left = new LinkedHashMap<>();
  private final Map<Used, SortedMap<Slot, Long>> usage = new HashMap<>();

  /** What projects are told apart by. */
  private record Source(int account, String model, LocalDate day, Meter meter) {}

  /**
   * @param zone the tenant's
   */
  public UsageSlots(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Adds usage; cells come in the order of time.
   *
   * @param served the model that its name stood for then
   */
  public void add(UsageCell cell, VendorAccount account, String served) {
    String vendor = account.vendor().name();
    cell.quantities()
        .forEach(
            (meter, quantity) ->
                left.computeIfAbsent(source(cell, meter), any -> new LinkedHashMap<>())
                    .merge(
                        new Used(vendor, account.name(), served, meter.name()),
                        quantity,
                        Long::sum));
  }

  /**
   * Says that a project used some of what was added.
   *
   * @param day its usage of one day, whose start is the bucket
   */
  public void assign(String project, UsageCell day) {
    day.quantities().forEach((meter, quantity) -> assign(project, source(day, meter), quantity));
  }

  private void assign(String project, Source source, long quantity) {
    long wanted = quantity;
    for (Map.Entry<Used, Long> rest : left.getOrDefault(source, Map.of()).entrySet()) {
      long part = Math.min(wanted, rest.getValue());
      rest.setValue(rest.getValue() - part);
      put(rest.getKey(), new Slot(project, source.day()), part);
      wanted -= part;
    }
  }

  /** All that was added; what no project was said to have used is under none. */
  public CostAllocation allocation() {
    left.forEach(
        (source, rests) ->
            rests.forEach((used, rest) -> put(used, new Slot("", source.day()), rest)));
    left.clear();
    return new CostAllocation(usage);
  }

  private void put(Used used, Slot slot, long quantity) {
    if (quantity > 0) {
      usage.computeIfAbsent(used, any -> new TreeMap<>()).merge(slot, quantity, Long::sum);
    }
  }

  private Source source(UsageCell usage, Meter meter) {
    LocalDate day = LocalDate.ofInstant(usage.bucket().start(), zone);
    return new Source(usage.account(), usage.model(), day, meter);
  }
}
