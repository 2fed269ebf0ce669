package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestTenant;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Responses that vendors really gave, sent as they came, priced by the bundled catalogue. */
class RealResponsesIT extends ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Models that are newer than the catalogue, are not in it, or that no response names. */
  private static final List<String> UNPRICED =
      List.of(
          "alibaba gte-rerank",
          "alibaba not-told",
          "alibaba text-embedding-v1",
          "azure-openai gpt-5-nano",
          "azure-openai gpt-5-nano-2025-08-07",
          "azure-openai grok-4-1-fast-non-reasoning",
          "baidu ERNIE-4.0",
          "baidu ERNIE-Bot-turbo",
          "baidu not-told",
          "openai davinci-002",
          "openai gpt-5-2025-08-07",
          "openai gpt-5-nano-2025-08-07",
          "openai gpt-audio-mini-2025-12-15",
          "openai gpt-image-1.5",
          "openai not-told",
          "openai o3-mini-2025-01-31",
          "openai text-embedding-3-large",
          "openai text-embedding-3-small",
          "sensetime not-told",
          "tencent not-told",
          "zhipu glm-4.6v",
          "zhipu glm-4.7");

  /** The vendors of the bundled catalogue, as the file calls them. */
  private static final Set<String> VENDORS =
      Set.of(
          "openai",
          "azure-openai",
          "zhipu",
          "moonshot",
          "dashscope",
          "qianfan",
          "hunyuan",
          "yi",
          "baichuan",
          "sensenova");

  /** All at one time, at which every card of the catalogue has prices. */
  private static final String TIME = "2024-10-15T08:00:00Z";

  @Test
  void what_the_catalogue_knows_is_priced() throws IOException {
    File file = new File(System.getenv("SUANPAN_TEST_DATA") + "/cases/usage-objects.json");
    assumeTrue(file.isFile(), "SUANPAN_TEST_DATA is not set: no responses to send");
    TestTenant tenant = TestTenant.create(operator());
    int taken = 0;
    for (JsonNode object : JSON.readTree(file)) {
      if (!VENDORS.contains(object.get("vendor").asText())) {
        continue;
      }
      ObjectNode data = JSON.createObjectNode();
      data.set("vendor", object.get("vendor"));
      data.set("api", object.get("api"));
      data.put("model", "not-told");
      data.set("response", object.get("response"));
      String event =
          TestTenant.event(object.get("n").asText(), TIME, data.toString())
              .replace("llm.usage", "llm.response");
      JsonNode answer =
          tenant
              .client()
              .post(
                  "/events",
                  Client.EVENT,
                  event.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                  "Prefer",
                  "handling=lenient, return=representation")
              .expect(200)
              .json();
      taken += answer.get("stored").asInt();
    }
    JsonNode preview = tenant.client().get("/invoices/preview?period=2024-10").expect(200).json();
    TreeSet<String> unpriced = new TreeSet<>();
    for (JsonNode usage : preview.get("unpriced")) {
      unpriced.add(usage.get("vendor").asText() + " " + usage.get("model").asText());
    }
    assertEquals(49, taken, "responses of vendors in the catalogue");
    assertEquals(UNPRICED, List.copyOf(unpriced));
  }
}
