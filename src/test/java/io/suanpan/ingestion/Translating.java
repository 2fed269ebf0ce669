package io.suanpan.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.suanpan.ingestion.OtherMeters.Body;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.VendorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads bodies of other meters' clients with a small catalogue, and screens what comes out. */
final class Translating {
  static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

  private static final Map<String, Set<String>> SOLD =
      Map.of(
          "openai", Set.of("gpt-4o", "gpt-4o-mini"),
          "azure-openai", Set.of("gpt-4o", "gpt-35-turbo"),
          "alibaba", Set.of("qwen-max", "shared-model"),
          "moonshot", Set.of("moonshot-v1-8k", "shared-model"),
          "zhipu", Set.of("glm-4"));

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private int ids;

  static ModelSellers sellers() {
    return new ModelSellers() {
      @Override
      public boolean knows(String vendor) {
        return SOLD.containsKey(vendor);
      }

      @Override
      public Set<VendorId> of(String model) {
        return SOLD.entrySet().stream()
            .filter(entry -> entry.getValue().contains(model))
            .map(entry -> new VendorId(entry.getKey()))
            .collect(Collectors.toSet());
      }
    };
  }

  OtherMeters meters() {
    return new OtherMeters(sellers(), Translating::text, () -> "id" + ++ids);
  }

  EventScreening screening() {
    return new EventScreening(
        NOW, SOLD.keySet().stream().map(VendorId::new).collect(Collectors.toSet()), new TestJson());
  }

  Body body(String json) {
    return meters().read(parse(json));
  }

  /** The only event of a body, which must be sound. */
  UsageEvent event(String json) {
    Body body = body(json);
    assertEquals(1, body.events().size());
    var screened = body.events().get(0).screen(screening());
    assertEquals(List.of(), screened.violations());
    return screened.event().orElseThrow();
  }

  /** What is wrong with the only event of a body. */
  String problems(String json) {
    return String.join(
        ", ",
        body(json).events().get(0).screen(screening()).violations().stream()
            .map(violation -> violation.pointer() + " " + violation.code())
            .toList());
  }

  /** {@code vendor model meter=quantity …}. */
  String usage(String json) {
    var usage = event(json).usage().orElseThrow();
    return usage.vendor() + " " + usage.model() + " " + usage.quantities();
  }

  static Object parse(String json) {
    try {
      return JSON.readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
