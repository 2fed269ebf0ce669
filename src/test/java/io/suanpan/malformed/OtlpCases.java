package io.suanpan.malformed;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.suanpan.malformed.Case.Rule;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Broken spans, in both formats of OTLP. */
final class OtlpCases {
  private static final String JSON =
      """
      {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name",
       "value":{"stringValue":"malformed"}}]},"scopeSpans":[{"scope":{"name":"s"},"spans":[
       {"traceId":"%032x","spanId":"%016x","name":"chat","kind":3,
        "startTimeUnixNano":"1721030400000000000","endTimeUnixNano":"1721030401000000000",
        "attributes":[{"key":"gen_ai.provider.name","value":{"stringValue":"zhipu"}},
         {"key":"gen_ai.response.model","value":{"stringValue":"m1"}},
         {"key":"gen_ai.usage.input_tokens","value":{"intValue":"12"}},
         {"key":"gen_ai.usage.output_tokens","value":{"doubleValue":3.0}}]}]}]}]}
      """;

  private OtlpCases() {}

  static Case json(int number, RandomGenerator random) {
    byte[] body = BrokenJson.bytes(JSON.formatted(number + 1L, number + 1L), random);
    return new Case(
        "OTLP JSON", RawRequest.post("/otlp/v1/traces", "application/json", body), Rule.OTLP);
  }

  static Case protobuf(int number, RandomGenerator random) {
    byte[] body = BrokenBytes.of(request(number, random).toByteArray(), random);
    return new Case(
        "OTLP protobuf",
        RawRequest.post("/otlp/v1/traces", "application/x-protobuf", body),
        Rule.OTLP);
  }

  private static ExportTraceServiceRequest request(int number, RandomGenerator random) {
    Span.Builder span =
        Span.newBuilder()
            .setTraceId(ByteString.copyFromUtf8("%016x".formatted(number + 1L)))
            .setSpanId(ByteString.copyFromUtf8("%08x".formatted(number + 1)))
            .setName("chat")
            .setStartTimeUnixNano(random.nextInt(9) == 0 ? random.nextLong() : 1721030399000000000L)
            .setEndTimeUnixNano(random.nextInt(9) == 0 ? random.nextLong() : 1721030400000000000L);
    Map.of("gen_ai.provider.name", "zhipu", "gen_ai.response.model", "m1")
        .forEach((key, text) -> span.addAttributes(attribute(key, text(text))));
    AnyValue tokens = random.nextBoolean() ? text("12") : deep(random.nextInt(200));
    span.addAttributes(attribute("gen_ai.usage.input_tokens", tokens));
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(
            ResourceSpans.newBuilder().addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
        .build();
  }

  private static KeyValue attribute(String key, AnyValue value) {
    return KeyValue.newBuilder().setKey(key).setValue(value).build();
  }

  private static AnyValue text(String text) {
    return AnyValue.newBuilder().setStringValue(text).build();
  }

  private static AnyValue deep(int depth) {
    AnyValue value = AnyValue.newBuilder().setIntValue(12).build();
    for (int i = 0; i < depth; i++) {
      AnyValue.Builder outer = AnyValue.newBuilder();
      outer.getArrayValueBuilder().addValues(value);
      value = outer.build();
    }
    return value;
  }
}
