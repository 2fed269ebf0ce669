package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestBooks;
import io.suanpan.harness.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to invoices after their issue; amounts are worked out by hand. */
class LifeCycleIT extends ApiTest {
  private TestBooks books;

  @BeforeEach
  void create() {
    books = TestBooks.create(operator());
  }

  @Test
  void a_voided_invoice_is_replaced_as_if_it_had_not_been() {
    books.grant(1_500_000);
    books.use("a", "2024-07-03T00:00:00Z", 1_000_000);
    String july = books.close("2024-07");
    int credit = books.credit("promotion", "2.00");
    books.use("b", "2024-08-03T00:00:00Z", 1_000_000);
    books.use("late", "2024-07-04T00:00:00Z", 100_000);
    String august = books.close("2024-08");
    // 100,000 more of the grant went to July: 400,000 are left of it in August.
    JsonNode first = books.invoice(august);
    assertEquals("6.00", first.get("sections").get(0).get("net").asText());
    assertEquals("4.00", first.get("net").asText());
    assertEquals(100_000, first.get("corrections").get(0).get("consumed").asLong());
    assertEquals("0.00", books.left(credit));
    assertEquals("INVOICE_NOT_VOIDABLE", books.voidInvoice(july, 422).path("code").asText());
    books.pay(august, "1.00", "part", 200);
    JsonNode voided = books.voidInvoice(august, 200);
    assertEquals("4.24", voided.get("total").asText());
    assertEquals("VOIDED", books.invoice(august).get("state").asText());
    assertEquals("INVOICE_NOT_VOIDABLE", books.voidInvoice(august, 422).path("code").asText());
    assertEquals("INVOICE_NOT_PAYABLE", books.pay(august, "1", "x", 422).path("code").asText());
    assertEquals("2.00", books.left(credit));
    books.use("c", "2024-08-04T00:00:00Z", 1_000_000);
    JsonNode second = books.invoice(books.close("2024-08"));
    assertEquals(august, second.get("preceding").get("number").asText());
    assertEquals("wrong address", second.get("preceding").get("reason").asText());
    assertEquals("16.00", second.get("sections").get(0).get("net").asText());
    assertEquals(first.get("corrections"), second.get("corrections"));
    assertEquals("14.00", second.get("net").asText());
    // 14.84 less what had been paid for the voided one.
    assertEquals("13.84", second.get("payable").asText());
    assertEquals(0, books.breaks().size());
  }

  @Test
  void payments_change_the_state_and_what_is_too_much_pays_the_next_invoice() {
    books.use("a", "2024-07-03T00:00:00Z", 3_000_000);
    String number = books.close("2024-07");
    assertEquals("31.80", books.invoice(number).get("open").asText());
    assertEquals(1, books.openItems().size());
    assertTrue(books.openItems().get(0).get("daysOverdue").isIntegralNumber());
    assertEquals("PARTLY_PAID", books.pay(number, "10.00", "R1", 200).get("state").asText());
    assertEquals("21.80", books.pay(number, "10.00", "R1", 200).get("open").asText());
    assertEquals("ALREADY_EXISTS", books.pay(number, "11.00", "R1", 409).path("code").asText());
    assertEquals("21.80", books.openItems().get(0).get("open").asText());
    JsonNode last = books.pay(number, "25.00", "R2", 200);
    assertEquals("PAID", last.get("state").asText());
    assertEquals("3.20", last.get("overpaid").asText());
    assertEquals("3.20", books.pay(number, "25.00", "R2", 200).get("overpaid").asText());
    assertEquals("3.20", books.left(last.get("credit").asInt()));
    assertEquals(0, books.openItems().size());
    assertEquals(1, books.tenant().client().get("/invoices?state=PAID").json().get("items").size());
    assertEquals(
        2,
        books
            .tenant()
            .client()
            .get("/invoices/" + number + "/payments")
            .json()
            .get("items")
            .size());
    books.use("b", "2024-08-03T00:00:00Z", 1_000_000);
    JsonNode august = books.invoice(books.close("2024-08"));
    assertEquals("3.20", august.get("paidInAdvance").asText());
    assertEquals("7.40", august.get("payable").asText());
  }

  @Test
  void documents_of_many_tenants_at_once_leave_no_gap() throws Exception {
    List<TestBooks> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      TestBooks one = TestBooks.create(operator());
      one.fee("{\"name\":\"Platform\",\"amount\":\"10\",\"validFrom\":\"2024-07\"}");
      all.add(one);
    }
    ExecutorService pool = Executors.newFixedThreadPool(all.size());
    try {
      List<Callable<String>> lives = new ArrayList<>();
      for (TestBooks one : all) {
        lives.add(
            () -> {
              for (int i = 0; i < 3; i++) {
                one.voidInvoice(one.close("2024-07"), 200);
              }
              return one.close("2024-07");
            });
      }
      for (Future<String> life : pool.invokeAll(lives)) {
        life.get();
      }
    } finally {
      pool.shutdown();
    }
    assertEquals(0, books.breaks().size(), books.breaks().toString());
    for (TestBooks one : all) {
      assertEquals(7, one.tenant().client().get("/invoices").json().get("items").size());
    }
  }

  @Test
  void a_change_in_the_database_shows() throws Exception {
    books.use("a", "2024-07-03T00:00:00Z", 3_000_000);
    String number = books.close("2024-07");
    assertEquals(0, books.breaks().size());
    String change =
        "UPDATE invoice SET content = REPLACE(content, '30.00', '%s') WHERE number = '%s'";
    TestDatabase.change(change.formatted("31.00", number));
    JsonNode breaks = books.breaks();
    assertEquals(number, breaks.get(0).get("number").asText());
    assertEquals("CONTENT", breaks.get(0).get("fault").asText());
    JsonNode own =
        books
            .tenant()
            .client()
            .get("/invoices/verify?series=IT&year=" + TestBooks.year())
            .expect(200)
            .json();
    assertEquals(1, own.get("checked").asInt());
    assertFalse(own.get("breaks").isEmpty());
    TestDatabase.change(
        "UPDATE invoice SET content = REPLACE(content, '31.00', '30.00') WHERE number = '"
            + number
            + "'");
    assertEquals(0, books.breaks().size());
  }
}
