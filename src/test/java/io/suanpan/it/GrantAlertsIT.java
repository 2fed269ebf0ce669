package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestAlerts;
import io.suanpan.harness.TestBooks;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the watch tells of grants. */
class GrantAlertsIT extends ApiTest {
  private final Instant now = Instant.now();
  private TestBooks books;
  private TestTenant tenant;
  private TestAlerts alerts;

  @BeforeEach
  void create() {
    books = TestBooks.create(operator());
    tenant = books.tenant();
    alerts = new TestAlerts(tenant);
    account();
  }

  @Test
  void a_grant_that_runs_low_or_ends_with_something_left_is_told_once() throws Exception {
    grant("little", 1_000, "m1", ",\"expiresAt\":\"" + now.plusSeconds(3 * 86_400) + "\"");
    grant("plenty", 1_000_000, "m2", "");
    books.use("a", now.minusSeconds(10 * 86_400).toString(), 801);
    alerts.checkTogether();
    JsonNode low = alerts.only("grant.running-low");
    assertEquals("little", low.get("name").asText());
    assertEquals("199 of 1000", low.get("left").asText() + " of " + low.get("iteration").asText());
    assertEquals(books.vendor().id(), low.get("vendor").asText());
    JsonNode expiring = alerts.only("grant.expiring");
    assertEquals("little", expiring.get("name").asText());
    assertEquals("199", expiring.get("left").asText());
    JsonNode balance =
        tenant.client().get("/grants/" + low.get("grant").asInt() + "/balance").json();
    assertEquals(balance.get("left").asText(), low.get("left").asText());
    assertEquals(balance.get("perDay").asText(), low.get("perDay").asText());
    assertFalse(low.has("runsDryAt"), low.toString());
  }

  /** Seven tenths burnt in the last week: a third of a week is left. */
  @Test
  void a_grant_that_is_empty_within_a_week_at_its_pace_is_told() throws Exception {
    grant("fast", 100_000, "m1", "");
    grant("slow", 1_000_000, "m2", "");
    books.use("a", now.minusSeconds(6 * 86_400).toString(), 70_000);
    books.use("b", now.minusSeconds(6 * 86_400).toString(), "m2", 70_000);
    alerts.checkTogether();
    JsonNode low = alerts.only("grant.running-low");
    assertEquals("fast", low.get("name").asText());
    JsonNode balance =
        tenant.client().get("/grants/" + low.get("grant").asInt() + "/balance").json();
    assertEquals(balance.get("left").asText(), low.get("left").asText());
    assertEquals(balance.get("perDay").asText(), low.get("perDay").asText());
    Duration left = Duration.between(now, Instant.parse(low.get("runsDryAt").asText()));
    assertEquals(3, left.toDays(), left.toString());
    assertEquals(0, alerts.of("grant.expiring").size());
  }

  @Test
  void an_allowance_that_begins_anew_is_told_of_once_an_iteration() throws Exception {
    grant("monthly", 1_000, "m1", ",\"recurrence\":{\"interval\":\"P1M\"}");
    grant("hourly", 1_000, "m2", ",\"recurrence\":{\"interval\":\"PT7H\"}");
    String used = now.minusSeconds(1_800).toString();
    books.use("a", used, 801);
    books.use("b", used, "m2", 801);
    alerts.checkTogether();
    JsonNode low = alerts.only("grant.running-low");
    assertEquals("monthly", low.get("name").asText());
    JsonNode told = tenant.client().get("/notifications").json().at("/items/0");
    assertEquals(
        low.get("grant").asText() + "/" + low.get("renewsAt").asText(), told.get("key").asText());
  }

  @Test
  void a_credit_that_ends_is_told_with_its_currency() throws Exception {
    books.book(
        "/grants",
        """
        {"vendorAccount":"%%s/default","name":"voucher","effectiveAt":"%s","expiresAt":"%s",
         "credit":{"amount":"50","currency":"CNY"}}
        """
            .formatted(now.minusSeconds(86_400), now.plusSeconds(86_400)));
    books.use("a", now.minusSeconds(3_600).toString(), 1_000_000);
    alerts.checkTogether();
    JsonNode told = alerts.only("grant.expiring");
    assertEquals("40.00 CNY", told.get("left").asText() + " " + told.get("currency").asText());
  }

  /** What is left changes from look to look; a grant in place of a voided one is another one. */
  @Test
  void the_end_of_a_grant_is_told_once_whatever_is_left_and_a_void_is_no_such_end()
      throws Exception {
    grant("wrong", 1_000, "m2", "");
    String soon = ",\"expiresAt\":\"" + now.plusSeconds(3 * 86_400) + "\"";
    grant("ends", 1_000, "m1", soon);
    alerts.checkTogether();
    for (int i = 0; i < 3; i++) {
      books.use("a" + i, now.minusSeconds(10 * 86_400).toString(), 100);
      alerts.checkTogether();
    }
    JsonNode told = alerts.only("grant.expiring");
    assertEquals("ends 1000", told.get("name").asText() + " " + told.get("left").asText());
    voidGrants();
    grant("instead", 1_000, "m1", soon);
    alerts.checkTogether();
    assertEquals(
        List.of("ends", "instead"),
        alerts.of("grant.expiring").stream().map(one -> one.get("name").asText()).toList());
  }

  private void voidGrants() {
    for (JsonNode grant : tenant.client().get("/grants").expect(200).json().get("items")) {
      tenant
          .operator()
          .post(
              tenant.path("/grants/" + grant.get("id").asInt() + "/void"),
              "{\"reason\":\"booked by mistake\"}")
          .expect(204);
    }
  }

  /** Both models have a price: what has none burns no grant. */
  private void account() {
    String price = "unit, amount: \"10\", per: 1000000";
    books
        .vendor()
        .load(
            TestVendor.rate("m1", "input", price, "") + TestVendor.rate("m2", "input", price, ""));
    books.account();
  }

  private void grant(String name, long quantity, String model, String more) {
    books.book(
        "/grants",
        """
        {"vendorAccount":"%%s/default","name":"%s","effectiveAt":"%s"%s,
         "allowance":{"meters":["*"],"models":["%s"],"quantity":%d}}
        """
            .formatted(name, now.minusSeconds(20 * 86_400), more, model, quantity));
  }
}
