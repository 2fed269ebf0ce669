package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.suanpan.harness.TestTenant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** OpenTelemetry's own SDK sends spans to the deployed server. */
class OtlpIT extends ApiTest {
  private static final Instant NOON = Instant.parse("2024-07-15T12:00:00Z");
  private static final String PROTOBUF = "application/x-protobuf";
  private static final String JSON = "application/json";

  @Test
  void spans_are_counted_once_however_they_are_sent() throws Exception {
    TestTenant tenant = TestTenant.create(operator());
    String key = key(tenant);
    SdkSpans spans =
        new SdkSpans()
            .call(NOON, "open.bigmodel.cn", "glm-4", 1200, 340)
            .call(NOON, "api.openai.com", "gpt-4o", 10, 2);
    assertTrue(spans.send(url(), key, "none"));
    assertTrue(spans.send(url(), key, "gzip"));
    assertEquals("{}", text(post(key, JSON, spans.json().getBytes(StandardCharsets.UTF_8))));
    assertEquals(1210, IngestionIT.usage(tenant, "input"));
    assertEquals(342, IngestionIT.usage(tenant, "output"));
    assertEquals(2, IngestionIT.usage(tenant, "requests"));
    JsonNode kept = found(tenant, spans.recorded().get(0));
    assertEquals("zhipu", kept.get("vendor").asText());
    assertEquals("glm-4", kept.get("model").asText());
    assertEquals(340, kept.get("usage").get("output").asInt());
    assertEquals(NOON.toString(), kept.get("time").asText());
  }

  @Test
  void parts_have_their_own_meters() {
    TestTenant tenant = TestTenant.create(operator());
    SdkSpans spans =
        new SdkSpans()
            .record(
                "chat glm-4",
                SpanKind.CLIENT,
                NOON,
                Attributes.builder()
                    .put("gen_ai.provider.name", "zhipu")
                    .put("gen_ai.response.model", "glm-4")
                    .put("enduser.id", "search")
                    .put("gen_ai.usage.input_tokens", 1200)
                    .put("gen_ai.usage.cache_read.input_tokens", 1000)
                    .put("gen_ai.usage.output_tokens", 300)
                    .put("gen_ai.usage.reasoning.output_tokens", 200)
                    .build());
    assertTrue(spans.send(url(), key(tenant), "gzip"));
    assertEquals(200, IngestionIT.usage(tenant, "input"));
    assertEquals(1000, IngestionIT.usage(tenant, "cached_input"));
    assertEquals(100, IngestionIT.usage(tenant, "output"));
    assertEquals(200, IngestionIT.usage(tenant, "reasoning"));
    assertEquals("search", found(tenant, spans.recorded().get(0)).get("subject").asText());
  }

  @Test
  void a_bad_span_is_told_and_the_others_are_kept() throws Exception {
    TestTenant tenant = TestTenant.create(operator());
    String key = key(tenant);
    SdkSpans spans =
        new SdkSpans()
            .call(NOON, "open.bigmodel.cn", "glm-4", 7, 1)
            .call(NOON, "open.bigmodel.cn", "glm-4", -7, 1)
            .record(
                "chat m",
                SpanKind.CLIENT,
                NOON,
                Attributes.builder()
                    .put("gen_ai.provider.name", "no-such-vendor")
                    .put("gen_ai.request.model", "m")
                    .put("gen_ai.usage.input_tokens", 5)
                    .build())
            .record(
                "invoke_agent",
                SpanKind.CLIENT,
                NOON,
                Attributes.builder()
                    .put("gen_ai.operation.name", "invoke_agent")
                    .put("gen_ai.usage.input_tokens", 7)
                    .build());
    assertTrue(spans.send(url(), key, "gzip"));
    assertEquals(7, IngestionIT.usage(tenant, "input"));
    HttpResponse<byte[]> answer = post(key, JSON, spans.json().getBytes(StandardCharsets.UTF_8));
    JsonNode partial = new ObjectMapper().readTree(answer.body()).get("partialSuccess");
    assertEquals("2", partial.get("rejectedSpans").asText());
    assertTrue(partial.get("errorMessage").asText().contains("no-such-vendor"));
    assertEquals(7, IngestionIT.usage(tenant, "input"));
  }

  @Test
  void an_empty_request_is_answered_in_its_own_type() throws Exception {
    String key = key(TestTenant.create(operator()));
    HttpResponse<byte[]> protobuf = post(key, PROTOBUF, new byte[0]);
    assertEquals(200, protobuf.statusCode());
    assertEquals(PROTOBUF, type(protobuf));
    assertArrayEquals(new byte[0], protobuf.body());
    HttpResponse<byte[]> json = post(key, JSON, "{}".getBytes(StandardCharsets.UTF_8));
    assertEquals("{}", text(json));
    assertEquals(JSON, type(json));
  }

  @Test
  void what_cannot_be_read_is_refused_in_its_own_type() throws Exception {
    String key = key(TestTenant.create(operator()));
    for (String type : new String[] {PROTOBUF, JSON}) {
      HttpResponse<byte[]> refused = post(key, type, new byte[] {(byte) 0xff, 1, 2});
      assertEquals(400, refused.statusCode());
      assertEquals(type, type(refused));
      assertTrue(text(refused).contains("not readable as an OTLP request"), text(refused));
    }
    assertEquals(415, post(key, "text/plain", new byte[1]).statusCode());
  }

  @Test
  void a_key_is_needed() throws Exception {
    SdkSpans spans = new SdkSpans().call(NOON, "open.bigmodel.cn", "glm-4", 1, 1);
    assertFalse(spans.send(url(), "sp_wrong", "none"));
    assertEquals(401, post("sp_wrong", JSON, new byte[] {'{', '}'}).statusCode());
  }

  private String url() {
    return server.toString().replaceAll("/$", "") + "/otlp/v1/traces";
  }

  private static String key(TestTenant tenant) {
    return tenant
        .operator()
        .post(tenant.path("/keys"), "{\"name\":\"otlp\",\"scopes\":[\"ingest\"]}")
        .expect(201)
        .json()
        .get("key")
        .asText();
  }

  private static JsonNode found(TestTenant tenant, SpanData span) {
    return tenant
        .client()
        .get("/events?source=eu%2Fshop&id=" + span.getTraceId() + "-" + span.getSpanId())
        .expect(200)
        .json()
        .get("items")
        .get(0);
  }

  private HttpResponse<byte[]> post(String key, String type, byte[] body)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url()))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofByteArray());
  }

  private static String type(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
