package io.suanpan.ingestion.api;

import static io.suanpan.ingestion.api.Bodies.attribute;
import static io.suanpan.ingestion.api.Bodies.bytes;
import static io.suanpan.ingestion.api.Bodies.read;
import static io.suanpan.ingestion.api.Bodies.refusal;
import static io.suanpan.ingestion.api.Bodies.request;
import static io.suanpan.ingestion.api.Bodies.span;
import static io.suanpan.ingestion.api.Bodies.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.suanpan.ingestion.Span;
import io.suanpan.ingestion.SpanBatch;
import io.suanpan.problem.Code;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtlpProtobufTest {
  private static final OtlpFormat PROTOBUF = OtlpProtobuf.INSTANCE;

  @Test
  void a_span_is_read_with_its_resource_and_scope() {
    ExportTraceServiceRequest request =
        ExportTraceServiceRequest.newBuilder()
            .addResourceSpans(
                ResourceSpans.newBuilder()
                    .setResource(
                        Resource.newBuilder()
                            .addAttributes(attribute("service.name", text("shop"))))
                    .addScopeSpans(
                        ScopeSpans.newBuilder()
                            .setScope(InstrumentationScope.newBuilder().setName("openai"))
                            .addSpans(span().setKind(SpanKind.SPAN_KIND_CLIENT))))
            .build();
    assertEquals(
        List.of(
            new Span(
                Map.of("service.name", "shop"),
                "openai",
                "chat glm-4",
                Span.Kind.CALLER,
                Bodies.TRACE,
                Bodies.SPAN,
                Optional.of(Instant.parse("2024-07-15T08:00:00.000000001Z")),
                Optional.of(Instant.parse("2024-07-15T08:00:01.5Z")),
                Map.of())),
        read(PROTOBUF, request.toByteArray()));
  }

  @Test
  void single_values_are_kept_and_others_left_out() {
    io.opentelemetry.proto.trace.v1.Span span =
        span()
            .addAttributes(attribute("text", text("a")))
            .addAttributes(attribute("text", text("second")))
            .addAttributes(attribute("flag", AnyValue.newBuilder().setBoolValue(false)))
            .addAttributes(attribute("whole", AnyValue.newBuilder().setIntValue(-7)))
            .addAttributes(attribute("decimal", AnyValue.newBuilder().setDoubleValue(0.25)))
            .addAttributes(attribute("nan", AnyValue.newBuilder().setDoubleValue(Double.NaN)))
            .addAttributes(attribute("none", AnyValue.newBuilder()))
            .addAttributes(
                attribute(
                    "bytes", AnyValue.newBuilder().setBytesValue(ByteString.copyFromUtf8("b"))))
            .addAttributes(
                attribute(
                    "list",
                    AnyValue.newBuilder()
                        .setArrayValue(ArrayValue.newBuilder().addValues(text("a")))))
            .build();
    assertEquals(
        Map.of(
            "text",
            "a",
            "flag",
            false,
            "whole",
            -7L,
            "decimal",
            new BigDecimal("0.25"),
            "nan",
            "NaN"),
        read(PROTOBUF, request(span)).get(0).attributes());
  }

  @Test
  void fields_may_come_in_any_order_and_in_pieces() {
    ByteString spans =
        ResourceSpans.newBuilder()
            .addScopeSpans(ScopeSpans.newBuilder().addSpans(span()))
            .build()
            .toByteString();
    ByteString resource =
        ResourceSpans.newBuilder()
            .setResource(
                Resource.newBuilder().addAttributes(attribute("service.name", text("shop"))))
            .build()
            .toByteString();
    ByteString more =
        ResourceSpans.newBuilder()
            .setResource(Resource.newBuilder().addAttributes(attribute("more", text("x"))))
            .build()
            .toByteString();
    UnknownFieldSet request =
        UnknownFieldSet.newBuilder()
            .addField(
                1,
                UnknownFieldSet.Field.newBuilder()
                    .addLengthDelimited(spans.concat(resource).concat(more))
                    .build())
            .addField(77, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
            .build();
    Span read = read(PROTOBUF, request.toByteArray()).get(0);
    assertEquals(Map.of("service.name", "shop", "more", "x"), read.resource());
  }

  @Test
  void the_kind_tells_the_side_of_the_call() {
    for (SpanKind kind : SpanKind.values()) {
      int number = kind == SpanKind.UNRECOGNIZED ? 99 : kind.getNumber();
      boolean called = kind == SpanKind.SPAN_KIND_SERVER || kind == SpanKind.SPAN_KIND_CONSUMER;
      assertEquals(
          called ? Span.Kind.CALLED : Span.Kind.CALLER,
          read(PROTOBUF, request(span().setKindValue(number).build())).get(0).kind(),
          kind.name());
    }
  }

  @Test
  void times_are_unsigned_and_none_is_none() {
    Span none =
        read(PROTOBUF, request(span().setStartTimeUnixNano(0).setEndTimeUnixNano(-1).build()))
            .get(0);
    assertEquals(Optional.empty(), none.start());
    assertEquals(Optional.of(Instant.parse("2554-07-21T23:34:33.709551615Z")), none.end());
  }

  @Test
  void ids_are_read_whatever_their_length() {
    Span odd = read(PROTOBUF, request(span().setTraceId(bytes("ab")).clearSpanId().build())).get(0);
    assertEquals("ab", odd.traceId());
    assertEquals("", odd.spanId());
  }

  @Test
  void an_empty_body_is_a_request_without_spans() {
    assertEquals(List.of(), read(PROTOBUF, new byte[0]));
  }

  @Test
  void spans_are_counted_before_memory_is_gone() {
    byte[] most = request(spans(OtlpFormat.MAX_SPANS));
    assertEquals(OtlpFormat.MAX_SPANS, read(PROTOBUF, most).size());
    assertEquals(Code.TOO_MANY_EVENTS, refusal(PROTOBUF, request(spans(1 << 20))));
  }

  @Test
  void an_answer_is_empty_or_tells_what_was_rejected() throws InvalidProtocolBufferException {
    SpanBatch batch = new SpanBatch();
    assertArrayEquals(new byte[0], PROTOBUF.answer(batch));
    batch.reject("one");
    batch.reject("two");
    ExportTraceServiceResponse answer =
        ExportTraceServiceResponse.parseFrom(PROTOBUF.answer(batch));
    assertEquals(2, answer.getPartialSuccess().getRejectedSpans());
    assertEquals("one; two", answer.getPartialSuccess().getErrorMessage());
    batch.reject("x".repeat(100_000));
    assertEquals(OtlpFormat.MAX_MESSAGE + 1, message(PROTOBUF.answer(batch)).length());
  }

  @Test
  void a_failure_is_a_status_with_a_message() throws InvalidProtocolBufferException {
    UnknownFieldSet status = UnknownFieldSet.parseFrom(PROTOBUF.failure("坏"));
    assertEquals(1, status.asMap().size());
    assertEquals("坏", status.getField(2).getLengthDelimitedList().get(0).toStringUtf8());
  }

  private static String message(byte[] answer) throws InvalidProtocolBufferException {
    return ExportTraceServiceResponse.parseFrom(answer).getPartialSuccess().getErrorMessage();
  }

  private static io.opentelemetry.proto.trace.v1.Span[] spans(int count) {
    io.opentelemetry.proto.trace.v1.Span[] spans = new io.opentelemetry.proto.trace.v1.Span[count];
    java.util.Arrays.fill(spans, io.opentelemetry.proto.trace.v1.Span.getDefaultInstance());
    return spans;
  }
}
