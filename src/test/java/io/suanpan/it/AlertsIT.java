package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestAlerts;
import io.suanpan.harness.TestBooks;
import io.suanpan.harness.TestDatabase;
import io.suanpan.harness.TestQuotas;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the watch tells of, each thing once however often and by however many it looks. */
class AlertsIT extends ApiTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Instant now = Instant.now();
  private TestBooks books;
  private TestTenant tenant;
  private TestAlerts alerts;

  @BeforeEach
  void create() {
    books = TestBooks.create(operator());
    tenant = books.tenant();
    alerts = new TestAlerts(tenant);
  }

  @Test
  void nothing_is_told_of_a_tenant_that_is_fine() {
    books.use("a", now.toString(), 1_000);
    alerts.check();
    assertEquals(0, tenant.client().get("/notifications").json().get("items").size());
    tenant.client().post("/notifications/check", "").expect(403);
    operator().post("/notifications/check", "").expect(400);
  }

  /** Whether it is depends on how much of each window has gone by when the test runs. */
  @Test
  void a_quota_that_will_be_exceeded_is_told_once_a_window() throws Exception {
    TestQuotas quotas = new TestQuotas(tenant, now);
    Set<String> expected = new TreeSet<>();
    LocalDate today = LocalDate.ofInstant(now, SHANGHAI);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = today.withDayOfMonth(1);
    expect(expected, "day", today, today.plusDays(1));
    expect(expected, "week", monday, monday.plusDays(7));
    expect(expected, "month", first, first.plusMonths(1));
    for (String window : new String[] {"hour", "day", "week", "month", "total"}) {
      quotas.put(window, TestQuotas.body("{}", window, "1010")).expect(200);
    }
    books.use("a", now.toString(), 1_000);
    alerts.checkTogether();
    assertEquals(
        expected,
        alerts.of("quota.forecast").stream()
            .map(told -> told.get("quota").asText())
            .collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(expected.size(), alerts.of("quota.forecast").size());
    for (JsonNode told : alerts.of("quota.forecast")) {
      assertEquals("1000 of 1010", told.get("used").asText() + " of " + told.get("limit").asText());
      assertTrue(told.get("forecast").asLong() > 1010, told.toString());
      Instant exceeded = Instant.parse(told.get("exceededAt").asText());
      assertTrue(exceeded.isBefore(Instant.parse(told.get("resetsAt").asText())));
    }
  }

  private void expect(Set<String> expected, String window, LocalDate from, LocalDate to) {
    Instant start = from.atStartOfDay(SHANGHAI).toInstant();
    long length = Duration.between(start, to.atStartOfDay(SHANGHAI)).toSeconds();
    long gone = Duration.between(start, now).toSeconds();
    if (gone * 10 >= length && gone * 1_011 < length * 1_000) {
      expected.add(window);
    }
  }

  @Test
  void a_vendor_that_leaves_the_region_is_told_once_with_what_was_used() throws Exception {
    String leaving =
        "availability:\n  - {region: CN, endsOn: %s, confidence: high, sources: [page]}\n";
    LocalDate today = LocalDate.ofInstant(now, SHANGHAI);
    TestBooks later = new TestBooks(tenant, TestVendor.create(operator()));
    load(later, leaving.formatted(today.plusDays(40)));
    load(books, leaving.formatted(today.plusDays(20)));
    books.use("a", now.minusSeconds(86_400).toString(), 70);
    books.use("b", now.minusSeconds(86_400).toString(), 30);
    later.use("c", now.minusSeconds(86_400).toString(), 30);
    alerts.checkTogether();
    JsonNode told = alerts.only("vendor.leaving");
    assertEquals(books.vendor().id(), told.get("vendor").asText());
    assertEquals("CN", told.get("region").asText());
    assertEquals(
        today.plusDays(20).atStartOfDay(SHANGHAI).toInstant().toString(),
        told.get("endsAt").asText());
    assertEquals("100", told.at("/used/tokens").asText());
    assertEquals("2", told.at("/used/requests").asText());
  }

  private void load(TestBooks of, String availability) {
    String document =
        of.vendor()
            .document("      []\n")
            .replace("rateCards:", availability + "rateCards:")
            .replace("rates:\n      []", "rates: []");
    operator().post("/catalog/imports", "application/yaml", document).expect(200);
  }

  @Test
  void a_vendor_that_has_left_is_told_of_who_has_an_account_with_it() throws Exception {
    tenant
        .operator()
        .post(
            tenant.path("/vendor-accounts"),
            "{\"vendor\":\"openai\",\"region\":\"GLOBAL\",\"currency\":\"USD\","
                + "\"openedOn\":\"2024-01-01\"}")
        .expect(201);
    alerts.checkTogether();
    JsonNode told = alerts.only("vendor.leaving");
    assertEquals("openai", told.get("vendor").asText());
    assertFalse(told.has("used"), told.toString());
  }

  @Test
  void usage_without_a_price_is_told_once_a_month_and_model_and_meter() throws Exception {
    books.use("a", now.toString(), "m2", 70);
    alerts.checkTogether();
    books.use("b", now.toString(), "m2", 30);
    books.use("c", now.toString(), "m1", 30);
    alerts.check();
    JsonNode told = alerts.only("usage.unpriced");
    assertEquals(
        "m2 input 70",
        told.get("model").asText()
            + " "
            + told.get("meter").asText()
            + " "
            + told.get("quantity").asText());
    assertEquals(YearMonth.from(now.atZone(SHANGHAI)).toString(), told.get("period").asText());
    String longName = "m".repeat(200);
    books.use("d", now.toString(), longName, 30);
    alerts.check();
    assertEquals(2, alerts.of("usage.unpriced").size());
  }

  @Test
  void a_quarantine_that_fills_is_told_at_one_and_at_a_hundred() throws Exception {
    quarantine(0, 3);
    alerts.checkTogether();
    JsonNode told = alerts.only("quarantine.filling");
    assertEquals(3, told.get("waiting").asInt());
    assertEquals("UNKNOWN_VENDOR", told.at("/codes/0/code").asText());
    assertEquals(3, told.at("/codes/0/events").asInt());
    quarantine(3, 99);
    alerts.checkTogether();
    assertEquals(1, alerts.of("quarantine.filling").size());
    quarantine(99, 120);
    alerts.checkTogether();
    assertEquals(2, alerts.of("quarantine.filling").size());
    assertEquals(120, alerts.of("quarantine.filling").get(1).get("waiting").asInt());
  }

  private void quarantine(int from, int to) {
    StringBuilder batch = new StringBuilder();
    for (int i = from; i < to; i++) {
      String bad = TestTenant.data("no-such-vendor", "m", 1, 1);
      batch.append(i == from ? "" : ",").append(TestTenant.event("q" + i, now.toString(), bad));
    }
    byte[] body = ("[" + batch + "]").getBytes(UTF_8);
    tenant.client().post("/events", BATCH, body, "Prefer", "handling=lenient").expect(200);
  }

  @Test
  void how_long_a_notification_is_kept_depends_on_when_it_can_be_raised_again()
      throws SQLException {
    tenant
        .operator()
        .post(
            tenant.path("/vendor-accounts"),
            "{\"vendor\":\"openai\",\"region\":\"GLOBAL\",\"currency\":\"USD\","
                + "\"openedOn\":\"2024-01-01\"}")
        .expect(201);
    quarantine(0, 1);
    alerts.check();
    String kept =
        "SELECT CONCAT(type, ' ', TIMESTAMPDIFF(DAY, happened_at, kept_until) BETWEEN 89 AND 91)"
            + " FROM notification n JOIN tenant t ON t.tenant_id = n.tenant_id WHERE t.code = '"
            + tenant.id()
            + "' ORDER BY type";
    assertEquals(List.of("quarantine.filling 1", "vendor.leaving 0"), TestDatabase.rows(kept));
  }
}
