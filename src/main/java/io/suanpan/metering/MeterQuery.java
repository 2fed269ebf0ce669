package io.suanpan.metering;

import static java.util.Objects.requireNonNull;

import io.suanpan.period.Bucket;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question for the sums of one meter, as OpenMeter's API puts it ({@code GET
 * /api/v1/meters/{slug}/query}).
 *
 * @param meter which meter
 * @param from the first instant, if there is one
 * @param to the instant after the last, if there is one
 * @param windowSize the length of a window; without it each group is one sum
 * @param zone the zone in which windows begin
 * @param groupBy what keeps sums apart: {@link #SUBJECT} and {@link #KEYS}
 * @param filters what a value must be, by key
 */
public record MeterQuery(
    Meter meter,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<WindowSize> windowSize,
    ZoneId zone,
    List<String> groupBy,
    Map<String, TextFilter> filters) {
  /** The key of the project (CloudEvents {@code subject}). */
  public static final String SUBJECT = "subject";

  /** The other keys that tell usage apart: members of an event's data. */
  public static final List<String> KEYS =
      List.of(
          "vendor",
          "vendorAccount",
          "model",
          "serviceTier",
          "mode",
          "cacheKind",
          "size",
          "quality",
          "geography");

  public MeterQuery {
    requireNonNull(meter);
    requireNonNull(zone);
    groupBy = List.copyOf(groupBy);
    filters = Map.copyOf(filters);
  }

  /** Whether the sums of quarters of an hour cannot answer it: events must be read. */
  public boolean needsEvents() {
    return windowSize.filter(WindowSize.MINUTE::equals).isPresent()
        || groupBy.contains(SUBJECT)
        || filters.containsKey(SUBJECT)
        || from.filter(instant -> !beginsBucket(instant)).isPresent()
        || to.filter(instant -> !beginsBucket(instant)).isPresent();
  }

  private static boolean beginsBucket(Instant instant) {
    return Bucket.beginsAt(instant);
  }

  /** Whether a use is asked for. */
  boolean holds(MeterRow row) {
    return from.map(first -> !row.time().isBefore(first)).orElse(true)
        && to.map(row.time()::isBefore).orElse(true)
        && filters.entrySet().stream()
            .allMatch(filter -> filter.getValue().holds(row.value(filter.getKey())));
  }
}
