package io.suanpan.ingestion.api;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.suanpan.ingestion.Span;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes spans of what the generated classes hold. */
final class ProtobufSpan {
  private ProtobufSpan() {}

  static Span of(
      io.opentelemetry.proto.trace.v1.Span span, String scope, Map<String, Object> resource) {
    return new Span(
        resource,
        scope,
        span.getName(),
        OtlpValue.kind(span.getKindValue()),
        hex(span.getTraceId()),
        hex(span.getSpanId()),
        OtlpValue.time(span.getStartTimeUnixNano()),
        OtlpValue.time(span.getEndTimeUnixNano()),
        attributes(span.getAttributesList()));
  }

  /** Single values by name; of a name that comes twice the first. */
  static Map<String, Object> attributes(List<KeyValue> list) {
    Map<String, Object> attributes = new HashMap<>();
    for (KeyValue attribute : list) {
      value(attribute.getValue())
          .ifPresent(value -> attributes.putIfAbsent(attribute.getKey(), value));
    }
    return Map.copyOf(attributes);
  }

  private static Optional<Object> value(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> Optional.of(value.getStringValue());
      case BOOL_VALUE -> Optional.of(value.getBoolValue());
      case INT_VALUE -> Optional.of(value.getIntValue());
      case DOUBLE_VALUE -> Optional.of(OtlpValue.decimal(Double.toString(value.getDoubleValue())));
      default -> Optional.empty();
    };
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }
}
