package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.Client.EVENT;
import static io.suanpan.harness.TestVendor.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What vendors' price lists and offers can say, from the API to the invoice. */
class RatingIT extends ApiTest {
  private static final String CHINESE =
      """
      "region":"CN","timeZone":"Asia/Shanghai","currency":"CNY",
      "tax":{"category":"S","rate":"6"}
      """;

  private TestVendor vendor;
  private TestTenant tenant;

  @BeforeEach
  void newVendorAndTenant() {
    operator()
        .call(
            "PUT",
            "/issuer",
            "{\"name\":\"Issuer\",\"address\":{\"country\":\"CN\"},\"series\":\"IT\"}")
        .expect(200);
    vendor = TestVendor.create(operator());
    vendor.load(rate("m1", "input", "unit, amount: \"10\", per: 1000000", ""));
    tenant = TestTenant.create(operator(), CHINESE);
  }

  @Test
  void a_new_length_bound_counts_the_usage_there_is_anew() {
    String single = "{\"vendor\":\"%s\",\"model\":\"m1\",\"usage\":{\"input\":%d}}";
    String summed =
        "{\"vendor\":\"%s\",\"model\":\"m1\",%s\"usage\":{\"input\":%d,\"requests\":10}}";
    List<String> events =
        List.of(
            event("a", single.formatted(vendor.id(), 32_000)),
            event("b", single.formatted(vendor.id(), 32_001)),
            event("c", summed.formatted(vendor.id(), "\"promptLength\":40000,", 400_000)),
            event("d", summed.formatted(vendor.id(), "", 500_000)));
    String batch = "[" + String.join(",", events) + "]";
    tenant.client().post("/events", BATCH, batch).expect(204);
    assertEquals("9.64", net());
    vendor.load(
        rate("m1", "input", "unit, amount: \"10\", per: 1000000", "promptLength: {upTo: 32000}")
            + rate("m1", "input", "unit, amount: 20, per: 1000000", "promptLength: {over: 32000}"));
    // 32,000 at 10 and 432,001 at 20 per million; nobody told how long the last ten were.
    assertEquals("8.96", net());
    assertEquals(500_000, preview().get("unpriced").get(0).get("quantity").asLong());
    tenant.client().post("/events", BATCH, batch).expect(204);
    assertEquals("8.96", net());
    String more = event("e", single.formatted(vendor.id(), 100_000));
    tenant.client().post("/events", EVENT, more).expect(204);
    assertEquals("10.96", net());
  }

  @Test
  void negotiated_rates_go_before_public_ones_and_show_what_they_save() {
    book(
        "/rate-cards",
        """
        {"vendorAccount":"%s/default","name":"frame contract","rates":[
         {"model":"m1","meter":"input","price":{"kind":"graduated","per":"1000000",
          "tiers":[{"upTo":"1000000","amount":"8"},{"amount":"4"}]},
          "validFrom":"2024-06-30T16:00:00Z"}]}
        """);
    use("a", 3_000_000);
    JsonNode line = preview().get("sections").get(0).get("lines").get(0);
    assertEquals("30.00", line.get("listCost").asText());
    assertEquals("16.00", line.get("net").asText());
    assertEquals("graduated", line.get("priceKind").asText());
    JsonNode cards = tenant.client().get("/rate-cards").expect(200).json().get("items");
    assertEquals("1000000", cards.get(0).get("rates").get(0).get("price").get("per").asText());
  }

