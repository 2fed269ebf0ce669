package io.suanpan.export.app;

import io.suanpan.export.AttachmentCsv;
import io.suanpan.export.InvoiceCsv;
import io.suanpan.export.einvoice.Syntax;
import io.suanpan.export.einvoice.XmlInvoice;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Makes the documents of an invoice from its content. */
@ApplicationScoped
public class Documents {
  @Inject PdfPrinter printer;

  /** PDF/A-3; of a preview marked as a draft. */
  public byte[] pdf(InvoiceContent content) {
    try {
      return printer.print(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table, in UTF-8. */
  public byte[] csv(InvoiceContent content) {
    return table(InvoiceCsv.HEADER, new InvoiceCsv(content).rows());
  }

  /**
   * What projects and days cost, as a table in UTF-8.
   *
   * @throws Refusal when the document has no attachment
   */
  public byte[] attachmentCsv(InvoiceContent content) {
    if (content.attachment() == null) {
      throw Refusal.notFound("an attachment of " + content.number());
    }
    return table(AttachmentCsv.HEADER, new AttachmentCsv(content).rows());
  }

  private static byte[] table(List<String> header, List<List<Object>> records) {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get();
    try (CSVPrinter rows = new CSVPrinter(text, format)) {
      rows.printRecords(records);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * An electronic invoice.
   *
   * @throws Refusal when the syntax cannot carry it, with what is in the way
   */
  public byte[] xml(InvoiceContent content, Syntax syntax) {
    return new XmlInvoice(content).write(syntax);
  }

  /** Whether the syntax can carry it. */
  public boolean canBe(InvoiceContent content, Syntax syntax) {
    return new XmlInvoice(content).obstacles(syntax).isEmpty();
  }
}
