package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import io.suanpan.harness.LifelikeUsage;
import io.suanpan.harness.TestTenant;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The page of costs says what the API and the invoice say. */
class ConsoleCostsIT extends ConsoleTest {
  private static final YearMonth JULY = YearMonth.of(2024, 7);

  @Test
  void costs_are_those_of_the_invoice_whatever_they_are_told_apart_by() throws IOException {
    TestTenant tenant = TestTenant.create(operator());
    july(tenant);
    JsonNode preview = tenant.client().get("/invoices/preview?period=2024-07").expect(200).json();
    BigDecimal net = new BigDecimal(preview.get("net").asText());
    signInAsOperator();
    for (String by : List.of("day", "vendor", "model", "project")) {
      window.go(page(tenant, "2024-07", by));
      assertEquals(text(net), window.text("#net"), by);
      List<BigDecimal> lines =
          numbers(window.page().locator("#costs tbody td:last-child").allInnerTexts());
      assertEquals(sections(preview), sum(lines.stream()), by);
      assertEquals(net, sum(file(tenant).stream().map(ConsoleCostsIT::cost)), by);
      assertFileSaysWhatTheTableSays(tenant, by, lines);
      window.picture("costs-" + by);
    }
    assertSavings(preview);
    window.assertShows("Free tokens and credits left");
    window.press("look:de");
    window.assertShows("Juli 2024");
    window.assertShows("Netto, vor Steuer");
    window.picture("costs-de");
    window.press("look:zh");
    window.assertShows("2024年7月");
    window.press("look:en");
  }

  /**
   * Usage of two months, a grant that covers a part, a discount, a fee, and a model nobody knows.
   */
  private void july(TestTenant tenant) {
    operator()
        .post(
            tenant.path("/vendor-accounts"),
            """
            {"vendor":"zhipu","region":"CN","currency":"CNY","openedOn":"2024-07-01",
             "newCustomer":true,"movedFrom":"openai"}
            """)
        .expect(201);
    operator()
        .post(
            tenant.path("/offers/zhipu-move-2024/claims"),
            "{\"claimedAt\":\"2024-07-08T08:03:00Z\"}")
        .expect(201);
    LifelikeUsage.send(tenant, JULY.minusMonths(1), 20);
    LifelikeUsage.send(tenant, JULY, 20);
    operator()
        .post(
            tenant.path("/discounts"),
            """
            {"vendorAccount":"openai","name":"Agreement","percent":"10",
             "validFrom":"2024-01-01T00:00:00Z"}
            """)
        .expect(201);
    operator()
        .post(
            tenant.path("/fees"),
            "{\"name\":\"Service\",\"percent\":\"2.5\",\"validFrom\":\"2024-07\"}")
        .expect(201);
    tenant
        .client()
        .post(
            "/events",
            io.suanpan.harness.Client.EVENT,
            TestTenant.event(
                "new", "2024-07-12T08:00:00Z", TestTenant.data("openai", "gpt-9", 5000, 10)))
        .expect(204);
  }

  private static String page(TestTenant tenant, String month, String by) {
    return "/console/costs?tenant=%s&month=%s&by=%s".formatted(tenant.id(), month, by);
  }

  private static String text(BigDecimal amount) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
    format.setMinimumFractionDigits(2);
    return format.format(amount);
  }

  private static List<BigDecimal> numbers(List<String> texts) {
    return texts.stream().map(text -> new BigDecimal(text.replace(",", ""))).toList();
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  private static BigDecimal sections(JsonNode preview) {
    BigDecimal sum = new BigDecimal("0.00");
    for (JsonNode section : preview.get("sections")) {
      sum = sum.add(new BigDecimal(section.get("netConverted").asText()));
    }
    return sum;
  }

  private List<CSVRecord> file(TestTenant tenant) throws IOException {
    String link = window.page().locator("a:has-text('Download CSV')").getAttribute("href");
    APIResponse answer = window.page().request().get(server.toString().replaceAll("/$", "") + link);
    assertEquals(200, answer.status());
    assertTrue(
        answer.headers().get("content-disposition").contains("costs-" + tenant.id()),
        answer.headers().toString());
    try (var csv =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(answer.text()))) {
      return csv.getRecords();
    }
  }

  private static BigDecimal cost(CSVRecord row) {
    return new BigDecimal(row.get("cost"));
  }

  private void assertFileSaysWhatTheTableSays(TestTenant tenant, String by, List<BigDecimal> lines)
      throws IOException {
    List<CSVRecord> usage =
        file(tenant).stream().filter(row -> row.get("kind").equals("usage")).toList();
    if (by.equals("day")) {
      for (int i = 0; i < lines.size(); i++) {
        String day = LocalDate.of(2024, 7, i + 1).toString();
        assertEquals(
            lines.get(i),
            sum(usage.stream().filter(r -> r.get("day").equals(day)).map(ConsoleCostsIT::cost)),
            day);
      }
    } else {
      assertEquals(
          lines.stream().sorted().toList(),
          usage.stream().map(ConsoleCostsIT::cost).sorted().toList());
    }
  }

  private void assertSavings(JsonNode preview) {
    List<String> last = window.page().locator("#savings tbody tr:last-child td").allInnerTexts();
    assertEquals(text(new BigDecimal(preview.at("/saved/grants").asText())), last.get(0));
    assertEquals(text(new BigDecimal(preview.at("/saved/discounts").asText())), last.get(1));
    assertTrue(new BigDecimal(preview.at("/saved/grants").asText()).signum() > 0);
    assertTrue(new BigDecimal(preview.at("/saved/discounts").asText()).signum() > 0);
  }

  @Test
  void a_month_that_runs_is_set_against_the_same_days_of_the_one_before() {
    TestTenant tenant = TestTenant.create(operator());
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    YearMonth month = YearMonth.from(today);
    LifelikeUsage.send(tenant, month.minusMonths(1), 28);
    int days = Math.max(1, today.getDayOfMonth() - 1);
    LifelikeUsage.send(tenant, month, days);
    asNewUser(tenant, "TENANT_VIEWER");
    window.assertAt("/console/costs");
    List<String> tiles = window.page().locator(".tile strong").allInnerTexts();
    JsonNode costs =
        tenant
            .client()
            .get("/costs?period=" + month.minusMonths(1) + "&groupBy=day")
            .expect(200)
            .json();
    BigDecimal then = new BigDecimal("0.00");
    for (JsonNode row : costs.get("rows")) {
      if (LocalDate.parse(row.get("day").asText()).getDayOfMonth() <= today.getDayOfMonth()) {
        then = then.add(new BigDecimal(row.get("cost").asText()));
      }
    }
    assertEquals(text(net(tenant, month)), tiles.get(0));
    assertEquals(text(then), tiles.get(1));
    assertEquals(text(net(tenant, month.minusMonths(1))), tiles.get(2));
    window.picture("costs-running");
    window.go("/console/costs?month=2023-02");
    window.assertShows("No costs in this month");
    window.picture("costs-none");
    TestTenant other = TestTenant.create(operator());
    for (String path : List.of("/console/costs", "/console/costs.csv")) {
      window.assertNotThere(path + "?tenant=" + other.id());
      window.assertShowsNot(other.id());
    }
  }

  private static BigDecimal net(TestTenant tenant, YearMonth month) {
    String preview = "/invoices/preview?period=" + month;
    return new BigDecimal(tenant.client().get(preview).expect(200).json().get("net").asText());
  }
}
