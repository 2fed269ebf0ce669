package io.suanpan.ingestion;

import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.Usage;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides whether a JSON value is an event that can be kept: one screened event for each, or
 * everything that is wrong with it. Pure.
 */
public final class EventScreening {
  private static final int MAX_TYPE_BYTES = 200;
  private static final int MAX_PROJECT_BYTES = 256;
  private static final String BYTES = "data_base64";
  private static final Set<String> UNDERSTOOD =
      Set.of("specversion", "id", "source", "type", "subject", "time", "data");

  private final Instant now;
  private final UsageScreening usage;
  private final ResponseScreening responses;
  private final JsonText json;

  /**
   * @param now the time of receipt
   * @param vendors the vendors whose usage can be taken
   * @param json writes JSON values as text
   */
  public EventScreening(Instant now, Set<VendorId> vendors, JsonText json) {
    this.now = now;
    this.usage =
        new UsageScreening(
            vendors.stream().collect(Collectors.toMap(VendorId::name, Function.identity())));
    this.responses = new ResponseScreening(usage);
    this.json = json;
  }

  /**
   * What screening found.
   *
   * @param events the event, when nothing is wrong; several, where a response tells of several
   *     models: the further ones have ids made from the first one's
   * @param violations what is wrong, in order of precedence
   */
  public record Screened(List<UsageEvent> events, List<Violation> violations) {
    /** The event, or the first of several; empty when something is wrong. */
    public Optional<UsageEvent> event() {
      return events.stream().findFirst();
    }

    static Screened bad(List<Violation> violations) {
      return new Screened(List.of(), List.copyOf(violations));
    }
  }

  /** What of an event's data is counted, and what is kept of it; null is nothing. */
  private record Counted(Optional<Usage> usage, Object kept) {}

  /** Screens one CloudEvent in JSON format, parsed to maps, lists, strings and numbers. */
  public Screened screen(Object value) {
    List<Violation> violations = new ArrayList<>();
    Members event = Members.of("", value, violations);
    if (!violations.isEmpty()) {
      return Screened.bad(violations);
    }
    Optional<String> version = event.optional("specversion", 16);
    if (version.isPresent() && !version.get().equals("1.0")) {
      event.wrong("specversion", Code.UNSUPPORTED_SPECVERSION, "must be 1.0");
    }
    String id = event.required("id", EventIdentity.MAX_BYTES);
    String source = event.required("source", EventIdentity.MAX_BYTES);
    String type = event.required("type", MAX_TYPE_BYTES);
    Optional<String> project = event.optional("subject", MAX_PROJECT_BYTES);
    Optional<Instant> time = time(event);
    List<Counted> counted = counted(type, event);
    if (!violations.isEmpty()) {
      violations.sort(java.util.Comparator.comparing(Violation::code));
      return Screened.bad(violations);
    }
    List<UsageEvent> events = new ArrayList<>();
    for (Counted part : counted) {
      String ownId = events.isEmpty() ? id : EventIdentity.partOf(id, events.size() + 1);
      Optional<String> data = Optional.ofNullable(part.kept()).map(json::write);
      events.add(
          new UsageEvent(
              new EventIdentity(source, ownId),
              type,
              project,
              time,
              part.usage(),
              data,
              attributes(event)));
    }
    return new Screened(events, List.of());
  }

  private List<Counted> counted(String type, Members event) {
    Object data = event.values().get("data");
    if (!type.equals(UsageEvent.LLM_USAGE) && !type.equals(UsageEvent.LLM_RESPONSE)) {
      return List.of(new Counted(Optional.empty(), data));
    }
    int before = event.violations().size();
    Members inner = Members.of("/data", data == null ? decoded(event) : data, event.violations());
    if (event.violations().size() > before) {
      return List.of();
    }
    if (type.equals(UsageEvent.LLM_RESPONSE)) {
      return responses.screen(inner).stream()
          .map(served -> new Counted(Optional.of(served.usage()), served.kept()))
          .toList();
    }
    Object kept = usage.holdsMore(inner) ? inner.values() : null;
    return List.of(new Counted(usage.screen(inner), kept));
  }

  /** JSON that came as bytes (CloudEvents JSON format 3.1.1), null where there are none. */
  private Object decoded(Members event) {
    Optional<String> base64 = event.optional(BYTES, Integer.MAX_VALUE);
    try {
      return base64
          .map(text -> Base64.getDecoder().decode(text))
          .map(bytes -> json.read(new String(bytes, StandardCharsets.UTF_8)))
          .orElse(null);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      event.wrong(BYTES, Code.WRONG_TYPE, "must be JSON in Base64");
      return null;
    }
  }

  /** What a CloudEvent may say besides: extension attributes, and what its data is. */
  private Optional<String> attributes(Members event) {
    if (UNDERSTOOD.containsAll(event.values().keySet())) {
      return Optional.empty();
    }
    Map<String, Object> further = new TreeMap<>();
    event.values().forEach((name, value) -> further.put(name.toString(), value));
    further.keySet().removeAll(UNDERSTOOD);
    return Optional.of(json.write(further));
  }

  private Optional<Instant> time(Members event) {
    Optional<String> text = event.optional("time", 64);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> time = EventTime.parse(text.get());
    if (time.isEmpty()) {
      event.wrong("time", Code.INVALID_VALUE, "must be an RFC 3339 time");
    } else if (!EventTime.isAcceptable(time.get(), now)) {
      event.wrong(
          "time",
          Code.TIME_OUT_OF_RANGE,
          "must not be before " + EventTime.EARLIEST + " nor more than 24 h ahead");
    }
    return time;
  }
}
