package io.suanpan.malformed;

import io.suanpan.malformed.Case.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Broken events of Lago's clients and of LiteLLM. */
final class LagoCases {
  private static final String EVENT =
      """
      {"transaction_id":"%s%d","external_subscription_id":"s","code":"%s","timestamp":%s,
       "precise_total_amount_cents":"0.5","properties":{"value":"%d","model":"glm-4",
       "provider":"zhipu","api":"chat","team":"a"}}
      """;

  private static final String[] CODES = {
    "llm_input_tokens", "llm_cached_input_tokens", "llm_tool_calls", "tokens"
  };

  private static final String[] TIMES = {"1721030400", "\"1721030400.5\"", "1721030400000"};

  private static final String LITELLM =
      """
      {"specversion":"1.0","type":"litellm_tokens","id":"%s0","time":"2024-07-15T10:20:30.123456",
       "subject":"u","source":"litellm-proxy","data":{"model":"gpt-4o","cost":0.00123,
       "prompt_tokens":10,"completion_tokens":20,"total_tokens":30}}
      """;

  private LagoCases() {}

  static Case one(int number, RandomGenerator random) {
    byte[] body = BrokenJson.bytes("{\"event\":" + event(number, 0, random) + "}", random);
    return new Case(
        "Lago event", RawRequest.post("/api/v1/events", "application/json", body), Rule.LAGO);
  }

  static Case batch(int number, RandomGenerator random) {
    List<String> events = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      events.add(event(number, i, random));
    }
    String sound = "{\"events\":[" + String.join(",", events) + "]}";
    String path = (random.nextBoolean() ? "" : "/openmeter") + "/api/v1/events/batch";
    byte[] body = BrokenJson.bytes(sound, random);
    return new Case("Lago batch", RawRequest.post(path, "application/json", body), Rule.LAGO);
  }

  static Case liteLlm(int number, RandomGenerator random) {
    byte[] body = BrokenJson.bytes(LITELLM.formatted(Family.prefix(number)), random);
    return new Case(
        "LiteLLM event",
        RawRequest.post("/api/v1/events", "application/cloudevents+json", body),
        Rule.STRICT);
  }

  private static String event(int number, int index, RandomGenerator random) {
    return EVENT.formatted(
        Family.prefix(number),
        index,
        CODES[random.nextInt(CODES.length)],
        TIMES[random.nextInt(TIMES.length)],
        random.nextInt(2000));
  }
}
