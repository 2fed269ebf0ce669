package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.TestTenant.data;
import static io.suanpan.harness.TestTenant.event;
import static io.suanpan.harness.TestVendor.rate;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.export.Parsed;
import io.suanpan.export.focus.Table;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestBooks;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One invoice with whatever may stand on one, read from each of its documents. */
class TotalsIT extends ApiTest {
  private TestTenant tenant;

  /** What a document says; payable is null where it says nothing of what was paid before. */
  private record Totals(BigDecimal net, BigDecimal tax, BigDecimal total, BigDecimal payable) {
    Totals unpaid() {
      return new Totals(net, tax, total, null);
    }
  }

  @Test
  void all_documents_say_the_same() throws IOException {
    String number = issue();
    Client client = tenant.client();
    JsonNode json = client.get("/invoices/" + number + ".json").expect(200).json();
    requireEverything(json);
    List<BigDecimal> taxes = new ArrayList<>();
    json.get("tax").forEach(tax -> taxes.add(new BigDecimal(tax.get("amount").asText())));
    Totals totals =
        new Totals(
            new BigDecimal(json.get("net").asText()),
            Parsed.sum(taxes),
            new BigDecimal(json.get("total").asText()),
            new BigDecimal(json.get("payable").asText()));
    byte[] cii = client.get("/invoices/" + number + ".xml").expect(200).body();
    assertEquals(
        totals,
        new Totals(
            Parsed.amount(cii, "ram:TaxBasisTotalAmount"),
            Parsed.amount(cii, "ram:TaxTotalAmount"),
            Parsed.amount(cii, "ram:GrandTotalAmount"),
            Parsed.amount(cii, "ram:DuePayableAmount")),
        "CII");
    byte[] ubl = client.get("/invoices/" + number + ".xml?syntax=ubl").expect(200).body();
    assertEquals(
        totals,
        new Totals(
            Parsed.amount(ubl, "cbc:TaxExclusiveAmount"),
            Parsed.amount(ubl, "cac:TaxTotal/cbc:TaxAmount"),
            Parsed.amount(ubl, "cbc:TaxInclusiveAmount"),
            Parsed.amount(ubl, "cbc:PayableAmount")),
        "UBL");
    byte[] pdf = client.get("/invoices/" + number + ".pdf").expect(200).body();
    assertEquals(totals, printed(Parsed.text(pdf)), "PDF");
    assertArrayEquals(cii, Parsed.embedded(pdf));
    assertEquals(totals, table(client.get("/invoices/" + number + ".csv").text()), "CSV");
    String focus = client.get("/exports/focus?period=2024-08").expect(200).text();
    assertEquals(totals.unpaid(), focus(focus, number), "FOCUS");
  }

  private static Totals printed(String text) {
    BigDecimal tax = Parsed.sum(all(text, "Tax [0-9.]+ % on [0-9,.]+ "));
    return new Totals(
        all(text, "Total before tax ").get(0),
        tax,
        all(text, "Total ").get(0),
        all(text, "Amount due ").get(0));
  }

  /** The amounts on the lines that begin so and end with them. */
  private static List<BigDecimal> all(String text, String label) {
    Matcher lines =
        Pattern.compile("^" + label + "(\u2212?[0-9,]+\\.[0-9]{2})(?: EUR)?$", Pattern.MULTILINE)
            .matcher(text);
    List<BigDecimal> amounts = new ArrayList<>();
    while (lines.find()) {
      amounts.add(new BigDecimal(lines.group(1).replace(",", "").replace('\u2212', '-')));
    }
    assertTrue(!amounts.isEmpty(), label + " in " + text);
    return amounts;
  }

  private static Totals table(String csv) {
    Table table = Table.parse(csv);
    Predicate<Integer> tax = row -> table.text(row, "kind").equals("tax");
    Predicate<Integer> paid = row -> table.text(row, "kind").equals("prepayment");
    return new Totals(
        sum(table, "netConverted", tax.or(paid).negate()),
        sum(table, "netConverted", tax),
        sum(table, "netConverted", paid.negate()),
        sum(table, "netConverted", row -> true));
  }

  private static Totals focus(String csv, String number) {
    Table table = Table.parse(csv);
    Predicate<Integer> own = row -> number.equals(table.text(row, "InvoiceId"));
    Predicate<Integer> tax = row -> table.text(row, "ChargeCategory").equals("Tax");
    return new Totals(
        cents(sum(table, "BilledCost", own.and(tax.negate()))),
        cents(sum(table, "BilledCost", own.and(tax))),
        cents(sum(table, "BilledCost", own)),
        null);
  }

