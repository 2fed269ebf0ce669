package io.suanpan.metering.api;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.suanpan.metering.Meters;
import io.suanpan.metering.ProjectDayStore.Part;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.WindowSize;
import io.suanpan.metering.WindowSize.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds cells up into rows by time and by what was asked for. */
final class UsageSums {
  private final WindowSize size;
  private final ZoneId zone;
  private final Set<String> groups;
  private final Map<Key, long[]> sums = new TreeMap<>(Key.ORDER);

  UsageSums(WindowSize size, ZoneId zone, Set<String> groups) {
    this.size = size;
    this.zone = zone;
    this.groups = groups;
  }

  /** A sum; members that were not asked for are absent. */
  public record Row(
      Instant start,
      Instant end,
      String vendor,
      String account,
      String model,
      String variant,
      String project,
      String meter,
      long quantity,
      long requests) {}

  private record Key(
      Window window,
      String vendor,
      String account,
      String model,
      String variant,
      String project,
      String meter) {
    static final Comparator<Key> ORDER =
        comparing((Key key) -> key.window.start())
            .thenComparing(key -> String.valueOf(key.vendor))
            .thenComparing(key -> String.valueOf(key.account))
            .thenComparing(key -> String.valueOf(key.model))
            .thenComparing(key -> String.valueOf(key.variant))
            .thenComparing(key -> key.project, nullsLast(naturalOrder()))
            .thenComparing(key -> String.valueOf(key.meter));
  }

  void add(VendorAccount account, Part part) {
    UsageCell cell = part.usage();
    long requests = part.sign() * cell.quantities().of(Meters.REQUESTS);
    if (groups.contains("meter")) {
      cell.quantities()
          .forEach(
              (meter, quantity) ->
                  add(key(account, part, meter.name()), part.sign() * quantity, requests));
    } else {
      // Tokens and requests do not add up: without meters the quantity is that of tokens.
      long[] tokens = new long[1];
      cell.quantities().forEach((meter, quantity) -> tokens[0] += meter.isToken() ? quantity : 0);
      add(key(account, part, null), part.sign() * tokens[0], requests);
    }
  }

  private Key key(VendorAccount account, Part part, String meter) {
    UsageCell cell = part.usage();
    return new Key(
        size.around(cell.bucket().start(), zone),
        asked("vendor", account.vendor().name()),
        asked("account", account.name()),
        asked("model", cell.model()),
        asked("variant", cell.variant().toString()),
        part.project().orElse(null),
        meter);
  }

  private void add(Key key, long quantity, long requests) {
    long[] sum = sums.computeIfAbsent(key, k -> new long[2]);
    sum[0] = Math.addExact(sum[0], quantity);
    sum[1] = Math.addExact(sum[1], requests);
  }

  private String asked(String group, String value) {
    return groups.contains(group) ? value : null;
  }

  List<Row> rows() {
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue()[0] != 0 || sum.getValue()[1] != 0)
        .map(UsageSums::row)
        .toList();
  }

  private static Row row(Map.Entry<Key, long[]> entry) {
    Key key = entry.getKey();
    return new Row(
        key.window.start(),
        key.window.end(),
        key.vendor,
        key.account,
        key.model,
        key.variant,
        key.project,
        key.meter,
        entry.getValue()[0],
        entry.getValue()[1]);
  }
}
