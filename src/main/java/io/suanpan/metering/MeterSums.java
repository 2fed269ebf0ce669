package io.suanpan.metering;

import io.suanpan.metering.WindowSize.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums usage by the windows and groups of a query. Only what was used has a sum. */
public final class MeterSums {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Comparator<String> ABSENT_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private final MeterQuery query;
  private final Duration grain;
  private final Map<Group, Sum> sums = new HashMap<>();

  /**
   * A sum.
   *
   * @param window its window; without a window size from the grain in which the first use lies to
   *     the end of the one in which the last lies
   * @param quantity how much
   * @param subject who used, if it was grouped by that and is known
   * @param groupBy the other values that it was grouped by; null where there is none
   */
  public record Sum(
      Window window, long quantity, Optional<String> subject, Map<String, String> groupBy) {
    private Sum plus(Window more, long added) {
      Instant start = more.start().isBefore(window.start()) ? more.start() : window.start();
      Instant end = more.end().isAfter(window.end()) ? more.end() : window.end();
      return new Sum(new Window(start, end), Math.addExact(quantity, added), subject, groupBy);
    }
  }

  private record Group(Optional<Window> window, List<Optional<String>> values) {}

  /**
   * @param query what is asked
   * @param grain how long what a row tells of may last: a minute for events, longer for sums
   */
  public MeterSums(MeterQuery query, Duration grain) {
    this.query = query;
    this.grain = grain.compareTo(MINUTE) < 0 ? MINUTE : grain;
  }

  /**
   * @throws ArithmeticException when a sum leaves the range of a long
   */
  public void add(MeterRow row) {
    if (!query.holds(row)) {
      return;
    }
    Optional<Window> window = query.windowSize().map(size -> size.around(row.time(), query.zone()));
    Group group = new Group(window, query.groupBy().stream().map(row::value).toList());
    Window extent = window.orElseGet(() -> grainAround(row.time()));
    Sum sum = sums.get(group);
    sums.put(
        group,
        sum == null
            ? new Sum(extent, row.quantity(), subject(row), groupBy(row))
            : sum.plus(extent, row.quantity()));
  }

  /** All sums, by window and then by what they are grouped by. */
  public List<Sum> sums() {
    List<Sum> all = new ArrayList<>(sums.values());
    Comparator<Sum> order = Comparator.comparing(sum -> sum.window().start());
    order = order.thenComparing(sum -> sum.subject().orElse(null), ABSENT_FIRST);
    for (String key : query.groupBy()) {
      order = order.thenComparing(sum -> sum.groupBy().get(key), ABSENT_FIRST);
    }
    all.sort(order);
    return all;
  }

  private Window grainAround(Instant time) {
    Instant start = grain.equals(MINUTE) ? minute(time) : time;
    return new Window(start, start.plus(grain));
  }

  private static Instant minute(Instant time) {
    ZoneId utc = ZoneOffset.UTC;
    return WindowSize.MINUTE.around(time, utc).start();
  }

  private Optional<String> subject(MeterRow row) {
    return query.groupBy().contains(MeterQuery.SUBJECT)
        ? row.value(MeterQuery.SUBJECT)
        : Optional.empty();
  }

  private Map<String, String> groupBy(MeterRow row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String key : query.groupBy()) {
      if (!key.equals(MeterQuery.SUBJECT)) {
        values.put(key, row.value(key).orElse(null));
      }
    }
    return java.util.Collections.unmodifiableMap(values);
  }
}
