package io.suanpan.it;

import static io.suanpan.harness.TestVendor.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestBooks;
import io.suanpan.harness.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes known of closed months; amounts are worked out by hand. */
class CorrectionsIT extends ApiTest {
  private TestBooks books;

  @BeforeEach
  void create() {
    books = TestBooks.create(operator());
  }

  @Test
  void what_becomes_known_later_is_on_the_next_invoice() {
    books.use("a", "2024-07-03T00:00:00Z", 3_000_000);
    books.use("u", "2024-07-03T00:00:00Z", "m2", 2_000_000);
    String july = books.close("2024-07");
    books.use("late", "2024-07-04T00:00:00Z", 500_000);
    books.use("b", "2024-08-03T00:00:00Z", 1_000_000);
    JsonNode preview = books.preview("2024-08");
    String august = books.close("2024-08");
    JsonNode invoice = books.invoice(august);
    JsonNode correction = invoice.get("corrections").get(0);
    assertEquals(july, correction.get("invoice").asText());
    assertEquals("2024-07", correction.get("period").asText());
    assertEquals("5.00", correction.get("net").asText());
    assertEquals(500_000, correction.get("billed").asLong());
    assertEquals(2, correction.get("line").asInt());
    assertEquals("15.00", invoice.get("net").asText());
    assertEquals("15.90", invoice.get("total").asText());
    assertEquals(preview.get("corrections"), invoice.get("corrections"));
    assertEquals(preview.get("total"), invoice.get("total"));
    assertEquals("30.00", books.invoice(july).get("net").asText());
    // What is booked is not booked again; the model that had no price gets one of 20 a million.
    assertEquals(0, books.corrections("2024-07").size());
    books
        .vendor()
        .load(
            rate("m1", "input", "unit, amount: \"10\", per: 1000000", "")
                + rate("m2", "input", "unit, amount: \"20\", per: 1000000", ""));
    books.use("c", "2024-09-03T00:00:00Z", 1_000_000);
    JsonNode september = books.invoice(books.close("2024-09"));
    assertEquals(1, september.get("corrections").size(), september.toString());
    assertEquals("40.00", september.get("corrections").get(0).get("net").asText());
    assertEquals("50.00", september.get("net").asText());
    books.use("d", "2024-10-03T00:00:00Z", 1_000_000);
    assertEquals(0, books.invoice(books.close("2024-10")).get("corrections").size());
  }

  @Test
  void what_is_below_zero_becomes_a_credit_note_that_pays_the_next_invoices() {
    books.use("a", "2024-07-03T00:00:00Z", 10_000_000);
    String july = books.close("2024-07");
    books.vendor().load(rate("m1", "input", "unit, amount: \"4\", per: 1000000", ""));
    books.use("b", "2024-08-03T00:00:00Z", 1_000_000);
    JsonNode preview = books.preview("2024-08");
    String august = books.close("2024-08");
    JsonNode invoice = books.invoice(august);
    // July costs 40.00 now and not 100.00: 60.00 and 6 % are given back. August: 4.00 and 6 %.
    JsonNode note = books.invoice(books.numberOf("2024-07", "CREDIT_NOTE"));
    assertEquals("63.60", note.get("total").asText());
    assertEquals("60.00", note.get("corrections").get(0).get("net").asText());
    assertEquals(july, note.get("preceding").get("number").asText());
    assertEquals("4.24", invoice.get("total").asText());
    assertEquals("4.24", invoice.get("paidInAdvance").asText());
    assertEquals("0.00", invoice.get("payable").asText());
    assertEquals(preview.get("payable"), invoice.get("payable"));
    assertEquals("PAID", invoice.get("state").asText());
    int credit = invoice.get("prepayments").get(0).get("credit").asInt();
    assertEquals("59.36", books.left(credit));
    assertEquals(0, books.corrections("2024-07").size());
    assertEquals(0, books.breaks().size());
  }

  @Test
  void a_month_that_has_not_changed_is_not_rated_again() throws SQLException {
    books.grant(1_500_000);
    books.use("a", "2024-07-03T00:00:00Z", 1_000_000);
    books.close("2024-07");
    // Rated again, the month would say again what it burnt.
    TestDatabase.change("UPDATE grant_burn SET quantity = 1000007 WHERE" + july());
    books.use("b", "2024-08-03T00:00:00Z", 100_000);
    books.close("2024-08");
    assertEquals(List.of("1000007"), burntInJuly());
    books.use("late", "2024-07-04T00:00:00Z", 1);
    books.use("c", "2024-09-03T00:00:00Z", 100_000);
    JsonNode september = books.invoice(books.close("2024-09"));
    assertEquals(List.of("1000001"), burntInJuly());
    assertEquals(1, september.get("corrections").size());
    // The first one is rated again, and the one after it, which burns of what it left.
    assertEquals(399_999, left());
  }

  private long left() {
    return books
        .tenant()
        .client()
        .get("/grants/1/balance?at=2024-08-31T00:00:00Z")
        .json()
        .get("left")
        .asLong();
  }

  private List<String> burntInJuly() throws SQLException {
    return TestDatabase.rows("SELECT quantity FROM grant_burn WHERE" + july());
  }

  private String july() {
    return " period = '2024-07' AND tenant_id = (SELECT tenant_id FROM tenant WHERE code = '"
        + books.tenant().id()
        + "')";
  }
}
