package io.suanpan.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.export.app.PdfPrinter;
import io.suanpan.export.einvoice.Syntax;
import io.suanpan.export.einvoice.XmlInvoice;
import io.suanpan.invoicing.InvoiceContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The validators see what is wrong. */
class PlantedFaultsTest {
  private static final InvoiceContent INVOICE = Contents.german();

  @ParameterizedTest
  @CsvSource({
    "CII, ram:GrandTotalAmount, BR-CO-15",
    "CII, ram:DuePayableAmount, BR-CO-16",
    "CII, ram:TaxBasisTotalAmount, BR-CO-13",
    "UBL, cbc:TaxInclusiveAmount currencyID=\"EUR\", BR-CO-15",
    "UBL, cbc:PayableAmount currencyID=\"EUR\", BR-CO-16",
    "XRECHNUNG, cbc:TaxExclusiveAmount currencyID=\"EUR\", BR-CO-13"
  })
  void a_wrong_total_is_seen_by_both(Syntax syntax, String element, String rule) {
    byte[] right = new XmlInvoice(INVOICE).write(syntax);
    assertEquals(List.of(), Validators.all(right, syntax, "EUR"));
    byte[] wrong = changed(right, "<" + element + ">", "<" + element + ">1");
    assertTrue(Validators.phive(wrong, syntax).toString().contains(rule));
    assertTrue(Validators.mustang(wrong, "wrong.xml", "EUR").toString().contains(rule));
  }

  @Test
  void a_missing_buyer_reference_is_seen_by_the_rules_of_xrechnung() {
    byte[] right = new XmlInvoice(INVOICE).write(Syntax.XRECHNUNG);
    byte[] wrong =
        new String(right, UTF_8)
            .replaceAll("<cbc:BuyerReference>.*</cbc:BuyerReference>", "")
            .getBytes(UTF_8);
    assertTrue(Validators.phive(wrong, Syntax.XRECHNUNG).toString().contains("BR-DE-15"));
    assertTrue(Validators.mustang(wrong, "wrong.xml", "EUR").toString().contains("BR-DE-15"));
  }

  @Test
  void a_pdf_that_does_not_name_its_file_or_its_kind_is_seen() throws IOException {
    byte[] right = new PdfPrinter().print(INVOICE);
    assertEquals(List.of(), Validators.veraPdf(right));
    assertEquals(List.of(), Validators.mustang(right, "right.pdf", "EUR"));
    byte[] noRelation =
        edited(
            right,
            catalog -> {
              COSArray files = catalog.getCOSArray(COSName.getPDFName("AF"));
              ((COSDictionary) files.getObject(0)).removeItem(COSName.getPDFName("AFRelationship"));
            });
    assertFalse(Validators.veraPdf(noRelation).isEmpty());
    assertFalse(Validators.mustang(noRelation, "wrong.pdf", "EUR").isEmpty());
    byte[] noProfile = edited(right, catalog -> catalog.removeItem(COSName.OUTPUT_INTENTS));
    assertFalse(Validators.veraPdf(noProfile).isEmpty());
    byte[] noMetadata = edited(right, catalog -> catalog.removeItem(COSName.METADATA));
    assertFalse(Validators.mustang(noMetadata, "wrong.pdf", "EUR").isEmpty());
  }

  private static byte[] edited(byte[] pdf, Consumer<COSDictionary> edit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      edit.accept(document.getDocumentCatalog().getCOSObject());
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] changed(byte[] xml, String from, String to) {
    String text = new String(xml, UTF_8);
    assertTrue(text.contains(from), from);
    return text.replace(from, to).getBytes(UTF_8);
  }
}
