package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.Client.EVENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BadInputIT extends ApiTest {
  @ParameterizedTest
  @CsvFileSource(
      resources = "bad-requests.csv",
      delimiter = '|',
      quoteCharacter = '`',
      numLinesToSkip = 1)
  void each_is_a_problem_with_its_code(
      String method, String path, String body, int status, String code) {
    Answer answer = operator().call(method.strip(), path.strip(), body == null ? "" : body.strip());
    assertEquals(status + " " + code.strip(), answer.status() + " " + answer.code());
    assertEquals("application/problem+json", answer.type());
  }

  @Test
  void without_a_key_that_works_there_is_nothing() {
    TestTenant tenant = TestTenant.create(operator());
    for (String key : new String[] {null, "", "sp_wrong", "op"}) {
      assertEquals("UNAUTHENTICATED", operator().with(key).get("/usage").expect(401).code());
    }
    String keys = tenant.path("/keys");
    var issued = tenant.operator().post(keys, "{\"name\":\"k\",\"scopes\":[\"read\"]}").json();
    Client client = operator().with(issued.get("key").asText());
    client.get("/invoices").expect(200);
    assertEquals("FORBIDDEN", client.post("/events", EVENT, "{}").expect(403).code());
    tenant.operator().call("DELETE", keys + "/" + issued.get("id").asText(), "").expect(204);
    assertEquals("UNAUTHENTICATED", client.get("/invoices").expect(401).code());
    String expired =
        "{\"name\":\"k\",\"scopes\":[\"read\"],\"expiresAt\":\"2024-01-01T00:00:00Z\"}";
    String old = tenant.operator().post(keys, expired).expect(201).json().get("key").asText();
    assertEquals("UNAUTHENTICATED", operator().with(old).get("/invoices").expect(401).code());
  }

  @Test
  void a_tenants_key_cannot_operate() {
    TestTenant tenant = TestTenant.create(operator());
    for (String path : new String[] {"/tenants", "/tenants/" + tenant.id(), "/issuer"}) {
      assertEquals("FORBIDDEN", tenant.client().get(path).expect(403).code());
    }
    assertEquals(
        "INVALID_VALUE",
        tenant
            .operator()
            .post(tenant.path("/keys"), "{\"name\":\"k\",\"scopes\":[\"operator\"]}")
            .expect(422)
            .code());
  }

  @Test
  void a_suspended_tenants_keys_wait_until_it_is_resumed() {
    TestTenant tenant = TestTenant.create(operator());
    tenant.operator().post(tenant.path("/suspend"), "").expect(200);
    assertEquals("TENANT_SUSPENDED", tenant.client().get("/invoices").expect(403).code());
    tenant.operator().get(tenant.path("/invoices")).expect(200);
    tenant.operator().post(tenant.path("/resume"), "").expect(200);
    tenant.client().get("/invoices").expect(200);
  }

  @Test
  void a_tenants_zone_and_currency_stay() {
    TestTenant tenant = TestTenant.create(operator());
    String path = "/tenants/" + tenant.id();
    assertEquals(
        "Newer",
        operator().call("PATCH", path, "{\"name\":\"Newer\"}").json().get("name").asText());
    for (String change : new String[] {"{\"timeZone\":\"UTC\"}", "{\"currency\":\"USD\"}"}) {
      assertEquals("INVALID_VALUE", operator().call("PATCH", path, change).expect(422).code());
    }
  }

  @Test
  void bodies_of_another_kind_are_refused() {
    TestTenant tenant = TestTenant.create(operator());
    Client client = tenant.client();
    assertEquals("UNSUPPORTED_MEDIA_TYPE", client.post("/events", "text/xml", "<a/>").code());
    Answer garbage = client.post("/events", "garbage", "[]").expect(400);
    assertTrue(!garbage.text().contains("<html"), garbage.text());
    assertEquals("WRONG_TYPE", client.post("/events", EVENT, "[]").expect(422).code());
    assertEquals("WRONG_TYPE", client.post("/events", BATCH, "{}").expect(422).code());
    assertEquals("UNREADABLE_BODY", client.post("/events", BATCH, "").expect(400).code());
    String huge = TestTenant.event("h", "2024-07-15T12:00:00Z", "{\"x\":1e999999999}");
    client.post("/events", EVENT, huge).expect(422);
    client.post("/events", EVENT, huge.replace("llm.usage", "other")).expect(204);
    Answer farAway = client.get("/invoices/preview?period=9999-12");
    assertEquals("INVALID_REQUEST", farAway.expect(422).code());
    client.get("/usage?from=-999999999-01-01T00:00:00Z&to=2024-07-01T00:00:00Z").expect(400);
    byte[] overlong = {'[', '"', (byte) 0xc1, (byte) 0xa1, '"', ']'};
    assertEquals("UNREADABLE_BODY", client.post("/events", BATCH, overlong).expect(400).code());
    byte[] broken = {'[', '"', (byte) 0xc3, '"', ']'};
    assertEquals("UNREADABLE_BODY", client.post("/events", BATCH, broken).expect(400).code());
    String deep = "[".repeat(2000) + "]".repeat(2000);
    assertEquals("UNREADABLE_BODY", client.post("/events", BATCH, deep).expect(400).code());
    String endless = "{\"id\":" + "9".repeat(5000) + "}";
    assertEquals("UNREADABLE_BODY", client.post("/events", EVENT, endless).expect(400).code());
    client.post("/events", BATCH + "; charset=utf-8", "[]").expect(204);
  }

  /** Cuts and garbles a sound batch at random; never a 5xx, never a stored half. */
  @Test
  void garbled_batches_are_refused_or_taken_whole() {
    long seed = System.nanoTime();
    System.out.println("garbled_batches seed " + seed);
    Random random = new Random(seed);
    TestTenant tenant = TestTenant.create(operator());
    byte[] sound =
        ("["
                + TestTenant.event(
                    "g1", "2024-07-15T12:00:00Z", TestTenant.data("zhipu", "glm-4", 1, 0))
                + ","
                + TestTenant.event(
                    "g2", "2024-07-15T12:00:00Z", TestTenant.data("zhipu", "glm-4", 1, 0))
                + "]")
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 400; i++) {
      byte[] body = java.util.Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
      for (int bit = random.nextInt(4); bit > 0; bit--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      Answer answer = tenant.client().post("/events", BATCH, body);
      String seen = "seed " + seed + ": " + answer.status() + " " + answer.text();
      assertTrue(answer.status() < 500, seen);
      assertTrue(answer.status() < 300 || answer.type().equals("application/problem+json"), seen);
    }
  }
}
