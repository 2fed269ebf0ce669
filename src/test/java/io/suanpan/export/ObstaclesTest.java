package io.suanpan.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.export.einvoice.Syntax;
import io.suanpan.export.einvoice.XmlInvoice;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Party;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import io.suanpan.tenancy.TaxCategory;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no electronic invoice can be made of is refused with all reasons, and the rest is made. */
class ObstaclesTest {
  private static final Party NAMELESS =
      new Party("Some Ltd", null, null, null, null, null, null, null, null, null, null);

  @Test
  void nothing_is_in_the_way_of_the_usual() {
    for (Syntax syntax : Syntax.values()) {
      assertEquals(List.of(), pointers(Contents.german(), syntax));
    }
  }

  @Test
  void a_preview_has_no_number() {
    assertEquals(List.of("/number"), pointers(Contents.usual().numbered(null).with(2), Syntax.CII));
  }

  @Test
  void an_invoice_has_a_line() {
    assertEquals(List.of("/sections"), pointers(Contents.usual().with(0), Syntax.UBL));
  }

  @Test
  void all_that_is_missing_is_named() {
    InvoiceContent bare = Contents.usual().from(NAMELESS).to(NAMELESS).with(1);
    assertEquals(
        List.of("/issuer/address/country", "/issuer/vatId", "/recipient/address/country"),
        pointers(bare, Syntax.CII));
    Refusal refusal =
        assertThrows(Refusal.class, () -> new XmlInvoice(bare).write(Syntax.XRECHNUNG));
    assertEquals(Code.NOT_ACCEPTABLE, refusal.code());
    List<String> named = refusal.violations().stream().map(Violation::pointer).toList();
    for (String member :
        List.of(
            "/issuer/iban",
            "/issuer/contact",
            "/issuer/phone",
            "/issuer/email",
            "/issuer/address/city",
            "/issuer/electronicAddress",
            "/recipient/address/postalCode",
            "/recipient/electronicAddress")) {
      assertTrue(named.contains(member), member + " in " + named);
    }
  }

  @Test
  void a_preview_without_an_issuer_is_refused_and_breaks_nothing() {
    assertTrue(
        pointers(Contents.usual().from(null).with(1), Syntax.XRECHNUNG).contains("/issuer/vatId"));
  }

  @Test
  void reverse_charge_names_the_buyer() {
    TaxRate reverse = new TaxRate(TaxCategory.AE, BigDecimal.ZERO, null);
    Party unnamed = Contents.party("Kranich GmbH", null, null);
    assertEquals(
        List.of("/recipient/vatId"),
        pointers(Contents.usual().at(reverse).to(unnamed).with(1), Syntax.CII));
    InvoiceContent named = Contents.usual().at(reverse).with(2);
    for (Syntax syntax : Syntax.values()) {
      byte[] xml = new XmlInvoice(named).write(syntax);
      assertEquals(List.of(), Validators.all(xml, syntax, "EUR"));
      String text = new String(xml, java.nio.charset.StandardCharsets.UTF_8);
      assertTrue(text.contains("VATEX-EU-AE"));
      assertTrue(text.contains("Steuerschuldnerschaft des Leistungsempfängers"));
    }
  }

  /** BR-CO-9: a number that begins with no country is no VAT identifier, but still a number. */
  @Test
  void a_foreign_company_number_is_told_as_what_it_is() {
    Party chinese = Contents.party("灵犀", "91310000MA1K3X0000", null);
    byte[] xml = new XmlInvoice(Contents.usual().to(chinese).with(1)).write(Syntax.CII);
    assertEquals(List.of(), Validators.all(xml, Syntax.CII, "EUR"));
    assertTrue(
        new String(xml, java.nio.charset.StandardCharsets.UTF_8)
            .contains("<ram:SpecifiedLegalOrganization><ram:ID>91310000MA1K3X0000</ram:ID>"));
  }

  private static List<String> pointers(InvoiceContent invoice, Syntax syntax) {
    return new XmlInvoice(invoice).obstacles(syntax).stream().map(Violation::pointer).toList();
  }
}
