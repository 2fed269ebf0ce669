package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands on invoices besides usage; amounts are worked out by hand. */
class FeesAndCreditsIT extends ApiTest {
  private TestBooks books;

  @BeforeEach
  void create() {
    books = TestBooks.create(operator());
  }

  @Test
  void the_operator_charges_markups_and_fees_also_without_usage() {
    books.fee("{\"name\":\"Platform\",\"amount\":\"12.50\",\"validFrom\":\"2024-07\"}");
    books.fee(
        "{\"name\":\"Handling\",\"percent\":\"3.33\",\"vendor\":\"%s\",\"validFrom\":\"2024-08\"}"
            .formatted(books.vendor().id()));
    JsonNode july = books.invoice(books.close("2024-07"));
    assertEquals(0, july.get("sections").size());
    assertEquals("13.25", july.get("total").asText());
    books.use("a", "2024-08-03T00:00:00Z", 1_000_000);
    JsonNode august = books.invoice(books.close("2024-08"));
    JsonNode markup = august.get("fees").get(1);
    assertEquals("10.00", markup.get("base").asText());
    assertEquals("0.33", markup.get("net").asText());
    assertEquals(3, markup.get("line").asInt());
    assertEquals("22.83", august.get("net").asText());
    String line = "/invoices/" + august.get("number").asText() + "/lines/3/explanation";
    String why = books.tenant().client().get(line).expect(200).json().at("/steps/0/text").asText();
    assertEquals("3.33 percent of 10.00 CNY, the net of the section, rounded once", why);
    assertEquals("24.20", august.get("total").asText());
    operator().call("DELETE", books.tenant().path("/fees/1?validTo=2024-09"), "").expect(204);
    assertEquals(
        "2024-09", books.tenant().client().get("/fees").json().at("/items/0/validTo").asText());
    assertEquals(0, books.tenant().close("2024-09").at("/invoices/0/number").asText().length());
    operator()
        .post(
            books.tenant().path("/fees"),
            "{\"name\":\"x\",\"percent\":\"0\",\"validFrom\":\"2024-07\"}")
        .expect(422);
  }

  @Test
  void a_promotion_is_split_by_tax_rate() {
    books.use("a", "2024-07-03T00:00:00Z", 1_000_000);
    books.close("2024-07");
    String change = "{\"tax\":{\"category\":\"S\",\"rate\":\"13\",\"effectiveFrom\":\"2024-08\"}}";
    operator().call("PATCH", "/tenants/" + books.tenant().id(), change).expect(200);
    books.credit("promotion", "10.00");
    books.use("late", "2024-07-04T00:00:00Z", 1_000_000);
    books.use("b", "2024-08-04T00:00:00Z", 2_000_000);
    JsonNode invoice = books.invoice(books.close("2024-08"));
    // 20.00 at 13 % and 10.00 at 6 %; 10.00 off: 6.67 and 3.33 by largest remainder.
    assertEquals("6.67", invoice.get("promotions").get(0).get("amount").asText());
    assertEquals("3.33", invoice.get("promotions").get(1).get("amount").asText());
    assertEquals("13.33", invoice.get("tax").get(0).get("base").asText());
    assertEquals("1.73", invoice.get("tax").get(0).get("amount").asText());
    assertEquals("6.67", invoice.get("tax").get(1).get("base").asText());
    assertEquals("0.40", invoice.get("tax").get(1).get("amount").asText());
    assertEquals("22.13", invoice.get("total").asText());
  }

  @Test
  void a_credit_larger_than_the_total_carries_forward() {
    int promotion = books.credit("promotion", "15.00");
    books.use("a", "2024-07-03T00:00:00Z", 1_000_000);
    JsonNode july = books.invoice(books.close("2024-07"));
    assertEquals("0.00", july.get("total").asText());
    assertEquals("5.00", books.left(promotion));
    int paid = books.credit("prepayment", "100.00");
    books.use("b", "2024-08-03T00:00:00Z", 1_000_000);
    JsonNode august = books.invoice(books.close("2024-08"));
    assertEquals("5.30", august.get("total").asText());
    assertEquals("0.00", august.get("payable").asText());
    assertEquals("94.70", books.left(paid));
  }
}
