package io.suanpan.ingestion;

import io.suanpan.ingestion.SpanReading.Event;
import io.suanpan.ingestion.SpanReading.Rejected;
import io.suanpan.ingestion.SpanReading.Skipped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Spans for tests, and what is read of them. */
final class Spans {
  static final String TRACE = "5b8efff798038103d269b633813fc60c";
  static final String SPAN = "eee19b7ec3c1b174";

  private Spans() {}

  /** Attributes by name: name, value, name, value … */
  static Map<String, Object> attributes(Object... namesAndValues) {
    Map<String, Object> attributes = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return attributes;
  }

  /** A call of glm-4 at Zhipu, with these attributes in addition or instead. */
  static Span chat(Object... namesAndValues) {
    Map<String, Object> attributes =
        attributes(
            "gen_ai.operation.name", "chat",
            "gen_ai.provider.name", "zhipu",
            "gen_ai.request.model", "glm-4");
    attributes.putAll(attributes(namesAndValues));
    return span(attributes);
  }

  static Span span(Map<String, Object> attributes) {
    return new Span(
        attributes("service.name", "shop"),
        "test",
        "chat glm-4",
        Span.Kind.CALLER,
        TRACE,
        SPAN,
        Optional.of(Instant.parse("2024-07-15T08:00:00Z")),
        Optional.of(Instant.parse("2024-07-15T08:00:01.5Z")),
        attributes);
  }

  static Span withResource(Span span, Map<String, Object> resource) {
    return new Span(
        resource,
        span.scope(),
        span.name(),
        span.kind(),
        span.traceId(),
        span.spanId(),
        span.start(),
        span.end(),
        span.attributes());
  }

  static Span withIds(Span span, String traceId, String spanId) {
    return new Span(
        span.resource(),
        span.scope(),
        span.name(),
        span.kind(),
        traceId,
        spanId,
        span.start(),
        span.end(),
        span.attributes());
  }

  static Span with(Span span, Span.Kind kind, Optional<Instant> end) {
    return new Span(
        span.resource(),
        span.scope(),
        span.name(),
        kind,
        span.traceId(),
        span.spanId(),
        span.start(),
        end,
        span.attributes());
  }

  /** What begins the reason why one of these spans is rejected. */
  static String described() {
    return TRACE + "-" + SPAN + " \"chat glm-4\" by test: ";
  }

  static Map<String, Object> event(Span span) {
    if (GenAiSpans.read(span) instanceof Event event) {
      return event.values();
    }
    throw new AssertionError(GenAiSpans.read(span).toString());
  }

  static Map<?, ?> data(Span span) {
    return (Map<?, ?>) event(span).get("data");
  }

  /** The quantities that are read of a call of glm-4 with these attributes. */
  static Object usage(Object... namesAndValues) {
    return data(chat(namesAndValues)).get("usage");
  }

  static String rejection(Span span) {
    if (GenAiSpans.read(span) instanceof Rejected rejected) {
      return rejected.reason();
    }
    throw new AssertionError(GenAiSpans.read(span).toString());
  }

  static String skip(Span span) {
    if (GenAiSpans.read(span) instanceof Skipped skipped) {
      return skipped.reason();
    }
    throw new AssertionError(GenAiSpans.read(span).toString());
  }
}
