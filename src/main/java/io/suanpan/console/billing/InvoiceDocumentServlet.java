package io.suanpan.console.billing;

import io.suanpan.console.DownloadServlet;
import io.suanpan.console.Visitor;
import io.suanpan.export.app.Documents;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.app.FindInvoices;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** An issued invoice as a file, for whoever may see its tenant. */
@WebServlet("/console/invoice-document")
public class InvoiceDocumentServlet extends DownloadServlet {
  @Inject Visitor visitor;
  @Inject FindInvoices invoices;
  @Inject Documents documents;

  @Override
  protected Download download(HttpServletRequest request) {
    DocumentFormat format = DocumentFormat.named(request.getParameter("format"));
    IssuedInvoice invoice =
        invoices.get(
            visitor.tenant(request.getParameter("tenant")), request.getParameter("number"));
    return format.download(invoice.number(), bytes(invoice, format));
  }

  private byte[] bytes(IssuedInvoice invoice, DocumentFormat format) {
    InvoiceContent content = invoices.content(invoice);
    return switch (format) {
      case PDF -> documents.pdf(content);
      case CSV -> documents.csv(content);
      case JSON -> documents.json(invoice);
      case CII, UBL, XRECHNUNG -> documents.xml(content, format.syntax().orElseThrow());
    };
  }
}
