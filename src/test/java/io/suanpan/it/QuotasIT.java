package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestQuotas;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits, what is held against them, and what is used in the end. */
class QuotasIT extends ApiTest {
  private TestTenant tenant;
  private TestQuotas quotas;

  @BeforeEach
  void create() {
    tenant = TestTenant.create(operator());
    quotas = new TestQuotas(tenant, Instant.now());
  }

  @Test
  void what_is_held_and_used_is_no_longer_left() {
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(1_000)).expect(200);
    JsonNode first = quotas.reserve(600, 100).expect(201).json();
    assertEquals("300", first.at("/limits/0/left").asText());
    quotas.assertStands("tokens", "0", "700", "300");
    assertEquals("open", quotas.reservation(first.get("id").asText()).get("state").asText());

    Answer refused = quotas.reserve(301, 0).expect(429);
    assertEquals("QUOTA_EXCEEDED", refused.code());
    assertEquals("application/problem+json", refused.type());
    assertEquals("tokens", refused.json().get("quota").asText());
    assertEquals("300", refused.json().get("left").asText());
    assertEquals("700", refused.json().get("held").asText());
    assertTrue(refused.json().has("resetsAt"));

    quotas.settle(first, "a", 500, 50).expect(204);
    quotas.assertStands("tokens", "550", "0", "450");
    assertEquals("settled", quotas.reservation(first.get("id").asText()).get("state").asText());
    JsonNode second = quotas.reserve(450, 0).expect(201).json();
    quotas.release(second).expect(204);
    quotas.release(second).expect(204);
    quotas.assertStands("tokens", "550", "0", "450");
  }

  @Test
  void what_happened_is_counted_even_beyond_the_limit() {
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(1_000)).expect(200);
    quotas.use("a", "glm-4", 900, 500);
    JsonNode quota = tenant.client().get("/quotas/tokens").expect(200).json();
    assertEquals("1400", quota.get("used").asText());
    assertEquals("0", quota.get("left").asText());
    assertTrue(quota.get("exceeded").asBoolean());
    quotas.reserve(1, 0).expect(429);
  }

  @Test
  void a_new_quota_counts_what_its_window_holds() {
    quotas.use("a", "glm-4", 400, 0);
    quotas.use("b", "glm-3-turbo", 70, 0);
    for (String window : List.of("hour", "day", "week", "month", "total")) {
      quotas.put(window, TestQuotas.body("{}", window, "1000")).expect(200);
      quotas
          .put(
              window + "-glm-4",
              TestQuotas.body("{\"vendor\":\"zhipu\",\"model\":\"glm-4\"}", window, "1000"))
          .expect(200);
    }
    quotas.use("c", "glm-4", 30, 0);
    for (String window : List.of("hour", "day", "week", "month", "total")) {
      quotas.assertStands(window, "500", "0", "500");
      quotas.assertStands(window + "-glm-4", "430", "0", "570");
    }
  }

  @Test
  void another_limit_keeps_what_was_counted_and_another_scope_does_not() {
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(1_000)).expect(200);
    quotas.use("a", "glm-4", 400, 0);
    JsonNode held = quotas.reserve(100, 0).expect(201).json();
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(450)).expect(200);
    quotas.assertStands("tokens", "400", "100", "0");
    quotas.reserve(1, 0).expect(429);
    quotas.release(held).expect(204);
    quotas.reserve(50, 0).expect(201);
    quotas
        .put("tokens", TestQuotas.body("{\"model\":\"glm-3-turbo\"}", "month", "450"))
        .expect(200);
    quotas.assertStands("tokens", "0", "0", "450");
  }

  @Test
  void requests_projects_and_keys_have_limits_of_their_own() {
    quotas
        .put("requests", "{\"measure\":{\"requests\":true},\"window\":\"day\",\"limit\":\"3\"}")
        .expect(200);
    String project = "{\"project\":\"search\"}";
    quotas.put("search", TestQuotas.body(project, "day", "100")).expect(200);
    quotas.use("a", "glm-4", 10, 0);
    quotas.useOf("search", "b", 60);
    quotas.assertStands("requests", "2", "0", "1");
    quotas.assertStands("search", "60", "0", "40");
    String wanted =
        "{\"vendor\":\"zhipu\",\"model\":\"glm-4\",\"project\":\"search\","
            + "\"usage\":{\"input\":50}}";
    assertEquals(
        "search", quotas.post("/reservations", wanted).expect(429).json().get("quota").asText());
    String id = quotas.keyId();
    // Of keys no sum tells what they used before.
    quotas.put("key", TestQuotas.body("{\"key\":\"" + id + "\"}", "day", "15")).expect(200);
    quotas.use("c", "glm-4", 12, 0);
    quotas.assertStands("key", "12", "0", "3");
  }

  @Test
  void a_default_holds_for_who_has_none_of_its_name() {
    String name = "d" + System.nanoTime();
    operator()
        .call("PUT", "/quota-defaults/" + name, TestQuotas.TOKENS_A_MONTH.formatted(500))
        .expect(204);
    try {
      quotas.use("a", "glm-4", 200, 0);
      quotas.assertStands(name, "200", "0", "300");
      quotas.reserve(301, 0).expect(429);
      quotas.raise(name, "100").expect(201);
      quotas.assertStands(name, "200", "0", "400");
      quotas.put(name, TestQuotas.TOKENS_A_MONTH.formatted(250)).expect(200);
      quotas.assertStands(name, "200", "0", "50");
      operator().call("DELETE", tenant.path("/quotas/" + name), "").expect(204);
      quotas.assertStands(name, "200", "0", "400");
      operator().call("DELETE", tenant.path("/quotas/" + name + "/raises"), "").expect(204);
      quotas.assertStands(name, "200", "0", "300");
      operator().call("DELETE", tenant.path("/quotas/" + name), "").expect(404);
    } finally {
      operator().call("DELETE", "/quota-defaults/" + name, "").expect(204);
    }
    tenant.client().get("/quotas/" + name).expect(404);
  }

  @Test
  void a_reservation_expires_and_may_be_settled_all_the_same() throws Exception {
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(1_000)).expect(200);
    JsonNode held = quotas.reserve(1_000, 0, 1).expect(201).json();
    quotas.reserve(1, 0).expect(429);
    Thread.sleep(1_100);
    quotas.assertStands("tokens", "0", "0", "1000");
    assertEquals("expired", quotas.reservation(held.get("id").asText()).get("state").asText());
    JsonNode other = quotas.reserve(900, 0).expect(201).json();
    quotas.settle(held, "a", 700, 0).expect(204);
    assertTrue(quotas.reservation(held.get("id").asText()).get("late").asBoolean());
    quotas.assertStands("tokens", "700", "900", "0");
    quotas.release(other).expect(204);
    quotas.assertStands("tokens", "700", "0", "300");
  }

  @Test
  void it_is_settled_once_by_one_event() {
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(1_000)).expect(200);
    JsonNode held = quotas.reserve(100, 0).expect(201).json();
    quotas.settle(held, "a", 80, 0).expect(204);
    quotas.settle(held, "a", 80, 0).expect(204);
    assertEquals("EVENT_IDENTITY_CONFLICT", quotas.settle(held, "a", 81, 0).expect(409).code());
    assertEquals("RESERVATION_SETTLED", quotas.settle(held, "b", 80, 0).expect(409).code());
    quotas.assertStands("tokens", "80", "0", "920");
    assertEquals(80, quotas.input());
    quotas.settle(quotas.reserve(1, 0).expect(201).json(), "bad", -1, 0).expect(422);
    quotas.assertStands("tokens", "80", "1", "919");
    String unknown = "/reservations/rsv_0/settle";
    tenant.client().post(unknown, Client.EVENT, quotas.event("x", "glm-4", 1, 0)).expect(404);
    assertEquals(80, quotas.input());
  }

  @Test
  void nothing_is_held_by_asking_or_by_a_refusal() {
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(1_000)).expect(200);
    quotas.put("small", TestQuotas.body("{\"model\":\"glm-4\"}", "day", "10")).expect(200);
    quotas.post("/reservations/check", TestQuotas.wanted(10, 0, 60)).expect(200);
    quotas.post("/reservations/check", TestQuotas.wanted(11, 0, 60)).expect(429);
    quotas.reserve(11, 0).expect(429);
    quotas.assertStands("tokens", "0", "0", "1000");
    quotas.put("small", TestQuotas.body("{\"model\":\"glm-4\"}", "day", "10", "soft")).expect(200);
    quotas.reserve(11, 0).expect(201);
    quotas.assertStands("tokens", "0", "11", "989");
    quotas.assertStands("small", "0", "11", "0");
  }

  @Test
  void what_was_used_in_earlier_windows_is_kept() {
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(1_000)).expect(200);
    quotas.use("a", "glm-4", 400, 0);
    new TestQuotas(tenant, Instant.now().minus(Duration.ofDays(40))).use("b", "glm-4", 70, 0);
    JsonNode windows = tenant.client().get("/quotas/tokens/windows").expect(200).json();
    assertEquals("400", windows.at("/items/0/used").asText());
    assertEquals(
        tenant.client().get("/quotas/tokens").json().get("resetsAt"), windows.at("/items/0/end"));
    assertEquals("70", windows.at("/items/1/used").asText());
    tenant.client().get("/quotas/tokens/windows?limit=0").expect(422);
    tenant.client().get("/quotas/others/windows").expect(404);
  }

  @Test
  void a_voided_event_is_given_back() {
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(1_000)).expect(200);
    quotas.use("a", "glm-4", 400, 0);
    tenant
        .client()
        .post("/events/void", "{\"source\":\"test\",\"id\":\"a\",\"reason\":\"wrong\"}")
        .expect(204);
    quotas.assertStands("tokens", "0", "0", "1000");
  }

  @Test
  void of_many_at_once_as_many_as_fit_are_granted() throws Exception {
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(505)).expect(200);
    List<Integer> granted =
        Together.run(
            32,
            client -> {
              int mine = 0;
              for (int i = 0; i < 5; i++) {
                mine += quotas.reserve(10, 0).status() == 201 ? 1 : 0;
              }
              return mine;
            });
    assertEquals(50, granted.stream().mapToInt(Integer::intValue).sum());
    quotas.assertStands("tokens", "0", "500", "5");
  }

  @Test
  void what_a_vendor_does_not_serve_is_refused() {
    TestTenant chinese =
        TestTenant.create(
            operator(), "\"region\":\"CN\",\"timeZone\":\"Asia/Shanghai\",\"currency\":\"CNY\"");
    Answer refused =
        chinese
            .client()
            .post(
                "/reservations",
                "{\"vendor\":\"openai\",\"model\":\"gpt-4o\",\"usage\":{\"input\":1}}")
            .expect(429);
    assertEquals("VENDOR_NOT_AVAILABLE", refused.code());
  }

  @Test
  void what_cannot_be_a_quota_is_refused() {
    quotas.put("Bad Name".replace(" ", "%20"), TestQuotas.TOKENS_A_MONTH.formatted(1)).expect(422);
    quotas.put("x", TestQuotas.body("{\"vendor\":\"nobody\"}", "day", "1")).expect(422);
    quotas
        .put(
            "x",
            "{\"measure\":{\"meters\":[\"input\",\"images\"]},\"window\":\"day\",\"limit\":\"1\"}")
        .expect(422);
    quotas.put("x", "{\"measure\":{},\"window\":\"day\",\"limit\":\"1\"}").expect(422);
    quotas.put("x", TestQuotas.body("{}", "fortnight", "1")).expect(422);
    quotas.put("x", TestQuotas.body("{}", "day", "-1")).expect(422);
    tenant.client().call("PUT", "/quotas/x", TestQuotas.TOKENS_A_MONTH.formatted(1)).expect(403);
    quotas
        .post("/reservations", "{\"vendor\":\"nobody\",\"model\":\"m\",\"usage\":{\"input\":1}}")
        .expect(422);
    quotas.post("/reservations", TestQuotas.wanted(1, 0, 0)).expect(422);
  }
}
