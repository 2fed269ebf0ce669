package io.suanpan.ingestion.api;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.suanpan.ingestion.Span;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bodies of requests for tests, and what is read of them. */
final class Bodies {
  static final String TRACE = "5b8efff798038103d269b633813fc60c";
  static final String SPAN = "eee19b7ec3c1b174";

  private Bodies() {}

  static List<Span> read(OtlpFormat format, byte[] body) {
    List<Span> spans = new ArrayList<>();
    format.read(body, spans::add);
    return spans;
  }

  static List<Span> json(String body) {
    return read(OtlpJson.INSTANCE, body.getBytes(StandardCharsets.UTF_8));
  }

  static Code refusal(OtlpFormat format, byte[] body) {
    return assertThrows(Refusal.class, () -> read(format, body)).code();
  }

  static byte[] request(io.opentelemetry.proto.trace.v1.Span... spans) {
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(
            ResourceSpans.newBuilder()
                .addScopeSpans(ScopeSpans.newBuilder().addAllSpans(List.of(spans))))
        .build()
        .toByteArray();
  }

  static io.opentelemetry.proto.trace.v1.Span.Builder span() {
    return io.opentelemetry.proto.trace.v1.Span.newBuilder()
        .setTraceId(bytes(TRACE))
        .setSpanId(bytes(SPAN))
        .setName("chat glm-4")
        .setStartTimeUnixNano(1_721_030_400_000_000_001L)
        .setEndTimeUnixNano(1_721_030_401_500_000_000L);
  }

  static KeyValue attribute(String key, AnyValue.Builder value) {
    return KeyValue.newBuilder().setKey(key).setValue(value).build();
  }

  static AnyValue.Builder text(String text) {
    return AnyValue.newBuilder().setStringValue(text);
  }

  static ByteString bytes(String hex) {
    return ByteString.copyFrom(java.util.HexFormat.of().parseHex(hex));
  }
}
