package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.Eventually;
import io.suanpan.harness.TestQuotas;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import io.suanpan.harness.Together;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits on cost. A thousand tokens of m1 cost 1 CNY, of m2 2 CNY. */
class QuotaCostsIT extends ApiTest {
  private TestTenant tenant;
  private TestQuotas quotas;
  private TestVendor vendor;

  @BeforeEach
  void create() {
    tenant =
        TestTenant.create(
            operator(), "\"region\":\"CN\",\"timeZone\":\"Asia/Shanghai\",\"currency\":\"CNY\"");
    quotas = new TestQuotas(tenant, Instant.now());
    vendor = TestVendor.create(operator());
    vendor.load(prices("1", "2"));
  }

  private static String prices(String first, String second) {
    return TestVendor.rate("m1", "input", "unit, amount: \"" + first + "\", per: 1000", "")
        + TestVendor.rate("m2", "input", "unit, amount: \"" + second + "\", per: 1000", "");
  }

  private static String limit(String basis, String window, String limit) {
    return "{\"measure\":{\"cost\":\"CNY\",\"basis\":\"%s\"},\"window\":\"%s\",\"limit\":\"%s\"}"
        .formatted(basis, window, limit);
  }

  private Answer reserve(String model, long input) {
    String wanted = "{\"vendor\":\"%s\",\"model\":\"%s\",\"usage\":{\"input\":%d}}";
    return tenant.client().post("/reservations", wanted.formatted(vendor.id(), model, input));
  }

  private void use(String id, String model, long input) {
    use(id, model, input, Instant.now());
  }

  private void use(String id, String model, long input, Instant at) {
    String event = TestTenant.event(id, at.toString(), data(vendor, model, input));
    tenant.client().post("/events", Client.EVENT, event).expect(204);
  }

  private static String data(TestVendor vendor, String model, long input) {
    return TestTenant.data(vendor.id(), model, input, 0);
  }

  private void assertStands(String name, String used, String held, String left) {
    JsonNode quota = tenant.client().get("/quotas/" + name).expect(200).json();
    List<String> stands = new ArrayList<>();
    for (String member : List.of("used", "held", "left")) {
      stands.add(new BigDecimal(quota.get(member).asText()).stripTrailingZeros().toPlainString());
    }
    assertEquals(List.of(used, held, left), stands, name);
  }

  @Test
  void list_cost_counts_what_grants_cover_and_net_does_not() {
    vendor.grant(tenant, "[\"m1\"]", 3_000);
    quotas.put("list", limit("list", "month", "10")).expect(200);
    quotas.put("net", limit("net", "month", "10")).expect(200);
    use("a", "m1", 5_000);
    assertStands("list", "5", "0", "5");
    assertStands("net", "2", "0", "8");
    JsonNode held = reserve("m2", 2_000).expect(201).json();
    assertStands("list", "5", "4", "1");
    assertStands("net", "2", "4", "4");
    Answer refused = reserve("m2", 1_000).expect(429);
    assertEquals("list", refused.json().get("quota").asText());
    assertEquals("2", refused.json().get("wanted").asText());
    quotas.release(held).expect(204);
    reserve("m2", 2_500).expect(201);
  }

  @Test
  void a_limit_of_nothing_ends_with_the_free_tokens() throws Exception {
    vendor.grant(tenant, "[\"m1\",\"m2\"]", 10_000);
    quotas.put("free", limit("net", "month", "0")).expect(200);
    use("a", "m1", 4_000);
    List<Integer> granted = Together.run(8, client -> reserve("m1", 1_000).status() == 201 ? 1 : 0);
    assertEquals(6, granted.stream().mapToInt(Integer::intValue).sum());
    assertStands("free", "0", "0", "0");
    // The free tokens would go to the dearer model, and a yuan be due for the other.
    Answer refused = reserve("m2", 1_000).expect(429);
    assertEquals("1", refused.json().get("wanted").asText());
    use("b", "m1", 6_000);
    assertStands("free", "0", "6", "0");
  }

  @Test
  void what_a_discount_takes_off_is_left() {
    vendor.account(tenant);
    String discount =
        """
        {"name":"half","percent":"50","vendorAccount":"%s/default",
         "validFrom":"2024-01-01T00:00:00Z"}
        """;
    operator().post(tenant.path("/discounts"), discount.formatted(vendor.id())).expect(201);
    quotas.put("net", limit("net", "month", "5")).expect(200);
    reserve("m1", 10_000).expect(201);
    reserve("m1", 1_000).expect(429);
    assertStands("net", "0", "5", "0");
  }

  /** A half on top: 6,000 tokens cost 9. */
  @Test
  void what_is_taken_on_top_is_counted() {
    vendor.load(
        prices("1", "2") + TestVendor.rate("'*'", "requests", "percentage, percent: 50", ""));
    vendor.account(tenant);
    quotas.put("list", limit("list", "month", "10")).expect(200);
    assertEquals("10.5", reserve("m1", 7_000).expect(429).json().get("wanted").asText());
    reserve("m1", 6_000).expect(201);
    reserve("m1", 1_000).expect(429);
    assertStands("list", "0", "9", "1");
  }

  /** As docs/quotas.md has it: counted as 9.4, and ten whole packages on the invoice. */
  @Test
  void the_rest_of_a_package_may_pass_a_limit() {
    String price = "package, amount: \"1\", size: 1000";
    vendor.load(TestVendor.rate("m1", "input", price, ""));
    vendor.account(tenant);
    quotas.put("net", limit("net", "month", "9.5")).expect(200);
    reserve("m1", 9_400).expect(201);
    assertStands("net", "0", "10", "0");
    assertEquals("1", reserve("m1", 601).expect(429).json().get("wanted").asText());
  }

