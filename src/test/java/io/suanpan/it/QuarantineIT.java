package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.Client.EVENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done with events that cannot be counted, or shall count no longer. */
class QuarantineIT extends ApiTest {
  private static final String LINES = "application/x-ndjson";
  private static final String JULY = "2024-07-15T08:00:00Z";

  private TestTenant tenant;

  @BeforeEach
  void create() {
    tenant = TestTenant.create(operator());
  }

  @Test
  void a_lenient_batch_keeps_the_good_and_puts_the_bad_aside() {
    String bad = event("bad", 1).replace("zhipu", "newcomer");
    String batch = "[" + event("good", 5) + "," + bad + ",{\"id\":7}]";
    assertEquals(
        "INVALID_EVENTS", tenant.client().post("/events", BATCH, batch).expect(422).code());
    assertEquals(0, tenant.requests());
    for (int time = 0; time < 2; time++) {
      JsonNode answer =
          tenant
              .client()
              .post(
                  "/events",
                  BATCH,
                  batch.getBytes(UTF_8),
                  "Prefer",
                  "handling=lenient, return=representation")
              .expect(200)
              .json();
      assertEquals(2, answer.get("quarantined").asInt(), answer.toString());
      assertEquals(time == 0 ? "STORED" : "DUPLICATE", answer.at("/outcomes/0/outcome").asText());
      assertEquals("UNKNOWN_VENDOR", answer.at("/outcomes/1/code").asText());
    }
    assertEquals(1, tenant.requests());
    assertEquals(2, tenant.client().get("/quarantine").json().get("items").size());
  }

  @Test
  void what_waits_is_replayed_once_or_discarded() {
    String bad = event("later", 9).replace("\"zhipu\"", "\"zhipu\",\"vendorAccount\":\"lab\"");
    tenant.client().post("/events", LINES, bad + "\n{broken\n").expect(200);
    JsonNode items = tenant.client().get("/quarantine").json().get("items");
    String broken = items.get(0).get("id").asText();
    String later = items.get(1).get("id").asText();
    assertEquals(
        "INVALID_EVENTS",
        tenant.client().post("/quarantine/" + later + "/replay", "").expect(422).code());
    tenant
        .operator()
        .post(
            tenant.path("/vendor-accounts"),
            """
            {"vendor":"zhipu","name":"lab","region":"CN","currency":"CNY",
             "openedOn":"2024-07-01","newCustomer":false}
            """)
        .expect(201);
    JsonNode replayed =
        tenant.client().post("/quarantine/" + later + "/replay", "").expect(200).json();
    assertEquals(1, replayed.get("stored").asInt());
    assertEquals("lab", only("/events?source=test&id=later").get("vendorAccount").asText());
    tenant.client().post("/quarantine/" + later + "/replay", "").expect(409);
    tenant.client().post("/quarantine/" + broken + "/discard", "").expect(204);
    assertEquals(0, tenant.client().get("/quarantine").json().get("items").size());
    assertEquals(1, tenant.client().get("/quarantine?state=discarded").json().get("items").size());
  }

  @Test
  void a_key_may_be_lenient_and_ignore_resent_times() {
    String key =
        operator()
            .post(
                tenant.path("/keys"),
                """
                {"name":"sdk","scopes":["ingest"],"handling":"lenient","ignoreResentTime":true}
                """)
            .expect(201)
            .json()
            .get("key")
            .asText();
    var sdk = tenant.client().with(key);
    sdk.post("/events", BATCH, "[" + event("r", 1) + ",{}]").expect(200);
    String again = event("r", 1).replace(JULY, "2024-07-15T09:00:00Z");
    sdk.post("/events", EVENT, again).expect(204);
    assertEquals(
        "EVENT_IDENTITY_CONFLICT",
        tenant.client().post("/events", EVENT, again).expect(409).code());
    assertEquals(1, tenant.requests());
  }

  @Test
  void a_gateways_key_takes_the_tenant_from_the_subject() {
    TestTenant other = TestTenant.create(operator());
    String key =
        operator()
            .post(
                tenant.path("/keys"),
                "{\"name\":\"gateway\",\"scopes\":[\"ingest\"],\"tenantFrom\":\"subject\"}")
            .expect(201)
            .json()
            .get("key")
            .asText();
    String events =
        "["
            + event("g1", 1).replace("\"type\"", "\"subject\":\"" + other.id() + "\",\"type\"")
            + ","
            + event("g2", 1).replace("\"type\"", "\"subject\":\"nobody\",\"type\"")
            + "]";
    JsonNode answer =
        tenant
            .client()
            .with(key)
            .post("/events", BATCH, events.getBytes(UTF_8), "Prefer", "handling=lenient")
            .expect(200)
            .json();
    assertEquals("STORED", answer.at("/outcomes/0/outcome").asText());
    assertEquals("UNKNOWN_TENANT", answer.at("/outcomes/1/code").asText());
    assertEquals(1, other.requests());
    assertEquals(0, tenant.requests());
    assertEquals(1, tenant.client().get("/quarantine").json().get("items").size());
  }

  @Test
  void a_voided_event_counts_no_longer_and_keeps_its_identity() {
    tenant
        .client()
        .post("/events", BATCH, "[" + event("v1", 5) + "," + event("v2", 6) + "]")
        .expect(204);
    String body = "{\"source\":\"test\",\"id\":\"v1\",\"reason\":\"counted twice\"}";
    tenant.client().post("/events/void", body).expect(204);
    tenant.client().post("/events/void", body).expect(204);
    assertEquals(1, tenant.requests());
    assertEquals("counted twice", only("/events?source=test&id=v1").at("/voided/reason").asText());
    JsonNode again =
        tenant
            .client()
            .post(
                "/events", EVENT, event("v1", 5).getBytes(UTF_8), "Prefer", "return=representation")
            .expect(200)
            .json();
    assertEquals(1, again.get("duplicates").asInt());
    assertEquals(1, tenant.requests());
    tenant.client().post("/events/void", body.replace("v1", "v3")).expect(404);
  }

  private JsonNode only(String path) {
    JsonNode items = tenant.client().get(path).expect(200).json().get("items");
    assertEquals(1, items.size(), items.toString());
    return items.get(0);
  }

  private static String event(String id, long input) {
    return TestTenant.event(id, JULY, TestTenant.data("zhipu", "glm-4", input, 0))
        .replace("\n", "");
  }
}
