package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestTenant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Production traces, shifted to July 2024, come out on the invoice to the token; the amounts equal
 * a recomputation from the raw files that shares nothing with the product.
 */
class RealInputIT extends ApiTest {
  private static final Instant START = Instant.parse("2024-07-16T08:00:00Z");
  private static final int BATCH = 1000;

  /** Tokens of a trace, and its requests. */
  private record Totals(long requests, long input, long output) {}

  /** One request of a trace. */
  private record Request(Instant time, long input, long output) {}

  @Test
  void azure_conversations_and_code_cost_what_they_cost() throws IOException {
    TestTenant tenant = tenant("USD");
    Totals conversation =
        replay(tenant, azure("AzureLLMInferenceTrace_conv.csv"), "azure-openai", "gpt-4o");
    Totals code =
        replay(tenant, azure("AzureLLMInferenceTrace_code.csv"), "azure-openai", "gpt-4-turbo");
    // The totals published beside the files.
    assertEquals(new Totals(19_366, 22_361_870, 4_088_665), conversation);
    assertEquals(new Totals(8_819, 18_059_974, 245_896), code);

    JsonNode lines = invoice(tenant).get("sections").get(0).get("lines");
    assertLine(lines.get(0), "gpt-4-turbo", 18_059_974, cost(18_059_974, "10"));
    assertLine(lines.get(1), "gpt-4-turbo", 245_896, cost(245_896, "30"));
    assertLine(lines.get(2), "gpt-4o", 22_361_870, cost(22_361_870, "5"));
    assertLine(lines.get(3), "gpt-4o", 4_088_665, cost(4_088_665, "15"));
  }

  @Test
  void an_hour_of_kimi_costs_what_it_costs() throws IOException {
    TestTenant tenant = tenant("CNY");
    Totals totals = replay(tenant, mooncake(), "moonshot", "moonshot-v1-128k");
    assertEquals(new Totals(12_031, 144_793_823, 4_122_048), totals);
    JsonNode invoice = invoice(tenant);
    JsonNode lines = invoice.get("sections").get(0).get("lines");
    assertLine(lines.get(0), "moonshot-v1-128k", 144_793_823, cost(144_793_823, "60"));
    assertLine(lines.get(1), "moonshot-v1-128k", 4_122_048, cost(4_122_048, "60"));
    assertEquals(
        cost(144_793_823, "60").add(cost(4_122_048, "60")).toPlainString(),
        invoice.get("total").asText());
  }

  private TestTenant tenant(String currency) {
    return TestTenant.create(
        operator(),
        "\"region\":\"CN\",\"timeZone\":\"Asia/Shanghai\",\"currency\":\"" + currency + "\"");
  }

  private static void assertLine(JsonNode line, String model, long tokens, BigDecimal net) {
    assertEquals(model, line.get("model").asText());
    assertEquals(tokens, line.get("consumed").asLong());
    assertEquals(net.toPlainString(), line.get("net").asText());
  }

  private static BigDecimal cost(long tokens, String perMillion) {
    return BigDecimal.valueOf(tokens)
        .multiply(new BigDecimal(perMillion))
        .movePointLeft(6)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private JsonNode invoice(TestTenant tenant) {
    operator()
        .call(
            "PUT", "/issuer", "{\"name\":\"I\",\"address\":{\"country\":\"DE\"},\"series\":\"IT\"}")
        .expect(200);
    tenant.close("2024-07");
    String number =
        tenant.client().get("/invoices").json().get("items").get(0).get("number").asText();
    return tenant.client().get("/invoices/" + number).expect(200).json();
  }

  private static Totals replay(
      TestTenant tenant, List<Request> requests, String vendor, String model) {
    long input = 0;
    long output = 0;
    List<String> batch = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      Request request = requests.get(i);
      input += request.input();
      output += request.output();
      batch.add(
          TestTenant.event(
              model + "-" + i,
              request.time().toString(),
              TestTenant.data(vendor, model, request.input(), request.output())));
      if (batch.size() == BATCH || i == requests.size() - 1) {
        String body = "[" + String.join(",", batch) + "]";
        tenant.client().post("/events", Client.BATCH, body).expect(204);
        batch.clear();
      }
    }
    return new Totals(requests.size(), input, output);
  }

  private static List<Request> azure(String file) throws IOException {
    List<Request> requests = new ArrayList<>();
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSS");
    Instant first = null;
    for (String row :
        Files.readAllLines(data().resolve("azure").resolve(file)).stream().skip(1).toList()) {
      String[] cells = row.strip().split(",", -1);
      Instant time = LocalDateTime.parse(cells[0], format).toInstant(ZoneOffset.UTC);
      first = first == null ? time : first;
      Instant shifted = START.plus(java.time.Duration.between(first, time));
      requests.add(new Request(shifted, Long.parseLong(cells[1]), Long.parseLong(cells[2])));
    }
    return requests;
  }

  private static List<Request> mooncake() throws IOException {
    Path file = data().resolve("mooncake/conversation_trace.jsonl.gz");
    List<Request> requests = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = json.readTree(line);
        requests.add(
            new Request(
                START.plusMillis(row.get("timestamp").asLong()),
                row.get("input_length").asLong(),
                row.get("output_length").asLong()));
      }
    }
    return requests;
  }

  private static Path data() {
    String folder = System.getenv("SUANPAN_TEST_DATA");
    assumeTrue(folder != null, "SUANPAN_TEST_DATA is not set: no production traces to replay");
    return Path.of(folder, "data");
  }
}
