package io.suanpan.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.invoicing.InvoiceContent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InvoiceCsvTest {
  /** Programs read the columns by their place. */
  @Test
  void columns_stay_where_they_were() {
    assertEquals(
        List.of(
            "kind,invoice,tenant,period,line,vendor,account,model,meter,consumed,covered,billed"
                .split(",", -1)),
        InvoiceCsv.HEADER.subList(0, 12));
    assertEquals(18, InvoiceCsv.HEADER.indexOf("net"));
    assertEquals(21, InvoiceCsv.HEADER.indexOf("netConverted"));
    assertEquals(22, InvoiceCsv.HEADER.indexOf("invoiceCurrency"));
  }

  @Test
  void everything_on_an_invoice_has_a_row() {
    Set<Object> kinds = new TreeSet<>();
    LongStream.range(0, 50)
        .mapToObj(RandomContents::of)
        .forEach(
            invoice -> {
              List<List<Object>> rows = new InvoiceCsv(invoice).rows();
              rows.forEach(row -> kinds.add(row.get(0)));
              assertEquals(expected(invoice), rows.size());
            });
    assertEquals(
        Set.of("line", "credit", "fee", "correction", "promotion", "tax", "prepayment", "unpriced"),
        kinds);
  }

  private static int expected(InvoiceContent invoice) {
    return invoice.sections().stream().mapToInt(s -> s.lines().size() + s.credits().size()).sum()
        + invoice.fees().size()
        + invoice.corrections().size()
        + invoice.promotions().size()
        + invoice.tax().size()
        + invoice.prepayments().size()
        + invoice.unpriced().size();
  }

  @Test
  void a_correction_names_what_it_corrects_and_its_month() {
    InvoiceContent invoice =
        LongStream.range(0, 50)
            .mapToObj(RandomContents::of)
            .filter(content -> !content.corrections().isEmpty())
            .findFirst()
            .orElseThrow();
    List<Object> row =
        new InvoiceCsv(invoice)
            .rows().stream().filter(r -> r.get(0).equals("correction")).findFirst().orElseThrow();
    assertEquals("2024-05", row.get(3).toString());
    assertTrue(row.contains("SP-2024-000003"), row.toString());
  }
}
