package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.Client.EVENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
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

  /** Found by the campaign of broken requests: it was an internal error. */
  @Test
  void zeros_before_json_are_no_json() {
    for (int zeros : new int[] {1, 2, 3, 4, 1029}) {
      byte[] body =
          (new String(new char[zeros]) + "{\"id\":\"x\"}").getBytes(StandardCharsets.UTF_8);
      Answer answer = operator().post("/tenants", "application/json", body);
      assertEquals("UNREADABLE_BODY", answer.expect(400).code());
    }
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
    assertEquals("UNSUPPORTED_MEDIA_TYPE", client.post("/events", "garbage", "[]").code());
    assertEquals("NOT_ACCEPTABLE", client.get("/invoices", "x").expect(406).code());
    for (String number : new String[] {"1e9999999999", "-1E-99999999999"}) {
      assertEquals("UNREADABLE_BODY", client.post("/events", BATCH, "[" + number + "]").code());
      String lines =
          client.post("/events", "application/x-ndjson", "{\"a\":" + number + "}").text();
      assertTrue(lines.endsWith("\"quarantined\":1,\"done\":true}\n"), lines);
    }
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

  @Test
  void what_no_header_or_parameter_can_say_is_a_problem_too() {
    Client client = TestTenant.create(operator()).client();
    byte[] nothing = {'{', '}'};
    assertEquals(200, client.send("/otlp/v1/traces", nothing, "Accept", "*/*").status());
    String filter = "/meters/input/query?advancedMeterGroupByFilters=";
    assertEquals("UNREADABLE_PARAMETER", client.get(filter + "null").expect(400).code());
    assertEquals("UNREADABLE_PARAMETER", client.get(filter + "1e9999999999").expect(400).code());
    for (String id : new String[] {"%ff", "%c1%a1", "%ed%a0%80", "%zz"}) {
      Answer answer =
          client.post("/events", "application/json", nothing, "ce-specversion", "1.0", "ce-id", id);
      assertEquals("UNREADABLE_BODY", answer.expect(400).code());
    }
    assertEquals(
        204, client.post("/events", BATCH, gzip("[]"), "Content-Encoding", "GZip").status());
  }

  @Test
  void bodies_that_make_no_sense_in_their_size_are_refused() {
    Client client = TestTenant.create(operator()).client();
    String large = "x".repeat(2 * 1024 * 1024);
    String body = "{\"source\":\"s\",\"id\":\"i\",\"reason\":\"" + large + "\"}";
    assertEquals("BODY_TOO_LARGE", client.post("/events/void", body).expect(413).code());
    String lago =
        "{\"transaction_id\":\"t\",\"code\":\"c\",\"properties\":{\"v\":\"" + large + "\"}}";
    client.post("/events/batch", "{\"events\":[" + lago + "]}").expect(200);
    var waiting = client.get("/quarantine").json().at("/items/0");
    assertEquals("EVENT_TOO_LARGE", waiting.at("/errors/0/code").asText());
    assertTrue(waiting.get("body").asText().length() < 2000);
    Answer binary =
        client.post(
            "/events",
            "image/png",
            large.getBytes(StandardCharsets.UTF_8),
            "ce-specversion",
            "1.0",
            "ce-id",
            "i",
            "ce-source",
            "s",
            "ce-type",
            "t");
    assertEquals("EVENT_TOO_LARGE", binary.expect(422).json().at("/errors/0/code").asText());
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
