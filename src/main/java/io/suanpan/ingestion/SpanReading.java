package io.suanpan.ingestion;

import java.util.Map;

/** What a span comes to. */
public sealed interface SpanReading {
  /**
   * The span tells usage.
   *
   * @param values a CloudEvent of type {@code llm.usage} as JSON maps, not screened yet
   */
  record Event(Map<String, Object> values) implements SpanReading {}

  /**
   * The span tells no usage, or what other spans tell too.
   *
   * @param reason a sentence for a person
   */
  record Skipped(String reason) implements SpanReading {}

  /**
   * The span tells usage that cannot be counted.
   *
   * @param reason a sentence for a person, beginning with the span's ids
   */
  record Rejected(String reason) implements SpanReading {}
}
