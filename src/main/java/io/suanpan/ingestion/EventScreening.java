package io.suanpan.ingestion;

import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.Usage;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides whether a JSON value is an event that can be kept: one screened event for each, or
 * everything that is wrong with it. Pure.
 */
public final class EventScreening {
  private static final int MAX_TYPE_BYTES = 200;
  private static final int MAX_PROJECT_BYTES = 256;
  private static final Set<String> UNDERSTOOD =
      Set.of("specversion", "id", "source", "type", "subject", "time", "data");

  private final Instant now;
  private final UsageScreening usage;
  private final JsonText json;

  /**
   * @param now the time of receipt
   * @param vendors the vendors whose usage can be taken
   * @param json writes JSON values as text
   */
  public EventScreening(Instant now, Set<VendorId> vendors, JsonText json) {
    this.now = now;
    this.usage = new UsageScreening(vendors);
    this.json = json;
  }

  /**
   * What screening found.
   *
   * @param event the event, when nothing is wrong
   * @param violations what is wrong, in order of precedence
   */
  public record Screened(Optional<UsageEvent> event, List<Violation> violations) {}

  /** Screens one CloudEvent in JSON format, parsed to maps, lists, strings and numbers. */
  public Screened screen(Object value) {
    List<Violation> violations = new ArrayList<>();
    Members event = Members.of("", value, violations);
    if (!violations.isEmpty()) {
      return new Screened(Optional.empty(), violations);
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
    Optional<Usage> used = Optional.empty();
    boolean keepsData = event.has("data");
    if (type.equals(UsageEvent.LLM_USAGE)) {
      int before = violations.size();
      Members inner = Members.of("/data", event.values().get("data"), violations);
      if (violations.size() == before) {
        used = usage.screen(inner);
        keepsData = usage.holdsMore(inner);
      }
    }
    if (!violations.isEmpty()) {
      violations.sort(java.util.Comparator.comparing(Violation::code));
      return new Screened(Optional.empty(), List.copyOf(violations));
    }
    EventIdentity identity = new EventIdentity(source, id);
    Optional<String> data =
        keepsData ? Optional.of(json.write(event.values().get("data"))) : Optional.empty();
    return new Screened(
        Optional.of(new UsageEvent(identity, type, project, time, used, data, attributes(event))),
        List.of());
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
