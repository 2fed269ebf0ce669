package io.suanpan.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.export.app.PdfPrinter;
import io.suanpan.export.einvoice.Syntax;
import io.suanpan.export.einvoice.XmlInvoice;
import io.suanpan.invoicing.InvoiceContent;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Made-up invoices and credit notes, {@code -Dsuanpan.documents=N} of them from {@code
 * -Dsuanpan.documents.seed=S}: two validators are content with each document, and all documents say
 * the same totals.
 */
class GeneratedDocumentsTest {
  private static final int COUNT = Integer.getInteger("suanpan.documents", 50);

  private final PdfPrinter printer = new PdfPrinter();
  private final Map<Syntax, Integer> written = new EnumMap<>(Syntax.class);

  @Test
  void documents_are_valid_and_say_the_same() throws IOException {
    long first = Long.getLong("suanpan.documents.seed", System.nanoTime() % 1_000_000_000);
    System.out.println("documents of seeds " + first + " to " + (first + COUNT - 1));
    List<String> findings = new ArrayList<>();
    for (long seed = first; seed < first + COUNT; seed++) {
      check(RandomContents.of(seed), "seed " + seed, findings);
    }
    System.out.println("documents written: PDF " + COUNT + ", " + written);
    assertTrue(findings.isEmpty(), () -> String.join("\n", findings));
    assertEquals(COUNT, written.get(Syntax.CII));
    assertEquals(COUNT, written.get(Syntax.UBL));
  }

  private void check(InvoiceContent invoice, String name, List<String> findings)
      throws IOException {
    XmlInvoice electronic = new XmlInvoice(invoice);
    for (Syntax syntax : Syntax.values()) {
      if (electronic.obstacles(syntax).isEmpty()) {
        byte[] xml = electronic.write(syntax);
        written.merge(syntax, 1, Integer::sum);
        Validators.all(xml, syntax, invoice.currency())
            .forEach(finding -> findings.add(name + " " + syntax + " " + finding));
        totals(invoice, xml, syntax, name);
      }
    }
    byte[] pdf = printer.print(invoice);
    Validators.mustang(pdf, name + ".pdf", invoice.currency())
        .forEach(finding -> findings.add(name + " PDF " + finding));
    assertArrayEquals(electronic.write(Syntax.CII), Parsed.embedded(pdf), name);
    text(invoice, pdf, name);
    csv(invoice, name);
  }

  private static void totals(InvoiceContent invoice, byte[] xml, Syntax syntax, String name) {
    boolean cii = syntax == Syntax.CII;
    equal(
        invoice.total(),
        Parsed.amount(xml, cii ? "ram:GrandTotalAmount" : "cbc:TaxInclusiveAmount"),
        name);
    equal(
        invoice.payable(),
        Parsed.amount(xml, cii ? "ram:DuePayableAmount" : "cbc:PayableAmount"),
        name);
    equal(
        invoice.net(),
        Parsed.amount(xml, cii ? "ram:TaxBasisTotalAmount" : "cbc:TaxExclusiveAmount"),
        name);
    BigDecimal items =
        Parsed.sum(
            Parsed.amounts(
                xml,
                cii
                    ? "ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount"
                    : "cac:" + root(invoice) + "Line/cbc:LineExtensionAmount"));
    BigDecimal allowances =
        Parsed.sum(
            Parsed.amounts(
                xml,
                cii
                    ? "ram:SpecifiedTradeAllowanceCharge/ram:ActualAmount"
                    : "cac:AllowanceCharge/cbc:Amount"));
    equal(invoice.net(), items.subtract(allowances), name);
  }

  private static String root(InvoiceContent invoice) {
    return invoice.kind() == InvoiceContent.Kind.CREDIT_NOTE ? "CreditNote" : "Invoice";
  }

  private static void text(InvoiceContent invoice, byte[] pdf, String name) throws IOException {
    Wording words = new Wording(invoice.language());
    String text = Parsed.text(pdf);
    String payable = words.money(invoice.payable(), invoice.currency()) + " " + invoice.currency();
    assertTrue(text.contains(payable), () -> name + ": no " + payable + " in " + text);
    assertTrue(text.contains(invoice.number()), name);
    assertTrue(text.contains(words.money(invoice.net(), invoice.currency())), name);
    invoice
        .tax()
        .forEach(
            tax -> assertTrue(text.contains(words.money(tax.amount(), invoice.currency())), name));
  }

  private static void csv(InvoiceContent invoice, String name) {
    BigDecimal payable = BigDecimal.ZERO;
    BigDecimal total = BigDecimal.ZERO;
    int converted = InvoiceCsv.HEADER.indexOf("netConverted");
    for (List<Object> row : new InvoiceCsv(invoice).rows()) {
      BigDecimal amount =
          row.get(converted) == null ? BigDecimal.ZERO : (BigDecimal) row.get(converted);
      payable = payable.add(amount);
      total = row.get(0).equals("prepayment") ? total : total.add(amount);
    }
    equal(invoice.payable(), payable, name);
    equal(invoice.total(), total, name);
  }

  private static void equal(BigDecimal expected, BigDecimal actual, String name) {
    assertEquals(0, expected.compareTo(actual), name + ": " + expected + " is not " + actual);
  }

  @Test
  void a_currency_with_three_decimals_has_a_pdf_that_is_valid_and_no_xml() throws IOException {
    InvoiceContent invoice = RandomContents.of(7, "KWD");
    XmlInvoice electronic = new XmlInvoice(invoice);
    for (Syntax syntax : Syntax.values()) {
      assertTrue(
          electronic.obstacles(syntax).stream().anyMatch(v -> v.detail().startsWith("BR-DEC")));
    }
    byte[] pdf = printer.print(invoice);
    assertNull(Parsed.embedded(pdf));
    assertFalse(Parsed.text(pdf).contains("EN 16931"));
    assertEquals(List.of(), Validators.veraPdf(pdf));
    text(invoice, pdf, "KWD");
    csv(invoice, "KWD");
  }
}
