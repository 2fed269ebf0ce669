package io.suanpan.metering.api;

import static java.util.Comparator.comparing;

import io.suanpan.metering.Meters;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.VendorAccount;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds cells up into rows by time and by what was asked for. */
final class UsageSums {
  private final Granularity length;
  private final ZoneId zone;
  private final Set<String> groups;
  private final Map<Key, long[]> sums = new TreeMap<>(Key.ORDER);

  UsageSums(Granularity length, ZoneId zone, Set<String> groups) {
    this.length = length;
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
      String meter,
      long quantity,
      long requests) {}

  private record Key(
      Granularity.Window window,
      String vendor,
      String account,
      String model,
      String variant,
      String meter) {
    static final Comparator<Key> ORDER =
        comparing((Key key) -> key.window.start())
            .thenComparing(key -> String.valueOf(key.vendor))
            .thenComparing(key -> String.valueOf(key.account))
            .thenComparing(key -> String.valueOf(key.model))
            .thenComparing(key -> String.valueOf(key.variant))
            .thenComparing(key -> String.valueOf(key.meter));
  }

  void add(VendorAccount account, UsageCell cell) {
    long requests = cell.quantities().of(Meters.REQUESTS);
    Granularity.Window window = length.around(cell.bucket().start(), zone);
    if (groups.contains("meter")) {
      cell.quantities()
          .forEach(
              (meter, quantity) ->
                  add(key(window, account, cell, meter.name()), quantity, requests));
    } else {
      // Tokens and requests do not add up: without meters the quantity is that of tokens.
      long[] tokens = new long[1];
      cell.quantities().forEach((meter, quantity) -> tokens[0] += meter.isToken() ? quantity : 0);
      add(key(window, account, cell, null), tokens[0], requests);
    }
  }

  private Key key(Granularity.Window window, VendorAccount account, UsageCell cell, String meter) {
    return new Key(
        window,
        asked("vendor", account.vendor().name()),
        asked("account", account.name()),
        asked("model", cell.model()),
        asked("variant", cell.variant().toString()),
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
    return sums.entrySet().stream().map(UsageSums::row).toList();
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
        key.meter,
        entry.getValue()[0],
        entry.getValue()[1]);
  }
}
