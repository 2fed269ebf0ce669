package io.suanpan.export.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.suanpan.export.AttachmentCsv;
import io.suanpan.export.InvoiceCsv;
import io.suanpan.export.einvoice.Syntax;
import io.suanpan.export.einvoice.XmlInvoice;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.app.FindInvoices;
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
  @Inject FindInvoices invoices;
  @Inject ObjectMapper json;

  /** PDF/A-3; of a preview marked as a draft. */
  public byte[] pdf(InvoiceContent content) {
    try {
      return printer.print(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content exactly as it was hashed, with what lies beside it. */
  public byte[] json(IssuedInvoice invoice) {
    try {
      ObjectNode body = (ObjectNode) json.readTree(invoice.content());
      body.put("state", invoice.state().name());
      body.put("open", invoices.open(invoice).amount().toPlainString());
      body.put("previousHash", invoice.previousHash());
      body.put("hash", invoice.hash());
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an invoice that is damaged", e);
    }
  }

  /** The content of a preview. */
  public byte[] json(InvoiceContent content) {
    try {
      return json.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an invoice that cannot be written", e);
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