  private static BigDecimal sum(Table table, String column, Predicate<Integer> which) {
    List<BigDecimal> amounts = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      BigDecimal amount = table.number(row, column);
      if (amount != null && which.test(row)) {
        amounts.add(amount);
      }
    }
    return Parsed.sum(amounts);
  }

  /** FOCUS has parts of cents in its rows; their sums have none, or this fails. */
  private static BigDecimal cents(BigDecimal sum) {
    return sum.setScale(2, java.math.RoundingMode.UNNECESSARY);
  }

  private static void requireEverything(JsonNode json) {
    assertEquals(2, json.get("sections").size());
    assertEquals("USD", json.at("/sections/0/currency").asText());
    assertEquals("CNY", json.at("/sections/1/currency").asText());
    assertTrue(json.at("/sections/1/lines/0/covered").asLong() > 0, json.toString());
    assertEquals(1, json.at("/sections/1/credits").size());
    assertTrue(!json.at("/sections/0/lines/0/discount").asText().equals("0.00"), json.toString());
    for (String member : List.of("corrections", "promotions", "prepayments", "tax")) {
      assertTrue(json.get(member).size() > 0, member + " in " + json);
    }
    assertEquals(3, json.get("fees").size());
    assertEquals(2, json.get("tax").size());
  }

  /** August at 7 %, with a correction of July at 19 %. */
  private String issue() {
    operator().call("PUT", "/issuer", TestBooks.ISSUER).expect(200);
    TestVendor vendor = TestVendor.create(operator());
    vendor.load(rate("m1", "input", "unit, amount: \"9.99\", per: 1000000", ""));
    tenant =
        TestTenant.create(
            operator(),
            """
            "region":"DE","timeZone":"Europe/Berlin","currency":"EUR","email":"a@tenant.example",
            "address":{"city":"Town","country":"DE"},"tax":{"category":"S","rate":"19"}
            """);
    use("j", "2024-07-05T08:00:00Z", data("openai", "gpt-4o", 2_000_001, 34_567));
    tenant.close("2024-07");
    use("late", "2024-07-06T08:00:00Z", data("openai", "gpt-4o", 777_777, 1_111));
    operator()
        .call(
            "PATCH",
            tenant.path(""),
            "{\"tax\":{\"category\":\"S\",\"rate\":\"7\",\"effectiveFrom\":\"2024-08\"}}")
        .expect(200);
    use("a1", "2024-08-05T08:00:00Z", data("openai", "gpt-4o", 12_345_678, 345_678));
    use("a2", "2024-08-05T08:00:00Z", data(vendor.id(), "m1", 98_765_432, 0));
    agree(vendor);
    return tenant.close("2024-08").at("/invoices/0/number").asText();
  }

  private void use(String id, String time, String data) {
    tenant.client().post("/events", BATCH, "[" + event(id, time, data) + "]").expect(204);
  }

  private void agree(TestVendor vendor) {
    book(
        "/grants",
        """
        {"vendorAccount":"%s/default","effectiveAt":"2024-08-01T00:00:00Z",
         "allowance":{"meters":["*"],"models":["*"],"quantity":3333333}}
        """
            .formatted(vendor.id()));
    book(
        "/grants",
        """
        {"vendorAccount":"%s/default","effectiveAt":"2024-08-01T00:00:00Z","name":"voucher",
         "credit":{"amount":"11.11","currency":"CNY"}}
        """
            .formatted(vendor.id()));
    book(
        "/discounts",
        """
        {"vendorAccount":"openai","name":"Agreement","percent":"12.5",
         "validFrom":"2024-08-01T00:00:00Z"}
        """);
    book("/fees", "{\"name\":\"Service\",\"percent\":\"3.7\",\"validFrom\":\"2024-08\"}");
    book("/fees", "{\"name\":\"Platform\",\"amount\":\"49.90\",\"validFrom\":\"2024-08\"}");
    for (String kind : List.of("promotion", "prepayment")) {
      book(
          "/tenant-credits",
          """
          {"kind":"%s","amount":"13.37","effectiveAt":"2024-07-01T00:00:00Z","name":"Money"}
          """
              .formatted(kind));
    }
  }

  private void book(String path, String body) {
    tenant.operator().post(tenant.path(path), body).expect(201);
  }
}
