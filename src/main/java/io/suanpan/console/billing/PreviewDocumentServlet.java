package io.suanpan.console.billing;

import io.suanpan.console.DownloadServlet;
import io.suanpan.console.Visitor;
import io.suanpan.export.app.Documents;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.app.PreviewInvoice;
import io.suanpan.period.Months;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** What the invoice of a month would say now as a file, marked as a draft. */
@WebServlet("/console/preview-document")
public class PreviewDocumentServlet extends DownloadServlet {
  @Inject Visitor visitor;
  @Inject PreviewInvoice previews;
  @Inject Documents documents;

  @Override
  protected Download download(HttpServletRequest request) {
    DocumentFormat format = DocumentFormat.named(request.getParameter("format"));
    InvoiceContent content =
        previews.preview(
            visitor.tenant(request.getParameter("tenant")),
            Months.parse(request.getParameter("period")));
    return format.download("draft-" + content.period(), bytes(content, format));
  }

  private byte[] bytes(InvoiceContent content, DocumentFormat format) {
    return switch (format) {
      case PDF -> documents.pdf(content);
      case CSV -> documents.csv(content);
      case JSON -> documents.json(content);
      case CII, UBL, XRECHNUNG ->
          throw new Refusal(Code.NOT_ACCEPTABLE, "BR-02: an electronic invoice has a number");
    };
  }
}
