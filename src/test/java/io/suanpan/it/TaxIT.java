package io.suanpan.it;

import static io.suanpan.harness.TestVendor.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestBooks;
import io.suanpan.harness.TestTenant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How invoices are taxed, and what they must name. */
class TaxIT extends ApiTest {
  private TestBooks books;

  @BeforeEach
  void create() {
    books = TestBooks.create(operator());
  }

  @Test
  void reverse_charge_names_both_and_says_why_there_is_no_tax() {
    TestTenant other =
        TestTenant.create(
            operator(),
            """
            "region":"AT","timeZone":"Europe/Vienna","currency":"EUR","language":"de",
            "tax":{"category":"AE","vatId":"atu12345678"},"orderReference":"PO-7",
            "buyerReference":"B1","paymentDays":30,"paymentTerms":"30 Tage netto"
            """);
    other
        .operator()
        .post(
            other.path("/fees"),
            "{\"name\":\"Platform\",\"amount\":\"10\",\"validFrom\":\"2024-07\"}")
        .expect(201);
    operator()
        .call(
            "PUT", "/issuer", "{\"name\":\"I\",\"address\":{\"country\":\"DE\"},\"series\":\"IT\"}")
        .expect(200);
    String reason = other.close("2024-07").at("/parked/0/reason").asText();
    assertTrue(reason.startsWith("TAX_ID_MISSING"), reason);
    operator().call("PUT", "/issuer", TestBooks.ISSUER).expect(200);
    other.close("2024-07");
    String number = other.client().get("/invoices").json().at("/items/0/number").asText();
    JsonNode invoice = other.client().get("/invoices/" + number).json();
    assertEquals(
        "Steuerschuldnerschaft des Leistungsempfängers", invoice.at("/tax/0/note").asText());
    assertEquals("ATU12345678", invoice.at("/recipient/vatId").asText());
    assertEquals("DE123456789", invoice.at("/issuer/vatId").asText());
    assertEquals("DE89370400440532013000", invoice.at("/issuer/iban").asText());
    assertEquals("PO-7", invoice.at("/references/order").asText());
    assertEquals("10.00", invoice.get("total").asText());
    assertEquals(
        30,
        java.time.temporal.ChronoUnit.DAYS.between(
            java.time.OffsetDateTime.parse(invoice.get("issuedAt").asText())
                .atZoneSameInstant(java.time.ZoneId.of("Europe/Vienna"))
                .toLocalDate(),
            java.time.LocalDate.parse(invoice.get("dueOn").asText())));
  }

  @Test
  void what_is_no_tax_or_bank_data_is_refused() {
    for (String tax :
        List.of(
            "{\"category\":\"AE\"}",
            "{\"category\":\"O\",\"vatId\":\"DE123456789\"}",
            "{\"category\":\"S\",\"rate\":\"0\"}",
            "{\"category\":\"E\",\"rate\":\"7\"}",
            "{\"category\":\"S\",\"rate\":\"19\",\"note\":\"because\"}",
            "{\"category\":\"S\",\"rate\":\"19\",\"vatId\":\"DE12345678\"}",
            "{\"category\":\"S\",\"rate\":\"19\",\"vatId\":\"QQ12345678\"}")) {
      operator()
          .call("PATCH", "/tenants/" + books.tenant().id(), "{\"tax\":" + tax + "}")
          .expect(422);
    }
    String iban = TestBooks.ISSUER.replace("DE89", "DE88");
    JsonNode refused = operator().call("PUT", "/issuer", iban).expect(422).json();
    assertEquals("/iban", refused.at("/errors/0/pointer").asText());
  }

  @Test
  void a_tenant_may_wait_for_prices() {
    operator()
        .call("PATCH", "/tenants/" + books.tenant().id(), "{\"holdWhenUnpriced\":true}")
        .expect(200);
    books.use("u", "2024-07-03T00:00:00Z", "m2", 2_000_000);
    String reason = books.tenant().close("2024-07").at("/parked/0/reason").asText();
    assertTrue(reason.startsWith("UNPRICED_USAGE"), reason);
    books.vendor().load(rate("m2", "input", "unit, amount: \"20\", per: 1000000", ""));
    assertEquals("40.00", books.invoice(books.close("2024-07")).get("net").asText());
  }
}
