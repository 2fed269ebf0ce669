package io.suanpan.metering;

import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a query of a meter as OpenMeter's clients write it: in the body of a POST, or in parameters
 * that {@link MeterQueryParameters} has brought into the same form. Unknown members are ignored, as
 * there.
 */
public final class MeterQueryReader {
  /** Those that OpenMeter knows. */
  private static final Set<WindowSize> SIZES =
      EnumSet.of(WindowSize.MINUTE, WindowSize.HOUR, WindowSize.DAY, WindowSize.MONTH);

  private static final int MAX_GROUPS = 20;

  private final List<Violation> violations = new ArrayList<>();
  private final TextFilters filters = new TextFilters(violations);
  private final Map<?, ?> body;

  private MeterQueryReader(Object body) {
    this.body = body instanceof Map<?, ?> map ? map : Map.of();
    if (!(body instanceof Map<?, ?>)) {
      wrong("", "must be an object");
    }
  }

  /**
   * What was read.
   *
   * @param query the query, when nothing is wrong
   * @param violations what is wrong
   */
  public record Read(Optional<MeterQuery> query, List<Violation> violations) {}

  /**
   * @param meter which meter is asked for
   * @param body a JSON value, parsed to maps, lists, strings, numbers, booleans and nulls
   */
  public static Read read(Meter meter, Object body) {
    MeterQueryReader reader = new MeterQueryReader(body);
    MeterQuery query = reader.query(meter);
    return reader.violations.isEmpty()
        ? new Read(Optional.of(query), List.of())
        : new Read(Optional.empty(), List.copyOf(reader.violations));
  }

  private MeterQuery query(Meter meter) {
    Optional<Instant> from = instant("from");
    Optional<Instant> to = instant("to");
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      wrong("/from", "must be before \"to\"");
    }
    if (body.get("clientId") instanceof String client && client.isEmpty()) {
      wrong("/clientId", "must not be empty");
    }
    if (isGiven("filterCustomerId")) {
      wrong("/filterCustomerId", "there are no customers: an API key belongs to one tenant");
    }
    Set<String> groups = groups();
    Map<String, TextFilter> filtered = new LinkedHashMap<>();
    if (isGiven(MeterQuery.SUBJECT)) {
      // As at OpenMeter, who names subjects gets a sum for each.
      groups.add(MeterQuery.SUBJECT);
      filtered.put(MeterQuery.SUBJECT, in("/subject", body.get(MeterQuery.SUBJECT)));
    }
    filters("filterGroupBy", filtered);
    filters("advancedMeterGroupByFilters", filtered);
    return new MeterQuery(meter, from, to, windowSize(), zone(), List.copyOf(groups), filtered);
  }

  private Set<String> groups() {
    Set<String> groups = new LinkedHashSet<>();
    if (isGiven("groupBy")) {
      for (String key : filters.texts("/groupBy", listOf(body.get("groupBy")))) {
        check("/groupBy", key);
        groups.add(key);
      }
    }
    if (groups.size() > MAX_GROUPS) {
      wrong("/groupBy", "at most " + MAX_GROUPS);
    }
    return groups;
  }

  private void filters(String name, Map<String, TextFilter> filtered) {
    if (body.get(name) == null) {
      return;
    }
    if (!(body.get(name) instanceof Map<?, ?> byKey)) {
      wrong("/" + name, "must be an object");
      return;
    }
    for (Map.Entry<?, ?> filter : byKey.entrySet()) {
      String key = filter.getKey().toString();
      String pointer = "/" + name + "/" + key.replace("~", "~0").replace("/", "~1");
      check(pointer, key);
      TextFilter one =
          filter.getValue() instanceof Map<?, ?>
              ? filters.read(pointer, filter.getValue())
              : in(pointer, filter.getValue());
      filtered.merge(key, one, (a, b) -> new TextFilter.All(List.of(a, b)));
    }
  }

  private TextFilter in(String pointer, Object value) {
    return new TextFilter.In(Set.copyOf(filters.texts(pointer, listOf(value))));
  }

  private void check(String pointer, String key) {
    if (!key.equals(MeterQuery.SUBJECT) && !MeterQuery.KEYS.contains(key)) {
      wrong(pointer, "must be subject or one of " + String.join(", ", MeterQuery.KEYS));
    }
  }

  private Optional<WindowSize> windowSize() {
    if (!isGiven("windowSize")) {
      return Optional.empty();
    }
    Optional<WindowSize> size =
        SIZES.stream().filter(known -> known.name().equals(body.get("windowSize"))).findFirst();
    if (size.isEmpty()) {
      wrong("/windowSize", "must be MINUTE, HOUR, DAY or MONTH");
    }
    return size;
  }

  private ZoneId zone() {
    Object name = body.get("windowTimeZone");
    if (name == null || name.equals("")) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(name.toString());
    } catch (DateTimeException e) {
      wrong("/windowTimeZone", "must be a time zone, such as Europe/Berlin");
      return ZoneOffset.UTC;
    }
  }

  private Optional<Instant> instant(String name) {
    Object value = body.get(name);
    if (value == null) {
      return Optional.empty();
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(value.toString());
      if (time.getYear() >= 1 && time.getYear() <= 9999) {
        return Optional.of(time.toInstant());
      }
    } catch (DateTimeException e) {
      // Told below.
    }
    wrong("/" + name, "must be an RFC 3339 time");
    return Optional.empty();
  }

  /** An empty list asks for nothing: clients leave it out of their parameters too. */
  private boolean isGiven(String name) {
    Object value = body.get(name);
    return value != null && !value.equals(List.of());
  }

  private static Object listOf(Object value) {
    return value instanceof String ? List.of(value) : value;
  }

  private void wrong(String pointer, String detail) {
    violations.add(Violation.at(pointer, Code.UNREADABLE_PARAMETER, detail));
  }
}
