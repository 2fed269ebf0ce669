package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestDatabase;
import io.suanpan.harness.TestQuotas;
import io.suanpan.harness.TestTenant;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of quotas: to who sends usage, to who listens, to who watches over the server. */
class QuotaTellingIT extends ApiTest {
  private TestTenant tenant;
  private TestQuotas quotas;

  @BeforeEach
  void create() {
    tenant = TestTenant.create(operator());
    quotas = new TestQuotas(tenant, Instant.now());
  }

  @Test
  void what_is_held_is_the_sum_of_holds() throws Exception {
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(1_000)).expect(200);
    quotas.reserve(300, 0).expect(201);
    String wrong =
        "SELECT COUNT(*) FROM quota_counter c WHERE held <> (SELECT COALESCE(SUM(amount), 0)"
            + " FROM reservation_hold h WHERE h.tenant_id = c.tenant_id AND h.quota_id = c.quota_id"
            + " AND h.window_start = c.window_start)";
    assertEquals(List.of("0"), TestDatabase.rows(wrong));
    assertEquals("0", heldSums().at("/data/wrong").asText());
  }

  private JsonNode heldSums() {
    for (JsonNode check : operator().root("/health/ready").expect(200).json().get("checks")) {
      if (check.get("name").asText().equals("held-sums")) {
        return check;
      }
    }
    throw new AssertionError("no check of held sums");
  }

  @Test
  void each_share_of_a_limit_is_told_once() {
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(1_000)).expect(200);
    quotas.use("a", "glm-4", 499, 0);
    assertEquals("", thresholds());
    quotas.use("b", "glm-4", 1, 0);
    quotas.use("b", "glm-4", 1, 0);
    assertEquals("50 at 500", thresholds());
    quotas.use("c", "glm-4", 700, 0);
    quotas.use("d", "glm-4", 1, 0);
    assertEquals("100 at 1200, 50 at 500, 80 at 1200", thresholds());
  }

  private String thresholds() {
    List<String> told = new ArrayList<>();
    for (JsonNode one : tenant.client().get("/notifications").expect(200).json().get("items")) {
      assertEquals("quota.threshold", one.get("type").asText());
      told.add(one.at("/data/threshold").asInt() + " at " + one.at("/data/used").asText());
    }
    return told.stream().sorted().collect(Collectors.joining(", "));
  }

  @Test
  void who_sends_usage_is_told_what_is_left() throws Exception {
    quotas.put("tokens", TestQuotas.body("{}", "total", "1000")).expect(200);
    quotas.put("requests", "{\"measure\":{\"requests\":true},\"window\":\"day\",\"limit\":\"9\"}");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(tenant.client().url("/events")))
                    .header("Authorization", "Bearer " + tenant.client().key())
                    .header("Content-Type", Client.EVENT)
                    .POST(BodyPublishers.ofString(quotas.event("a", "glm-4", 30, 12)))
                    .build(),
                BodyHandlers.ofString());
    assertEquals(204, answer.statusCode());
    String left = answer.headers().firstValue("RateLimit").orElseThrow();
    assertTrue(left.matches("\"requests\";r=8;t=[0-9]+, \"tokens\";r=958"), left);
  }
}
