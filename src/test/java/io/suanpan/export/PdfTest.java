package io.suanpan.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.export.app.PdfPrinter;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Kind;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfTest {
  private final PdfPrinter printer = new PdfPrinter();

  @ParameterizedTest
  @CsvSource({
    "en, Invoice, Amount due, Saved at list prices: 23.50 EUR, DE02 1203 0000 0000 2020 51",
    "de, Rechnung, Zu zahlen, 'Zu Listenpreisen gespart: 23,50 EUR', DE02 1203 0000 0000 2020 51",
    "zh, 账单, 应付金额, 按目录价节省: 23.50 EUR, DE02 1203 0000 0000 2020 51"
  })
  void it_speaks_the_language_of_the_tenant(
      String language, String title, String payable, String saved, String iban) throws IOException {
    String text = Parsed.text(printer.print(Contents.usual().in(language).with(3)));
    for (String part : List.of(title, payable, saved, iban, "SP-2024-000042", "EN 16931")) {
      assertTrue(text.contains(part), () -> part + " in " + text);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, DRAFT, pay", "de, ENTWURF, zahlen Sie", "zh, 草稿, 注明"})
  void a_preview_is_marked_on_each_page_and_asks_for_no_money(
      String language, String mark, String request) throws IOException {
    InvoiceContent draft = Contents.usual().numbered(null).in(language).with(60);
    byte[] pdf = printer.print(draft);
    assertEquals(List.of(), Validators.veraPdf(pdf));
    assertFalse(Parsed.text(pdf).contains(request));
    for (String page : pages(pdf)) {
      assertTrue(page.contains(mark), page);
    }
    assertFalse(Parsed.text(printer.print(Contents.usual().in(language).with(60))).contains(mark));
  }

  @Test
  void a_long_table_has_its_head_and_the_number_on_each_page() throws IOException {
    InvoiceContent invoice = Contents.usual().in("en").with(320);
    byte[] pdf = printer.print(invoice);
    List<String> pages = pages(pdf);
    int attachment = 0;
    while (!pages.get(attachment).contains("Attachment: projects and days")) {
      attachment++;
    }
    assertTrue(attachment > 8, attachment + " pages");
    for (int i = 1; i < pages.size(); i++) {
      String page = pages.get(i);
      boolean attached = i >= attachment;
      assertTrue(attached || (page.contains("Consumed") && page.contains("List cost")), page);
      assertTrue(page.contains("Page " + (i + 1) + " of " + pages.size()), page);
      assertTrue(page.contains("SP-2024-000042"), page);
    }
    assertEquals(List.of(), Validators.mustang(pdf, "long.pdf", "EUR"));
  }

  @Test
  void the_same_invoice_gives_the_same_bytes() throws IOException {
    assertArrayEquals(printer.print(Contents.german()), printer.print(Contents.german()));
  }

  @Test
  void a_credit_note_says_so_and_asks_for_no_money() throws IOException {
    InvoiceContent credit =
        LongStream.range(0, 100)
            .mapToObj(RandomContents::of)
            .filter(content -> content.kind() == Kind.CREDIT_NOTE)
            .filter(content -> content.language().equals("en"))
            .findFirst()
            .orElseThrow();
    String text = Parsed.text(printer.print(credit));
    assertTrue(text.contains("Credit note"), text);
    assertTrue(text.contains("Amount credited"), text);
    assertTrue(text.contains("Concerns invoice SP-2024-000007 of 3 Jul 2024"), text);
    assertFalse(text.contains("Please pay") || text.contains("IBAN"), text);
  }

  private static List<String> pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      // In the order of drawing: letters that are turned would be sorted among the lines.
      PDFTextStripper stripper = new PDFTextStripper();
      List<String> pages = new java.util.ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(
            java.text.Normalizer.normalize(
                stripper.getText(document), java.text.Normalizer.Form.NFKC));
      }
      return pages;
    }
  }
}
