package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What /openapi says of the bodies that finance and operators write; events are CloudEvents. */
class OpenApiIT extends ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ROOTS =
      List.of(
          "/billing-runs",
          "/drafts",
          "/fees",
          "/invoices",
          "/issuer",
          "/quota-defaults",
          "/quotas",
          "/reservations",
          "/tenant-credits",
          "/tenants",
          "/tier-counts",
          "/users");

  @Test
  void each_body_of_invoicing_has_an_example_of_members_that_there_are() {
    JsonNode api = operator().root("/openapi?format=JSON").expect(200).json();
    List<String> seen = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
      String name = path.getKey().replace("/api/v1", "");
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode body = method.getValue().path("requestBody").path("content");
        if (body.isObject()
            && !name.endsWith("/settle")
            && ROOTS.stream().anyMatch(name::startsWith)) {
          seen.add(method.getKey() + " " + name);
          body.forEach(content -> check(api, content.get("schema"), seen.toString()));
        }
      }
    }
    System.out.println("bodies with an example: " + seen);
    assertTrue(seen.size() >= 12, seen.toString());
  }

  private static void check(JsonNode api, JsonNode reference, String seen) {
    String name = reference.path("$ref").asText().replaceAll(".*/", "");
    JsonNode schema = api.at("/components/schemas/" + name);
    assertTrue(schema.hasNonNull("example"), seen + ": " + schema);
    JsonNode example = parsed(schema.get("example"));
    assertFalse(example.isEmpty(), seen);
    example
        .fieldNames()
        .forEachRemaining(
            member -> assertTrue(schema.get("properties").has(member), seen + member));
    List<String> missing = new ArrayList<>();
    schema
        .path("required")
        .forEach(
            member -> {
              if (!example.has(member.asText())) {
                missing.add(member.asText());
              }
            });
    assertEquals(List.of(), missing, seen);
  }

  /** As an object, or as its text. */
  private static JsonNode parsed(JsonNode example) {
    try {
      return example.isTextual() ? JSON.readTree(example.asText()) : example;
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + example, e);
    }
  }
}
