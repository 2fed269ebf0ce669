package io.suanpan.it;

import static io.suanpan.harness.Client.EVENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Drives every endpoint that there is as one tenant against the things of another. */
class IsolationIT extends ApiTest {
  @Test
  void no_endpoint_shows_or_changes_what_is_another_tenants() {
    TestTenant owner = owner();
    TestTenant stranger = TestTenant.create(operator());
    Map<String, String> names = names(owner);
    List<String> driven = new ArrayList<>();
    for (Endpoint endpoint : endpoints()) {
      String path = endpoint.path();
      for (Map.Entry<String, String> name : names.entrySet()) {
        path = path.replace(name.getKey(), name.getValue());
      }
      assertFalse(path.contains("{"), "the test has no value for " + path);
      driven.add(endpoint.toString());
      check(stranger.client(), endpoint.method(), path, owner);
      check(stranger.client(), endpoint.method(), "/tenants/" + owner.id() + path, owner);
    }
    assertFalse(driven.stream().noneMatch(each -> each.contains("/void")), driven.toString());
    assertEquals("PAID", owner.client().get("/invoices").json().at("/items/0/state").asText());
    System.out.println("driven as another tenant: " + driven.size() + " endpoints");
    assertTrue(driven.size() >= 25, driven.toString());
    assertEquals(1, owner.client().get("/invoices").json().get("items").size());
    assertEquals(2, owner.client().get("/grants").json().get("items").size());
    assertEquals(1, owner.client().get("/quarantine").json().get("items").size());
    assertEquals(1, owner.client().get("/webhooks").json().get("items").size());
    assertEquals(1, owner.client().get("/webhooks/deliveries").json().get("items").size());
    assertEquals(1, owner.client().get("/notifications").json().get("items").size());
    assertEquals("7", owner.client().get("/quotas/mine").json().get("held").asText());
  }

  /** What stands for the parameters of a path; the longest paths first. */
  private static Map<String, String> names(TestTenant owner) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("/reservations/{id}", "/reservations/" + first(owner, "/reservations", "id"));
    String deliveries = "/webhooks/deliveries";
    names.put(deliveries + "/{id}", deliveries + "/" + first(owner, deliveries, "id"));
    names.put("/webhooks/{id}", "/webhooks/" + first(owner, "/webhooks", "id"));
    names.put("{tenant}", owner.id());
    names.put("{number}", first(owner, "/invoices", "number"));
    names.put("{format}", "json");
    names.put("{id}", "1");
    names.put("{line}", "1");
    names.put("{meter}", "input");
    names.put("{key}", "model");
    names.put("{entry}", first(owner, "/quarantine", "id"));
    names.put("{vendor}", "zhipu");
    names.put("{user}", "usr_0");
    names.put("{name}", "mine");
    names.put("{offer}", "zhipu-move-2024");
    return names;
  }

  private static String first(TestTenant owner, String list, String member) {
    return owner.client().get(list).expect(200).json().at("/items/0/" + member).asText();
  }

  private static void check(Client stranger, String method, String path, TestTenant owner) {
    Answer answer = stranger.call(method, path, method.equals("GET") ? "" : "{}");
    String seen = method + " " + path + " -> " + answer.status() + " " + answer.text();
    assertTrue(answer.status() < 500, seen);
    assertFalse(answer.text().contains("Tenant " + owner.id()), seen);
    assertFalse(answer.text().contains("secret-model"), seen);
    if (path.contains(owner.id())) {
      assertTrue(List.of(403, 404, 405, 415).contains(answer.status()), seen);
    }
  }

  private TestTenant owner() {
    operator()
        .call(
            "PUT",
            "/issuer",
            "{\"name\":\"Issuer\",\"address\":{\"country\":\"DE\"},\"series\":\"IT\"}")
        .expect(200);
    TestTenant owner = TestTenant.create(operator());
    String webhook = "{\"url\":\"http://127.0.0.1:1/secret-model\",\"types\":[\"invoice.issued\"]}";
    owner.operator().post(owner.path("/webhooks"), webhook).expect(201);
    String account =
        """
        {"vendor":"zhipu","region":"CN","currency":"CNY","openedOn":"2024-07-01",
         "newCustomer":true,"movedFrom":"openai"}
        """;
    owner.operator().post(owner.path("/vendor-accounts"), account).expect(201);
    owner
        .operator()
        .post(
            owner.path("/offers/zhipu-move-2024/claims"),
            "{\"claimedAt\":\"2024-07-02T00:00:00Z\"}")
        .expect(201);
    owner
        .client()
        .post(
            "/events",
            EVENT,
            TestTenant.event(
                "mine", "2024-07-03T00:00:00Z", TestTenant.data("zhipu", "secret-model", 5, 5)))
        .expect(204);
    byte[] bad = "{\"id\":\"secret-model\"}\n".getBytes(StandardCharsets.UTF_8);
    owner.client().post("/events", "application/x-ndjson", bad).expect(200);
    assertEquals(1, owner.close("2024-07").get("done").asInt());
    String quota =
        """
        {"scope":{"model":"secret-model"},"measure":{"meters":["*"]},"window":"total","limit":"99"}
        """;
    owner.operator().call("PUT", owner.path("/quotas/mine"), quota).expect(200);
    String wanted =
        """
        {"vendor":"zhipu","model":"secret-model","usage":{"input":7},"ttlSeconds":3600}
        """;
    owner.client().post("/reservations", wanted).expect(201);
    return owner;
  }

  private record Endpoint(String method, String path) {}

  /** What the server itself says it has. */
  private List<Endpoint> endpoints() {
    JsonNode paths = operator().root("/openapi?format=JSON").expect(200).json().get("paths");
    List<Endpoint> endpoints = new ArrayList<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (path.getKey().startsWith("/api/v1")) {
                            endpoints.add(
                                new Endpoint(
                                    method.toUpperCase(java.util.Locale.ROOT),
                                    path.getKey().substring("/api/v1".length())));
                          }
                        }));
    return endpoints;
  }
}
