package io.suanpan.ingestion;

import io.suanpan.ingestion.SpanReading.Event;
import io.suanpan.ingestion.SpanReading.Rejected;
import io.suanpan.ingestion.SpanReading.Skipped;
import io.suanpan.metering.UsageEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads spans that follow OpenTelemetry's GenAI semantic conventions as usage events. Pure: the
 * same span always gives the same event, and so a span that is sent again is a duplicate.
 */
public final class GenAiSpans {
  private static final Map<String, String> SKIPPED_OPERATIONS = operations();
  private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");
  private static final Pattern SPAN_ID = Pattern.compile("(?!0{16})[0-9a-f]{16}");

  /** What the OpenTelemetry specification has SDKs write where nobody named the service. */
  private static final String UNKNOWN_SERVICE = "unknown_service";

  private GenAiSpans() {}

  public static SpanReading read(Span span) {
    String operation = GenAiAttributes.text(span, "operation").orElse("");
    String why = SKIPPED_OPERATIONS.get(operation);
    if (why != null) {
      return new Skipped(operation + " " + why);
    }
    if (span.kind() == Span.Kind.CALLED) {
      return new Skipped("the caller's span tells the same");
    }
    try {
      Map<String, Long> usage = GenAiTokens.of(span);
      return usage.isEmpty() ? new Skipped("it tells no usage") : new Event(event(span, usage));
    } catch (BadSpan e) {
      return new Rejected(describe(span) + ": " + e.getMessage());
    }
  }

  /** Which span, and which instrumentation wrote it: that is where it has to be mended. */
  private static String describe(Span span) {
    return "%.32s-%.16s \"%.80s\" by %.80s"
        .formatted(
            span.traceId(),
            span.spanId(),
            span.name(),
            span.scope().isEmpty() ? "an unnamed scope" : span.scope());
  }

  private static Map<String, Object> event(Span span, Map<String, Long> usage) throws BadSpan {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", id(span));
    event.put("source", source(span));
    event.put("type", UsageEvent.LLM_USAGE);
    GenAiAttributes.text(span, "project").ifPresent(project -> event.put("subject", project));
    Instant end = span.end().orElseThrow(() -> new BadSpan("it has no end"));
    event.put("time", end.toString());
    event.put("data", data(span, usage));
    return event;
  }

  private static Map<String, Object> data(Span span, Map<String, Long> usage) throws BadSpan {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("vendor", GenAiVendors.of(span));
    GenAiAttributes.text(span, "account").ifPresent(name -> data.put("vendorAccount", name));
    Optional<String> model = GenAiAttributes.text(span, "model");
    data.put("model", model.orElseThrow(() -> new BadSpan("nothing tells the model")));
    GenAiAttributes.text(span, "serviceTier").ifPresent(tier -> data.put("serviceTier", tier));
    span.start().ifPresent(start -> data.put("startedAt", start.toString()));
    data.put("usage", usage);
    return data;
  }

  private static String id(Span span) throws BadSpan {
    String trace = span.traceId().toLowerCase(Locale.ROOT);
    String own = span.spanId().toLowerCase(Locale.ROOT);
    if (!TRACE_ID.matcher(trace).matches() || !SPAN_ID.matcher(own).matches()) {
      throw new BadSpan("its ids are not valid");
    }
    return trace + "-" + own;
  }

  private static String source(Span span) {
    String service = GenAiAttributes.text(span, "service").orElse(UNKNOWN_SERVICE);
    return GenAiAttributes.text(span, "namespace").map(name -> name + "/").orElse("") + service;
  }

  private static Map<String, String> operations() {
    Map<String, String> operations = new HashMap<>();
    for (List<String> row : GenAiTable.rows("genai-operations.csv")) {
      operations.put(row.get(0), row.get(1));
    }
    return Map.copyOf(operations);
  }
}
