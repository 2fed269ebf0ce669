package io.suanpan.ingestion;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One operation as an application's OpenTelemetry instrumentation recorded it. Its status is not
 * kept: a call that failed may have used tokens.
 *
 * @param resource the attributes of the application; values as in {@code attributes}
 * @param scope the name of the instrumentation, may be empty
 * @param name what the span is called, may be empty
 * @param kind on which side of a call it was recorded
 * @param traceId 32 hexadecimal digits, if it is sound
 * @param spanId 16 hexadecimal digits, if it is sound
 * @param start when it began, empty when nobody said
 * @param end when it ended, empty when nobody said
 * @param attributes single values only: String, Boolean, Long or BigDecimal
 */
public record Span(
    Map<String, Object> resource,
    String scope,
    String name,
    Kind kind,
    String traceId,
    String spanId,
    Optional<Instant> start,
    Optional<Instant> end,
    Map<String, Object> attributes) {

  /** On which side of a call a span was recorded. */
  public enum Kind {
    /** By whoever makes the call, or within a process. */
    CALLER,
    /** By whoever is called. */
    CALLED
  }

  public Span {
    resource = Map.copyOf(resource);
    requireNonNull(scope);
    requireNonNull(name);
    requireNonNull(kind);
    requireNonNull(traceId);
    requireNonNull(spanId);
    requireNonNull(start);
    requireNonNull(end);
    attributes = Map.copyOf(attributes);
  }
}
