package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.LifelikeUsage;
import io.suanpan.harness.TestAlerts;
import io.suanpan.harness.TestTenant;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What operators see of all tenants: what the watch has kept, and what is so now. */
class ConsoleOverviewIT extends ConsoleTest {
  /** Of no other test, so that the sums are known. */
  private static final String SWISS =
      """
      "region":"CH","timeZone":"UTC","currency":"CHF","tax":{"category":"S","rate":"8.1"}
      """;

  private static final String NEWCOMER = TestTenant.data("newcomer", "x", 1, 1);

  @Test
  void the_overview_adds_up_what_the_watch_has_kept() {
    TestTenant large = used(3);
    TestTenant small = used(1);
    watched(large);
    new TestAlerts(large).check();
    new TestAlerts(small).check();
    signInAsOperator();
    window.assertAt("/console/overview");
    BigDecimal sum = sections(large).add(sections(small));
    assertEquals(text(sum), window.page().locator("[aria-label='CHF'] .figure strong").innerText());
    window.page().locator("[aria-label='CHF'] summary").click();
    List<String> days =
        window.page().locator("[aria-label='CHF'] .numbers tbody td:last-child").allInnerTexts();
    assertEquals(
        sum,
        days.stream()
            .map(day -> new BigDecimal(day.replace(",", "")))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
    List<String> top =
        window.page().locator("[aria-label='CHF'] .split > .scroll .code").allInnerTexts();
    assertEquals(List.of(large.id(), small.id()), top);
    window.assertShows("gpt-9");
    window.assertShows("Soon gone");
    assertShowsInTheRowOf(large, "Limits nearly used up", "8,500%");
    assertShowsInTheRowOf(large, "In quarantine", "\t2,000");
    window.go("/console/overview");
    window.picture("overview");
    whatIsKeptIsReplaced(small);
    window.press("look:de");
    window.assertShows("Übersicht");
    window.press("look:zh");
    window.assertShows("总览");
    window.press("look:en");
  }

  @Test
  void without_an_exchange_rate_the_page_says_so_and_the_watch_goes_on() {
    TestTenant tenant = TestTenant.create(operator(), SWISS.replace("CHF", "AED"));
    LifelikeUsage.send(tenant, YearMonth.now(ZoneOffset.UTC), 1);
    new TestAlerts(tenant).check();
    assertEquals(
        List.of(),
        rows(
            "SELECT f.net FROM month_figures f JOIN tenant t ON t.tenant_id = f.tenant_id"
                + " WHERE t.code = '"
                + tenant.id()
                + "'"));
    signInAsOperator();
    window.go("/console/costs?tenant=" + tenant.id());
    window.assertShows("An exchange rate is missing");
    window.picture("costs-no-rate");
  }

  private TestTenant used(int times) {
    TestTenant tenant = TestTenant.create(operator(), SWISS);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (int i = 0; i < times; i++) {
      LifelikeUsage.send(tenant, YearMonth.from(today), Math.max(1, today.getDayOfMonth() - 1 - i));
    }
    tenant
        .client()
        .post(
            "/events",
            Client.EVENT,
            TestTenant.event(
                "big" + times,
                today + "T00:10:00Z",
                TestTenant.data("openai", "gpt-4o", 5_000_000L * times, 1000)))
        .expect(204);
    tenant
        .client()
        .post(
            "/events",
            Client.EVENT,
            TestTenant.event(
                "new", today + "T00:05:00Z", TestTenant.data("openai", "gpt-9", 800, 50)))
        .expect(204);
    return tenant;
  }

  /** A grant that ends soon, a limit nearly used up, a model without a price, something refused. */
  private void watched(TestTenant tenant) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    operator()
        .post(
            tenant.path("/grants"),
            """
            {"vendorAccount":"zhipu/default","name":"Soon gone","effectiveAt":"%s","expiresAt":"%s",
             "credit":{"amount":"50","currency":"CNY"}}
            """
                .formatted(now.minusSeconds(60), now.plusSeconds(3_600)))
        .expect(201);
    operator()
        .call(
            "PUT",
            tenant.path("/quotas/embeddings"),
            """
            {"scope":{"vendor":"openai","model":"gpt-9"},"measure":{"meters":["*"]},
             "window":"month","limit":"10"}
            """)
        .expect(200);
    // Opens its counter, which counts what was used before.
    tenant.client().get("/quotas").expect(200);
    tenant
        .client()
        .post(
            "/events",
            "application/x-ndjson",
            IntStream.range(0, 2_000)
                .mapToObj(i -> TestTenant.event("bad" + i, now.toString(), NEWCOMER))
                .map(event -> event.replace("\n", ""))
                .collect(Collectors.joining("\n")))
        .expect(200);
  }

  private static BigDecimal sections(TestTenant tenant) {
    YearMonth month = YearMonth.now(ZoneOffset.UTC);
    JsonNode preview = tenant.client().get("/invoices/preview?period=" + month).expect(200).json();
    BigDecimal sum = new BigDecimal("0.00");
    for (JsonNode section : preview.get("sections")) {
      sum = sum.add(new BigDecimal(section.get("netConverted").asText()));
    }
    return sum;
  }

  private static String text(BigDecimal amount) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
    format.setMinimumFractionDigits(2);
    return format.format(amount);
  }

  private void assertShowsInTheRowOf(TestTenant tenant, String region, String words) {
    String row =
        window
            .page()
            .locator("[aria-label='" + region + "'] tr:has-text('" + tenant.id() + "')")
            .innerText();
    assertTrue(row.contains(words), row);
  }

  /** More use changes nothing until the watch looks again; then nothing is added twice. */
  private void whatIsKeptIsReplaced(TestTenant tenant) {
    String before = window.page().locator("[aria-label='CHF'] .figure strong").innerText();
    tenant
        .client()
        .post(
            "/events",
            Client.EVENT,
            TestTenant.event(
                "more",
                LocalDate.now(ZoneOffset.UTC) + "T00:20:00Z",
                TestTenant.data("openai", "gpt-4o", 9_000_000, 0)))
        .expect(204);
    BigDecimal more = sections(tenant);
    window.go("/console/overview");
    assertEquals(before, window.page().locator("[aria-label='CHF'] .figure strong").innerText());
    new TestAlerts(tenant).check();
    new TestAlerts(tenant).check();
    assertEquals(
        List.of(more.setScale(6).toPlainString()),
        rows(
            "SELECT SUM(cost) FROM month_figures_cost c JOIN tenant t ON t.tenant_id = c.tenant_id"
                + " WHERE t.code = '"
                + tenant.id()
                + "'"));
  }
}
