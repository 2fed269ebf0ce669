package io.suanpan.ingestion;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question for events as OpenMeter's API puts it ({@code GET /api/v1/events}, ListEventsParams).
 *
 * @param from events from this instant on
 * @param to events up to this instant
 * @param ingestedFrom events stored from this instant on
 * @param ingestedTo events stored up to this instant
 * @param id a part of their id
 * @param subject their subject
 * @param limit how many at most, the newest first
 */
public record IngestedEventQuery(
    Instant from,
    Optional<Instant> to,
    Optional<Instant> ingestedFrom,
    Optional<Instant> ingestedTo,
    Optional<String> id,
    Optional<String> subject,
    int limit) {
  private static final Duration USUAL_SPAN = Duration.ofDays(3);
  private static final int MAX_LIMIT = 100;
  private static final Pattern LIMIT = Pattern.compile("[0-9]{1,3}");
  private static final Set<String> THEIRS =
      Set.of("clientId", "ingestedAtFrom", "ingestedAtTo", "customerId");

  /**
   * What was read.
   *
   * @param query the query, when nothing is wrong
   * @param violations what is wrong
   */
  public record Read(Optional<IngestedEventQuery> query, List<Violation> violations) {}

  /**
   * Whether parameters can only be OpenMeter's. Nothing but the parameters tells: its SDK sends the
   * same headers as any program on Node. Ours ask by {@code source} and {@code id} together, or by
   * time, vendor and model.
   */
  public static boolean isMeant(Set<String> names) {
    return names.stream().anyMatch(THEIRS::contains)
        || (names.contains("id") && !names.contains("source"))
        || Set.of("limit", "subject").containsAll(names);
  }

  /**
   * @param parameters all values of each parameter, decoded; unknown ones are ignored
   * @param now the time of the request
   */
  public static Read read(Map<String, List<String>> parameters, Instant now) {
    Reader reader = new Reader(parameters, new ArrayList<>());
    IngestedEventQuery query =
        new IngestedEventQuery(
            reader.time("from").orElse(now.minus(USUAL_SPAN)),
            reader.time("to"),
            reader.time("ingestedAtFrom"),
            reader.time("ingestedAtTo"),
            reader.text("id"),
            reader.text("subject"),
            reader.limit());
    if (reader.text("customerId").isPresent()) {
      reader.wrong("customerId", "there are no customers: an API key belongs to one tenant");
    }
    return reader.violations.isEmpty()
        ? new Read(Optional.of(query), List.of())
        : new Read(Optional.empty(), List.copyOf(reader.violations));
  }

  /** Whether an event is meant; one whose id went into an archive cannot be shown as theirs are. */
  public boolean matches(StoredEvent event) {
    return event.archived().isEmpty()
        && !event.occurredAt().isBefore(from)
        && to.map(end -> !event.occurredAt().isAfter(end)).orElse(true)
        && ingestedFrom.map(first -> !event.receivedAt().isBefore(first)).orElse(true)
        && ingestedTo.map(end -> !event.receivedAt().isAfter(end)).orElse(true)
        && id.map(event.identity().id()::contains).orElse(true)
        && (subject.isEmpty() || subject.equals(event.project()));
  }

  private record Reader(Map<String, List<String>> parameters, List<Violation> violations) {
    Optional<String> text(String name) {
      return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    Optional<Instant> time(String name) {
      Optional<String> text = text(name);
      Optional<Instant> time = text.flatMap(EventTime::parse);
      if (text.isPresent() && time.isEmpty()) {
        wrong(name, "must be an RFC 3339 time");
      }
      return time;
    }

    int limit() {
      Optional<String> text = text("limit");
      if (text.isEmpty()) {
        return MAX_LIMIT;
      }
      int limit = LIMIT.matcher(text.get()).matches() ? Integer.parseInt(text.get()) : 0;
      if (limit < 1 || limit > MAX_LIMIT) {
        wrong("limit", "must be 1 to " + MAX_LIMIT);
      }
      return limit;
    }

    void wrong(String name, String detail) {
      violations.add(Violation.at("/" + name, Code.UNREADABLE_PARAMETER, detail));
    }
  }
}