  @Test
  void what_is_due_without_usage_is_billed() {
    book(
        "/commitments",
        """
        {"vendorAccount":"%s/default","name":"yearly deal","minimum":"100",
         "validFrom":"2024-06-30T16:00:00Z","validTo":"2024-08-31T16:00:00Z"}
        """);
    book(
        "/rate-cards",
        """
        {"vendorAccount":"%s/default","rates":[{"model":"*","meter":"requests",
         "price":{"kind":"flat","amount":"40"},"validFrom":"2024-06-30T16:00:00Z"}]}
        """);
    book(
        "/grants",
        """
        {"vendorAccount":"%s/default","name":"pack of 10M","price":"63",
         "allowance":{"meters":["*"],"models":["m1"],"quantity":10000000},
         "effectiveAt":"2024-07-10T00:00:00Z","expiresAt":"2025-01-10T00:00:00Z"}
        """);
    assertEquals("163.00", net());
    JsonNode run = tenant.close("2024-07");
    assertEquals(1, run.get("invoices").size(), run.toString());
    String number = run.get("invoices").get(0).get("number").asText();
    JsonNode lines =
        tenant.client().get("/invoices/" + number).json().get("sections").get(0).get("lines");
    assertEquals("40.00", lines.get(0).get("net").asText());
    assertEquals("true_up", lines.get(1).get("meter").asText());
    assertEquals("60.00", lines.get(1).get("net").asText());
    assertEquals("purchase", lines.get(2).get("meter").asText());
    tenant.client().get("/invoices/" + number + ".pdf").expect(200);
  }

  @Test
  void a_recurring_grant_renews_carries_over_and_can_be_asked_at_any_time() {
    JsonNode grant =
        book(
            "/grants",
            """
            {"vendorAccount":"%s/default","name":"daily","effectiveAt":"2024-06-29T16:00:00Z",
             "allowance":{"meters":["*"],"models":["*"],"quantity":1000},
             "recurrence":{"interval":"daily"},"rollover":{"max":"500"}}
            """);
    String path = "/grants/" + grant.get("id").asInt();
    use("a", "2024-06-30T01:00:00Z", 700);
    use("b", "2024-07-01T01:00:00Z", 2000);
    // 30 June: 300 left. 1 July: 1,000 + 300, all used. 2 July: 1,000 again.
    assertEquals(300, left(path, "2024-06-30T15:59:59Z"));
    assertEquals(1300, left(path, "2024-06-30T16:00:00Z"));
    assertEquals(0, left(path, "2024-07-01T02:00:00Z"));
    assertEquals(1000, left(path, "2024-07-01T16:00:00Z"));
    assertEquals(1500, left(path, "2024-07-02T16:00:00Z"));
    assertEquals(1, tenant.close("2024-06").get("done").asInt());
    assertEquals(1300, left(path, "2024-06-30T16:00:00Z"));
    assertEquals(0, left(path, "2024-07-01T02:00:00Z"));
    JsonNode line = preview().get("sections").get(0).get("lines").get(0);
    assertEquals(1300, line.get("covered").asLong());
    JsonNode segments =
        tenant
            .client()
            .get(path + "/burn-down?to=2024-07-02T16:00:00Z")
            .expect(200)
            .json()
            .get("segments");
    assertEquals(3, segments.size(), segments.toString());
    assertEquals(700, segments.get(1).get("overage").asLong());
    JsonNode now = tenant.client().get(path + "/balance?at=2024-07-01T02:00:00Z").json();
    assertEquals(2000, now.get("covered").asLong());
    assertNull(now.get("runsDryAt"));
  }

  @Test
  void a_grant_says_when_it_runs_dry() {
    JsonNode grant =
        book(
            "/grants",
            """
            {"vendorAccount":"%s/default","effectiveAt":"2024-07-01T00:00:00Z",
             "allowance":{"meters":["*"],"models":["*"],"quantity":10000}}
            """);
    use("a", "2024-07-03T01:00:00Z", 3500);
    JsonNode now =
        tenant
            .client()
            .get("/grants/" + grant.get("id").asInt() + "/balance?at=2024-07-08T00:00:00Z")
            .expect(200)
            .json();
    // 3,500 in seven days is 500 a day; 6,500 last 13 days.
    assertEquals("500.00", now.get("perDay").asText());
    assertEquals("2024-07-21T00:00:00Z", now.get("runsDryAt").asText());
  }

