package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestBooks;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months, zones and currencies at their edges. */
class MonthsIT extends ApiTest {
  private TestVendor vendor;

  @BeforeEach
  void create() {
    vendor = TestBooks.create(operator()).vendor();
  }

  private TestBooks books(String zone, String currency) {
    String members =
        """
        "region":"CN","timeZone":"%s","currency":"%s","tax":{"category":"S","rate":"10"}
        """;
    return new TestBooks(TestTenant.create(operator(), members.formatted(zone, currency)), vendor);
  }

  @ParameterizedTest
  @CsvSource({
    "Etc/GMT+12, 2024-02, CNY",
    "Pacific/Kiritimati, 2024-02, JPY",
    "Asia/Kathmandu, 2024-02, KRW",
    "Europe/Berlin, 2024-03, EUR",
    "America/New_York, 2024-11, USD"
  })
  void a_month_holds_what_was_used_in_it(String zone, String month, String currency) {
    TestBooks books = books(zone, currency);
    LocalDate first = LocalDate.parse(month + "-01");
    Instant start = first.atStartOfDay(ZoneId.of(zone)).toInstant();
    Instant end = first.plusMonths(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    books.use("first", start.toString(), 1_000_000);
    books.use("last", end.minusMillis(1).toString(), 2_000_000);
    books.use("next", end.toString(), 4_000_000);
    JsonNode invoice = books.invoice(books.close(month));
    JsonNode section = invoice.get("sections").get(0);
    assertEquals(3_000_000, section.at("/lines/0/consumed").asLong());
    assertEquals("30.00", section.get("net").asText());
    BigDecimal rate = new BigDecimal(section.at("/fx/rate").asText("1"));
    int decimals = java.util.Currency.getInstance(currency).getDefaultFractionDigits();
    BigDecimal net =
        new BigDecimal("30.00").multiply(rate).setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal tax = net.multiply(new BigDecimal("0.10")).setScale(decimals, RoundingMode.HALF_UP);
    assertEquals(net.toPlainString(), invoice.get("net").asText());
    assertEquals(tax.toPlainString(), invoice.at("/tax/0/amount").asText());
    assertEquals(net.add(tax).toPlainString(), invoice.get("payable").asText());
  }

  @Test
  void a_currency_of_three_decimals() {
    TestBooks books = books("Asia/Kuwait", "KWD");
    books.fee("{\"name\":\"Platform\",\"amount\":\"1.235\",\"validFrom\":\"2024-02\"}");
    int promotion = books.credit("promotion", "0.001");
    JsonNode february = books.invoice(books.close("2024-02"));
    // The promotion holds from July on. 0.1235 is rounded up.
    assertEquals("0.124", february.at("/tax/0/amount").asText());
    assertEquals("1.359", february.get("total").asText());
    assertEquals("0.001", books.left(promotion));
  }

  @Test
  void a_price_changes_inside_a_day_and_a_grant_ends_inside_the_month() {
    TestBooks books = books("Asia/Shanghai", "CNY");
    books.account();
    books.book(
        "/rate-cards",
        """
        {"vendorAccount":"%s/default","rates":[{"model":"m1","meter":"input",
         "price":{"kind":"unit","amount":"4","per":"1000000"},
         "validFrom":"2024-02-10T05:15:00Z"}]}
        """);
    books.book(
        "/grants",
        """
        {"vendorAccount":"%s/default","effectiveAt":"2024-02-01T00:00:00Z",
         "expiresAt":"2024-02-05T00:00:00Z",
         "allowance":{"meters":["*"],"models":["*"],"quantity":5000000}}
        """);
    books.use("a", "2024-02-04T23:59:00Z", 1_000_000);
    books.use("b", "2024-02-05T00:00:00Z", 1_000_000);
    books.use("c", "2024-02-10T05:14:59Z", 1_000_000);
    books.use("d", "2024-02-10T05:15:00Z", 1_000_000);
    JsonNode lines = books.invoice(books.close("2024-02")).at("/sections/0/lines");
    assertEquals(2, lines.size());
    assertEquals(1_000_000, lines.at("/0/covered").asLong());
    assertEquals("20.00", lines.at("/0/net").asText());
    assertEquals("4.00", lines.at("/1/net").asText());
  }

  @Test
  void costs_are_told_by_project_and_day_and_add_up_to_the_invoice() {
    TestBooks books = books("Asia/Shanghai", "EUR");
    books.account();
    books.book(
        "/grants",
        """
        {"vendorAccount":"%s/default","name":"voucher","effectiveAt":"2024-01-01T00:00:00Z",
         "credit":{"amount":"1.11","currency":"CNY"}}
        """);
    books.fee("{\"name\":\"Platform\",\"amount\":\"5.00\",\"validFrom\":\"2024-02\"}");
    for (int i = 0; i < 9; i++) {
      String project = i % 3 == 0 ? "" : "p" + i % 3;
      books.useIn(project, "e" + i, "2024-02-0" + (1 + i / 2) + "T01:00:00Z", 333_333 + i);
    }
    check(books, "");
    String number = books.close("2024-02");
    check(books, number);
  }

  private static void check(TestBooks books, String number) {
    for (String groups : new String[] {"vendor,model", "project", "project,day", "day,meter"}) {
      JsonNode costs =
          books.tenant().client().get("/costs?period=2024-02&groupBy=" + groups).expect(200).json();
      assertEquals(number, costs.path("invoice").asText());
      BigDecimal sum = new BigDecimal(costs.get("fees").asText());
      for (JsonNode row : costs.get("rows")) {
        sum = sum.add(new BigDecimal(row.get("cost").asText()));
      }
      assertEquals(costs.get("net").asText(), sum.toPlainString(), groups);
      int rows = groups.equals("project") ? 3 : groups.equals("day,meter") ? 5 : 0;
      assertEquals(rows == 0 ? costs.get("rows").size() : rows, costs.get("rows").size());
    }
  }
}
