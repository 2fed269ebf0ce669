package io.suanpan.ingestion.api;

import static io.suanpan.ingestion.api.Bodies.json;
import static io.suanpan.ingestion.api.Bodies.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.ingestion.Span;
import io.suanpan.ingestion.SpanBatch;
import io.suanpan.problem.Code;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpJsonTest {
  private static final OtlpFormat JSON = OtlpJson.INSTANCE;

  private static final String REQUEST =
      """
      {"resourceSpans":[{
        "scopeSpans":[{
          "scope":{"name":"openai","version":"1.0.0","attributes":[]},
          "spans":[{
            "traceId":"5B8EFFF798038103D269B633813FC60C","spanId":"eee19b7ec3c1b174",
            "parentSpanId":"","flags":257,"name":"chat glm-4","kind":3,
            "startTimeUnixNano":"1721030400000000001","endTimeUnixNano":1721030401500000000,
            "status":{"code":2,"message":"x"},"events":[{"name":"e"}],"links":[],
            "droppedAttributesCount":1,"newer":{"than":["us"]},
            "attributes":[%s]}]}],
        "resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},
        "schemaUrl":"https://opentelemetry.io/schemas/1.42.0"}]}
      """;

  @Test
  void a_span_is_read_with_its_resource_and_scope() {
    assertEquals(
        List.of(
            new Span(
                Map.of("service.name", "shop"),
                "openai",
                "chat glm-4",
                Span.Kind.CALLER,
                "5B8EFFF798038103D269B633813FC60C",
                "eee19b7ec3c1b174",
                Optional.of(Instant.parse("2024-07-15T08:00:00.000000001Z")),
                Optional.of(Instant.parse("2024-07-15T08:00:01.5Z")),
                Map.of())),
        json(REQUEST.formatted("")));
  }

  @Test
  void single_values_are_kept_and_others_left_out() {
    String attributes =
        """
        {"key":"text","value":{"stringValue":"a"}},
        {"key":"text","value":{"stringValue":"second"}},
        {"key":"empty","value":{"stringValue":""}},
        {"key":"flag","value":{"boolValue":false}},
        {"key":"whole","value":{"intValue":"-7"}},
        {"key":"number","value":{"intValue":9007199254740993}},
        {"key":"decimal","value":{"doubleValue":0.25}},
        {"key":"nan","value":{"doubleValue":"NaN"}},
        {"key":"huge","value":{"doubleValue":1e999999999}},
        {"key":"none","value":{}},
        {"key":"null","value":null},
        {"value":{"stringValue":"no key"}},
        null,
        {"key":"bytes","value":{"bytesValue":"YQ=="}},
        {"key":"list","value":{"arrayValue":{"values":[{"intValue":"1"}]}}},
        {"key":"map","value":{"kvlistValue":{"values":[{"key":"a","value":{}}]}}}
        """;
    assertEquals(
        Map.of(
            "text",
            "a",
            "empty",
            "",
            "flag",
            false,
            "whole",
            -7L,
            "number",
            9007199254740993L,
            "decimal",
            new BigDecimal("0.25"),
            "nan",
            "NaN",
            "huge",
            new BigDecimal("1e999999999")),
        json(REQUEST.formatted(attributes)).get(0).attributes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"resource_spans\":[{}]}",
        "{\"resourceSpans\":null}",
        "{\"resourceSpans\":[null,{},{\"scopeSpans\":[null,{},{\"spans\":[null]}]}]}"
      })
  void what_is_missing_is_not_there(String body) {
    assertEquals(List.of(), json(body));
  }

  @Test
  void a_bare_span_is_a_span() {
    Span bare = json("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{}]}]}]}").get(0);
    assertEquals(Optional.empty(), bare.end());
    assertEquals("", bare.traceId());
    assertEquals(Span.Kind.CALLER, bare.kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "7",
        "\"text\"",
        "{",
        "{}{}",
        "{\"resourceSpans\":{}}",
        "{\"resourceSpans\":[7]}",
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"name\":[1]}]}]}]}",
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"kind\":\"CLIENT\"}]}]}]}",
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"endTimeUnixNano\":-1}]}]}]}",
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"endTimeUnixNano\":1.5}]}]}]}",
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":"
            + "[{\"endTimeUnixNano\":\"18446744073709551616\"}]}]}]}"
      })
  void what_is_no_request_is_refused(String body) {
    assertEquals(Code.UNREADABLE_BODY, refusal(JSON, body.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "\"many\"", "9223372036854775808", "[1]"})
  void a_whole_number_that_is_none_is_refused(String number) {
    String attribute = "{\"key\":\"n\",\"value\":{\"intValue\":" + number + "}}";
    assertEquals(Code.UNREADABLE_BODY, refusal(JSON, REQUEST.formatted(attribute).getBytes(UTF_8)));
  }

  @Test
  void bytes_that_are_not_utf8_and_towers_of_lists_are_refused() {
    byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'};
    assertEquals(Code.UNREADABLE_BODY, refusal(JSON, overlong));
    String tower = "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    assertEquals(Code.UNREADABLE_BODY, refusal(JSON, tower.getBytes(UTF_8)));
  }

  @Test
  void spans_are_counted() {
    String spans = "{},".repeat(OtlpFormat.MAX_SPANS) + "{}";
    String body = "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[" + spans + "]}]}]}";
    assertEquals(Code.TOO_MANY_EVENTS, refusal(JSON, body.getBytes(UTF_8)));
  }

  @Test
  void an_answer_is_empty_or_tells_what_was_rejected() {
    SpanBatch batch = new SpanBatch();
    assertEquals("{}", new String(JSON.answer(batch), UTF_8));
    batch.reject("坏");
    String answer = new String(JSON.answer(batch), UTF_8);
    assertEquals(true, answer.contains("\"rejectedSpans\":\"1\""), answer);
    assertEquals(true, answer.contains("\"errorMessage\":\"坏\""), answer);
    assertEquals("{\"message\":\"no\"}", new String(JSON.failure("no"), UTF_8));
  }
}
