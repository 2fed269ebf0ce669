package io.suanpan.ingestion.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.suanpan.ingestion.Span;
import io.suanpan.ingestion.SpanBatch;
import io.suanpan.it.SdkSpans;
import io.suanpan.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * OpenTelemetry's SDK sends to a small server of the test's own, which reads as the product does.
 */
class OtlpSdkTest {
  private static final Instant END = Instant.parse("2024-07-15T08:00:02.123456789Z");

  /** What one request held. */
  private record Received(String encoding, String key, List<Span> spans, SpanBatch batch) {}

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private HttpServer server;
  private String url;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/otlp/v1/traces", this::handle);
    server.start();
    url = "http://127.0.0.1:" + server.getAddress().getPort() + "/otlp/v1/traces";
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static SdkSpans spans() {
    return new SdkSpans()
        .call(END, "open.bigmodel.cn", "glm-4", 1200, 340)
        .call(END.plusSeconds(1), "api.openai.com", "gpt-4o", 10, 2)
        .record("GET /", SpanKind.SERVER, END, Attributes.builder().put("a", 1).build());
  }

  @Test
  void protobuf_is_read_packed_or_not() throws InterruptedException {
    for (String compression : List.of("none", "gzip")) {
      SdkSpans spans = spans();
      assertTrue(spans.send(url, "sp_key", compression));
      Received one = received.take();
      assertEquals(compression.equals("gzip") ? "gzip" : null, one.encoding());
      assertEquals("Bearer sp_key", one.key());
      check(spans, one.batch());
    }
  }

  @Test
  void json_is_read_and_says_the_same_as_protobuf() throws Exception {
    SdkSpans spans = spans();
    assertEquals("200 {}", post(spans.json()));
    Received json = received.take();
    check(spans, json.batch());
    assertTrue(spans.send(url, "sp_key", "none"));
    assertEquals(received.take().spans(), json.spans());
  }

  @Test
  void a_span_that_is_rejected_fails_no_request() throws Exception {
    SdkSpans spans = spans().call(END, "api.openai.com", "gpt-4o", -1, 2);
    assertTrue(spans.send(url, "sp_key", "gzip"));
    assertEquals(1, received.take().batch().rejected());
    assertTrue(post(spans.json()).startsWith("200 {\"partialSuccess\":{"));
  }

  @Test
  void what_cannot_be_read_is_answered_as_the_protocol_has_it() throws Exception {
    assertTrue(post("{").startsWith("400 {\"message\":\"not readable as an OTLP request: "));
    String protobuf = post(OtlpProtobuf.MEDIA_TYPE, new byte[] {(byte) 0xff});
    assertTrue(protobuf.startsWith("400 \u0012"), protobuf);
    assertTrue(protobuf.contains("not readable as an OTLP request: "), protobuf);
  }

  @Test
  void the_type_of_a_request_may_have_parameters() {
    assertSame(OtlpJson.INSTANCE, OtlpFormat.of("application/json; charset=utf-8"));
    assertSame(OtlpProtobuf.INSTANCE, OtlpFormat.of("Application/X-Protobuf ;v=1"));
  }

  private static void check(SdkSpans spans, SpanBatch batch) {
    assertEquals(1, batch.skipped());
    assertEquals(List.of(), batch.reasons());
    List<Map<String, Object>> events = batch.takeEvents();
    Map<String, Object> event = events.get(0);
    String id = spans.recorded().get(0).getTraceId() + "-" + spans.recorded().get(0).getSpanId();
    assertEquals(
        Map.of(
            "specversion", "1.0",
            "id", id,
            "source", "eu/shop",
            "type", "llm.usage",
            "time", "2024-07-15T08:00:02.123456789Z",
            "data",
                Map.of(
                    "vendor", "zhipu",
                    "model", "glm-4",
                    "startedAt", "2024-07-15T08:00:00.123456789Z",
                    "usage", Map.of("input", 1200L, "output", 340L))),
        event);
    assertEquals(2, events.size());
  }

  private String post(String json) throws IOException, InterruptedException {
    return post(OtlpJson.MEDIA_TYPE, json.getBytes(StandardCharsets.UTF_8));
  }

  private String post(String type, byte[] body) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build(),
                BodyHandlers.ofString());
    assertEquals(type, answer.headers().firstValue("Content-Type").orElse(""));
    return answer.statusCode() + " " + answer.body();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    OtlpFormat format = OtlpFormat.of(exchange.getRequestHeaders().getFirst("Content-Type"));
    byte[] answer;
    int status = 200;
    try (InputStream raw = exchange.getRequestBody();
        InputStream plain = "gzip".equals(encoding) ? new GZIPInputStream(raw) : raw) {
      SpanBatch batch = new SpanBatch();
      List<Span> spans = new ArrayList<>();
      format.read(
          plain.readAllBytes(),
          span -> {
            spans.add(span);
            batch.add(span);
          });
      String key = exchange.getRequestHeaders().getFirst("Authorization");
      received.add(new Received(encoding, key, spans, batch));
      answer = format.answer(batch);
    } catch (Refusal refusal) {
      status = refusal.code().status();
      answer = format.failure(refusal.getMessage());
    }
    exchange.getResponseHeaders().set("Content-Type", format.mediaType());
    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
