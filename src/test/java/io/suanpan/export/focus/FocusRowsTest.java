package io.suanpan.export.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.export.app.FocusCsv;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every export, on random contents; the seed is printed. */
class FocusRowsTest {
  private static final int CONTENTS = 2000;

  @Test
  void rows_add_up_to_the_total_and_products_are_exact() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("FocusRowsTest -Dseed=" + seed);
    RandomContents contents = new RandomContents(new Random(seed));
    for (int i = 0; i < CONTENTS; i++) {
      InvoiceContent content = contents.next("INV-" + i);
      Table table = table(List.of(content));
      String which = "seed " + seed + ", number " + i;
      assertEquals(0, total(content).compareTo(sum(table, "BilledCost")), which);
      for (int row = 0; row < table.rows().size(); row++) {
        product(table, row, "ListUnitPrice", "ListCost", which);
        product(table, row, "ContractedUnitPrice", "ContractedCost", which);
      }
      rounding(content, table, which);
    }
  }

  /** No line is off by more than what its two roundings can be, in the invoice's currency. */
  private static void rounding(InvoiceContent content, Table table, String which) {
    for (int row = 0; row < table.rows().size(); row++) {
      BigDecimal printed = table.number(row, "x_InvoiceLineNet");
      if (printed == null) {
        continue;
      }
      BigDecimal rate = table.number(row, "x_ExchangeRate");
      BigDecimal most = rate == null ? BigDecimal.ONE : BigDecimal.ONE.add(rate);
      BigDecimal off = table.number(row, "BilledCost").subtract(printed).abs();
      assertTrue(off.compareTo(most) <= 0, which + ": " + table.rows().get(row));
    }
    assertEquals(
        content.sections().stream().flatMap(s -> s.lines().stream()).mapToLong(l -> 1).count(),
        table.rows().stream()
            .map(row -> row.get(table.columns().indexOf("x_InvoiceLine")))
            .filter(line -> line != null)
            .map(Integer::valueOf)
            .filter(line -> line <= lines(content))
            .distinct()
            .count(),
        which);
  }

  private static long lines(InvoiceContent content) {
    return content.sections().stream().mapToLong(section -> section.lines().size()).sum();
  }

  private static void product(Table table, int row, String price, String cost, String which) {
    BigDecimal unitPrice = table.number(row, price);
    boolean correction = "Correction".equals(table.text(row, "ChargeClass"));
    if (unitPrice != null && !correction) {
      BigDecimal product = unitPrice.multiply(table.number(row, "PricingQuantity"));
      assertEquals(0, product.compareTo(table.number(row, cost)), which + table.rows().get(row));
    }
  }

  private static BigDecimal total(InvoiceContent content) {
    return content.kind() == Kind.CREDIT_NOTE ? content.total().negate() : content.total();
  }

  static BigDecimal sum(Table table, String column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = 0; row < table.rows().size(); row++) {
      sum = sum.add(table.number(row, column));
    }
    return sum;
  }

  static Table table(List<InvoiceContent> contents) throws IOException {
    StringBuilder csv = new StringBuilder();
    Iterator<InvoiceContent> all = new ArrayList<>(contents).iterator();
    new FocusCsv(new ObjectMapper()).write(all, csv);
    return Table.parse(csv.toString());
  }
}
