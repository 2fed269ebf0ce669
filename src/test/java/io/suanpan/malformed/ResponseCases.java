package io.suanpan.malformed;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.suanpan.harness.Client;
import io.suanpan.malformed.Case.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Vendors' responses with garbage for usage. Those that were recorded, where {@code
 * SUANPAN_TEST_DATA} names a folder that has them, and a few of every shape.
 */
final class ResponseCases {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<JsonNode> SAMPLES = samples();

  private ResponseCases() {}

  static Case make(int number, RandomGenerator random) {
    ObjectNode sample = SAMPLES.get(random.nextInt(SAMPLES.size())).deepCopy();
    ObjectNode event = JSON.createObjectNode();
    event.put("specversion", "1.0").put("id", Family.prefix(number) + "0");
    event.put("source", "malformed").put("type", "llm.response");
    event.put("time", "2024-07-15T08:00:00Z");
    boolean isWhole = random.nextInt(5) == 0;
    // Where the whole event is broken, the usage object is mostly left alone.
    String response = isWhole ? "@" : BrokenJson.text(sample.get("response"), random);
    event.set("data", sample);
    String text =
        isWhole
            ? BrokenJson.text(event, random)
            : event.toString().replace(sample.get("response").toString(), response);
    byte[] body =
        random.nextInt(10) == 0
            ? BrokenBytes.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), random)
            : text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Case("response", RawRequest.post("/api/v1/events", Client.EVENT, body), Rule.STRICT);
  }

  /** Whose responses are broken. */
  static Set<String> vendors() {
    return SAMPLES.stream().map(sample -> sample.get("vendor").asText()).collect(toSet());
  }

  private static List<JsonNode> samples() {
    List<JsonNode> samples = new ArrayList<>();
    samples.add(
        sample(
            "openai",
            """
            {"id":"r","model":"gpt-4o","usage":{"prompt_tokens":1200,"completion_tokens":300,
             "total_tokens":1500,"prompt_tokens_details":{"cached_tokens":1000},
             "completion_tokens_details":{"reasoning_tokens":120}}}
            """));
    samples.add(
        sample(
            "zhipu",
            """
            [{"model":"glm-4","choices":[{"delta":{"content":"x"}}]},
             {"model":"glm-4","usage":{"prompt_tokens":9,"completion_tokens":5,"total_tokens":14}}]
            """));
    String folder = System.getenv("SUANPAN_TEST_DATA");
    if (folder == null) {
      System.out.println("SUANPAN_TEST_DATA is not set: no recorded usage objects to break");
      return samples;
    }
    try {
      JSON.readTree(Path.of(folder, "cases/usage-objects.json").toFile())
          .forEach(
              recorded ->
                  samples.add(
                      sample(recorded.path("vendor").asText(), recorded.get("response").toString())
                          .put("api", recorded.path("api").asText())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return samples;
  }

  private static ObjectNode sample(String vendor, String response) {
    ObjectNode data = JSON.createObjectNode().put("vendor", vendor).put("api", "chat");
    data.set("response", BrokenJson.parse(response));
    return data;
  }
}
