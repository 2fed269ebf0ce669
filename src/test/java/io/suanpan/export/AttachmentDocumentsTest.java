package io.suanpan.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.export.app.PdfPrinter;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Section;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What projects and days cost, in PDF and CSV. */
class AttachmentDocumentsTest {
  private static final int NET = AttachmentCsv.HEADER.indexOf("net");

  private final PdfPrinter printer = new PdfPrinter();

  @Test
  void rows_add_up_to_the_sections() {
    for (long seed = 0; seed < 100; seed++) {
      InvoiceContent invoice = RandomContents.of(seed);
      List<List<Object>> rows = new AttachmentCsv(invoice).rows();
      assertTrue(invoice.attachment() != null || rows.isEmpty(), "seed " + seed);
      if (invoice.attachment() != null) {
        equal(invoice, rows, "day");
      }
      if (rows.stream().anyMatch(row -> row.get(0).equals("project"))) {
        equal(invoice, rows, "project");
      }
      rows.forEach(row -> assertEquals(AttachmentCsv.HEADER.size(), row.size()));
    }
  }

  private static void equal(InvoiceContent invoice, List<List<Object>> rows, String kind) {
    BigDecimal sum =
        Parsed.sum(
            rows.stream()
                .filter(row -> row.get(0).equals(kind) || row.get(0).equals("withoutUsage"))
                .map(row -> (BigDecimal) row.get(NET))
                .toList());
    BigDecimal sections =
        Parsed.sum(invoice.sections().stream().map(Section::netConverted).toList());
    assertEquals(0, sections.compareTo(sum), kind + " of " + invoice.number());
  }

  @Test
  void a_name_is_no_formula() {
    List<List<Object>> rows = new AttachmentCsv(projects("en")).rows();
    assertTrue(rows.stream().anyMatch(row -> "'=SUM(A1)".equals(row.get(4))), rows.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "en, Attachment: projects and days, By project, No project named, 31 Jul 2024",
    "de, Anlage: Projekte und Tage, Nach Projekten, Ohne Angabe eines Projekts, 31.07.2024",
    "zh, 附件:项目与日期, 按项目, 未注明项目, 2024年7月31日"
  })
  void pages_tell_projects_and_days_in_the_language_of_the_tenant(
      String language, String title, String table, String none, String day) throws IOException {
    InvoiceContent invoice = projects(language);
    byte[] pdf = printer.print(invoice);
    Files.write(Path.of("target", "attachment-" + language + ".pdf"), pdf);
    String text = Parsed.text(pdf);
    for (String part : List.of(title, table, none, day, "检索 <search>")) {
      assertTrue(text.contains(part), () -> part + " in " + text);
    }
    Wording words = new Wording(language);
    invoice
        .attachment()
        .days()
        .forEach(
            share ->
                assertTrue(
                    text.contains(
                        words.whole(share.tokens()) + " " + words.money(share.net(), "EUR")),
                    () -> share + " in " + text));
    assertEquals(List.of(), Validators.veraPdf(pdf));
  }

  @Test
  void without_projects_there_are_only_days_and_without_usage_nothing() throws IOException {
    InvoiceContent invoice = found("en", 0);
    String text = Parsed.text(printer.print(invoice));
    assertTrue(text.contains("By day"), text);
    assertFalse(text.contains("By project"), text);
    String empty = Parsed.text(printer.print(Contents.usual().in("en").with(0)));
    assertFalse(empty.contains("Attachment"), empty);
  }

  @Test
  void a_hundred_projects_have_the_head_on_each_page() throws IOException {
    InvoiceContent invoice = found("en", 120);
    byte[] pdf = printer.print(invoice);
    Files.write(Path.of("target", "attachment-long.pdf"), pdf);
    long heads = Parsed.text(pdf).lines().filter(line -> line.startsWith("Project Tokens")).count();
    assertTrue(heads >= 3, heads + " heads");
  }

  private static InvoiceContent projects(String language) {
    return found(language, 5);
  }

  private static InvoiceContent found(String language, int projects) {
    return LongStream.range(1, 60)
        .mapToObj(lines -> Contents.usual().in(language).with((int) lines))
        .filter(invoice -> invoice.attachment().projects().size() == projects)
        .filter(invoice -> !invoice.attachment().days().isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