  @Test
  void a_line_explains_itself_as_json_and_as_a_page() {
    use("a", 3_000_000);
    String number = tenant.close("2024-07").get("invoices").get(0).get("number").asText();
    String path = "/invoices/" + number + "/lines/1/explanation";
    JsonNode steps = tenant.client().get(path).expect(200).json().get("steps");
    assertEquals("USAGE", steps.get(0).get("step").asText());
    assertTrue(steps.toString().contains("public rate of input for m1"), steps.toString());
    String page = tenant.client().get(path, "text/html").expect(200).text();
    assertTrue(page.contains("30.00 CNY"), page);
    tenant.client().get("/invoices/" + number + "/lines/9/explanation").expect(404);
  }

  @Test
  void rating_a_closed_period_again_yields_exactly_the_difference() {
    use("a", 3_000_000);
    String number = tenant.close("2024-07").get("invoices").get(0).get("number").asText();
    assertEquals(0, corrections().get("corrections").size());
    use("late", 500_000);
    JsonNode late = corrections().get("corrections").get(0);
    assertEquals(500_000, late.get("billed").asLong());
    assertEquals("5.00", late.get("net").asText());
    String path = "/catalog/imports?file=corrected&reason=the%20page%20said%209";
    String document = vendor.document(rate("m1", "input", "unit, amount: \"9\", per: 1000000", ""));
    operator().post(path, "application/yaml", document).expect(200);
    JsonNode both = corrections();
    assertEquals("1.50", both.get("sections").get(0).get("net").asText());
    // 3.5 M at 9 is 31.50; 30.00 was issued.
    assertEquals("1.50", both.get("corrections").get(0).get("net").asText());
    assertEquals("the page said 9", both.get("catalogChanges").get(0).get("reason").asText());
    assertEquals("30.00", tenant.client().get("/invoices/" + number).json().get("net").asText());
  }

  @Test
  void tiers_go_on_where_an_account_was_before_it_joined() {
    vendor.load(
        rate(
            "m1",
            "input",
            "volume, per: 1000000, tiers: [{upTo: 5000000, amount: 10}, {amount: 5}]",
            ""));
    use("a", 3_000_000);
    assertEquals("30.00", net());
    String body =
        """
        {"vendorAccount":"%s/default","month":"2024-07","model":"m1","meter":"input",
         "quantity":4000000}
        """;
    operator().call("PUT", tenant.path("/tier-counts"), body.formatted(vendor.id())).expect(204);
    // All 7 M at 5 are 35.00, of which the 4 M had cost 40.00: nothing more is due.
    assertEquals("0.00", net());
  }

  private JsonNode corrections() {
    return tenant.client().get("/corrections?period=2024-07").expect(200).json();
  }

  private long left(String grant, String at) {
    return tenant.client().get(grant + "/balance?at=" + at).expect(200).json().get("left").asLong();
  }

  private JsonNode book(String path, String body) {
    if (tenant.client().get("/vendor-accounts").json().get("items").isEmpty()) {
      operator()
          .post(
              tenant.path("/vendor-accounts"),
              """
              {"vendor":"%s","region":"CN","currency":"CNY","openedOn":"2024-06-01"}
              """
                  .formatted(vendor.id()))
          .expect(201);
    }
    return operator().post(tenant.path(path), body.formatted(vendor.id())).expect(201).json();
  }

  private static String event(String id, String data) {
    return TestTenant.event(id, "2024-07-03T00:00:00Z", data);
  }

  private void use(String id, long input) {
    use(id, "2024-07-03T00:00:00Z", input);
  }

  private void use(String id, String time, long input) {
    String data =
        "{\"vendor\":\"%s\",\"model\":\"m1\",\"usage\":{\"input\":%d}}"
            .formatted(vendor.id(), input);
    tenant.client().post("/events", EVENT, TestTenant.event(id, time, data)).expect(204);
  }

  private JsonNode preview() {
    return tenant.client().get("/invoices/preview?period=2024-07").expect(200).json();
  }

  private String net() {
    return preview().get("net").asText();
  }
}