  @Test
  void what_is_used_is_what_the_preview_says() {
    vendor.grant(tenant, "[\"m2\"]", 3_500);
    quotas.put("net", limit("net", "month", "1000")).expect(200);
    for (int i = 0; i < 9; i++) {
      use("a" + i, i % 2 == 0 ? "m1" : "m2", 1_000 + 37L * i);
      quotas.use("b" + i, i % 3 == 0 ? "glm-4" : "glm-3-turbo", 10_000 + 41L * i, 900);
    }
    BigDecimal net = BigDecimal.ZERO;
    for (JsonNode section : tenant.client().get("/invoices/preview").json().get("sections")) {
      for (JsonNode line : section.get("lines")) {
        net = net.add(new BigDecimal(line.get("net").asText()));
      }
    }
    assertTrue(net.signum() > 0);
    assertEquals(
        0,
        net.compareTo(
            new BigDecimal(tenant.client().get("/quotas/net").json().get("used").asText())));
  }

  @Test
  void costs_are_converted() {
    String euros = "{\"measure\":{\"cost\":\"EUR\"},\"window\":\"total\",\"limit\":\"1\"}";
    quotas.put("euros", euros).expect(200);
    use("a", "m1", 4_000);
    JsonNode quota = tenant.client().get("/quotas/euros").expect(200).json();
    // Between 6 and 9 CNY for a euro.
    BigDecimal used = new BigDecimal(quota.get("used").asText());
    assertTrue(used.compareTo(new BigDecimal("0.44")) > 0, used.toString());
    assertTrue(used.compareTo(new BigDecimal("0.67")) < 0, used.toString());
    reserve("m1", 1_000).expect(201);
    reserve("m1", 5_000).expect(429);
  }

  @Test
  void what_nobody_can_price_is_refused_where_the_limit_is_hard() {
    quotas.put("net", limit("net", "day", "10")).expect(200);
    assertEquals("UNPRICED_USAGE", reserve("m3", 1).expect(422).code());
    use("a", "m3", 1);
    assertStands("net", "0", "0", "10");
    String soft = limit("net", "day", "10").replace("\"window\"", "\"mode\":\"soft\",\"window\"");
    quotas.put("net", soft).expect(200);
    reserve("m3", 1).expect(201);
  }

  @Test
  void a_day_costs_what_it_adds_to_the_month() {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    LocalDate today = LocalDate.now(zone);
    Instant midnight = today.atStartOfDay(zone).toInstant();
    vendor.grant(tenant, "[\"m1\"]", 3_000);
    quotas.put("day", limit("net", "day", "10")).expect(200);
    quotas.put("week", limit("net", "week", "1000")).expect(200);
    quotas.put("total", limit("net", "total", "1000")).expect(200);
    use("a", "m1", 2_000, midnight.minus(Duration.ofHours(1)));
    use("b", "m1", 2_000, midnight);
    use("c", "m1", 5_000, midnight.minus(Duration.ofDays(40)));
    // The oldest usage has burnt the grant.
    assertStands("day", "2", "0", "8");
    assertStands("total", "6", "0", "994");
  }

  @Test
  void limits_of_a_minute_or_a_project_count_units() {
    vendor.grant(tenant, "[\"m1\"]", 1_000_000);
    quotas
        .put(
            "project",
            "{\"scope\":{\"project\":\"search\"},\"measure\":{\"cost\":\"CNY\"},"
                + "\"window\":\"month\",\"limit\":\"5\"}")
        .expect(200);
    String event =
        TestTenant.event("a", Instant.now().toString(), data(vendor, "m1", 4_000))
            .replace("\"source\"", "\"subject\":\"search\",\"source\"");
    tenant.client().post("/events", Client.EVENT, event).expect(204);
    assertStands("project", "4", "0", "1");
  }

  @Test
  void shares_are_told_when_rating_says_so() throws Exception {
    vendor.grant(tenant, "[\"m1\"]", 5_000);
    quotas.put("net", limit("net", "month", "10")).expect(200);
    use("a", "m1", 9_000);
    Thread.sleep(3_000);
    assertEquals(0, tenant.client().get("/notifications").expect(200).json().get("items").size());
    use("b", "m2", 1_000);
    JsonNode told =
        Eventually.read(tenant.client(), "/notifications", read -> read.get("items").size() > 0)
            .at("/items/0");
    assertEquals(50, told.at("/data/threshold").asInt());
    assertEquals("6", told.at("/data/used").asText());
    assertEquals("CNY", told.at("/data/currency").asText());
  }

  @Test
  void a_refusal_says_where_free_tokens_are_left() {
    TestVendor other = TestVendor.create(operator());
    other.load(prices("3", "9"));
    other.grant(tenant, "[\"m1\",\"m2\"]", 5_000);
    quotas.put("net", limit("net", "month", "1")).expect(200);
    JsonNode refused = reserve("m1", 2_000).expect(429).json();
    assertEquals(1, refused.get("alternatives").size(), refused.toString());
    assertEquals(other.id(), refused.at("/alternatives/0/vendor").asText());
    assertEquals("m1", refused.at("/alternatives/0/model").asText());
    assertEquals(5_000, refused.at("/alternatives/0/left").asLong());
    assertEquals(0, reserve("m1", 6_000).expect(429).json().get("alternatives").size());
  }
}
