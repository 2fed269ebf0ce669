package io.suanpan.export.api;

import io.suanpan.export.app.Documents;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.app.PreviewInvoice;
import io.suanpan.period.Months;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the invoice of a month would say now, as a document. */
@Path("/invoices/preview.{format}")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
public class PreviewDocumentsResource {
  @Inject PreviewInvoice previews;
  @Inject Documents documents;
  @Inject Caller caller;

  @GET
  @Operation(
      operationId = "getPreviewFile",
      summary = "What the invoice of a month would say now, marked as a draft",
      description = ".json, .pdf or .csv; the running month unless a period is given.")
  public Response preview(@PathParam("format") String suffix, @QueryParam("period") String period) {
    Format format = Format.named(suffix);
    if (format == Format.XML) {
      throw new Refusal(Code.NOT_ACCEPTABLE, "BR-02: an electronic invoice has a number");
    }
    InvoiceContent content = previews.preview(caller.tenant(), Months.parse(period));
    byte[] body =
        switch (format) {
          case PDF -> documents.pdf(content);
          case CSV -> documents.csv(content);
          case JSON, XML -> documents.json(content);
        };
    return Attachments.of(body, format, "draft-" + content.period());
  }
}
