package io.suanpan.ingestion.api;

import io.suanpan.ingestion.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An ExportTraceServiceRequest as JSON, as far as it is read; anything may be missing. */
record JsonSpans(List<ResourceSpans> resourceSpans) {
  record ResourceSpans(Attributes resource, List<ScopeSpans> scopeSpans) {}

  record ScopeSpans(Scope scope, List<JsonSpan> spans) {}

  record Scope(String name) {}

  record Attributes(List<KeyValue> attributes) {}

  record KeyValue(String key, Value value) {}

  /** Single values only; lists, maps and bytes are left out. */
  record Value(String stringValue, Boolean boolValue, Long intValue, String doubleValue) {
    Optional<Object> single() {
      return Stream.of(
              Optional.<Object>ofNullable(stringValue),
              Optional.<Object>ofNullable(boolValue),
              Optional.<Object>ofNullable(intValue),
              Optional.ofNullable(doubleValue).map(OtlpValue::decimal))
          .flatMap(Optional::stream)
          .findFirst();
    }
  }

  record JsonSpan(
      String traceId,
      String spanId,
      String name,
      String kind,
      String startTimeUnixNano,
      String endTimeUnixNano,
      List<KeyValue> attributes) {
    Span in(String scope, Map<String, Object> resource) {
      return new Span(
          resource,
          scope,
          orEmpty(name),
          OtlpValue.kind((int) number(kind)),
          orEmpty(traceId),
          orEmpty(spanId),
          OtlpValue.time(number(startTimeUnixNano)),
          OtlpValue.time(number(endTimeUnixNano)),
          values(attributes));
    }
  }

  void forEach(Consumer<Span> each) {
    present(resourceSpans)
        .forEach(
            group -> {
              Map<String, Object> resource =
                  group.resource() == null ? Map.of() : values(group.resource().attributes());
              present(group.scopeSpans()).forEach(spans -> forEach(spans, resource, each));
            });
  }

  private static void forEach(
      ScopeSpans scoped, Map<String, Object> resource, Consumer<Span> each) {
    String scope = scoped.scope() == null ? "" : orEmpty(scoped.scope().name());
    present(scoped.spans()).forEach(span -> each.accept(span.in(scope, resource)));
  }

  private static Map<String, Object> values(List<KeyValue> list) {
    Map<String, Object> values = new HashMap<>();
    present(list)
        .filter(attribute -> attribute.key() != null && attribute.value() != null)
        .forEach(
            attribute ->
                attribute
                    .value()
                    .single()
                    .ifPresent(value -> values.putIfAbsent(attribute.key(), value)));
    return Map.copyOf(values);
  }

  private static <T> Stream<T> present(List<T> list) {
    return list == null ? Stream.of() : list.stream().filter(Objects::nonNull);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** An unsigned number as text, as the JSON of protocol buffers writes 64 bits. */
  private static long number(String text) {
    try {
      return text == null || text.isEmpty() ? 0 : Long.parseUnsignedLong(text);
    } catch (NumberFormatException e) {
      throw OtlpFormat.unreadable("%.40s is no number".formatted(text));
    }
  }
}
