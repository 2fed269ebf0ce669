package io.suanpan.export.api;

import io.suanpan.export.app.Documents;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.invoicing.app.PreviewInvoice;
import io.suanpan.period.Months;
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

/** What projects and days cost of an invoice, as a table. */
@Path("/invoices")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
public class AttachmentResource {
  @Inject FindInvoices invoices;
  @Inject PreviewInvoice previews;
  @Inject Documents documents;
  @Inject Caller caller;

  @GET
  @Path("/{number}/attachment.csv")
  @Operation(
      operationId = "getInvoiceAttachment",
      summary = "What projects and days cost of an issued invoice, as CSV",
      description = "404 for a document without one: it was issued before there were any.")
  public Response issued(@PathParam("number") String number) {
    return file(invoices.content(invoices.get(caller.tenant(), number)), number);
  }

  @GET
  @Path("/preview/attachment.csv")
  @Operation(
      operationId = "getPreviewAttachment",
      summary = "What projects and days would cost of the invoice of a month, as CSV",
      description = "The running month unless a period is given.")
  public Response preview(@QueryParam("period") String period) {
    InvoiceContent content = previews.preview(caller.tenant(), Months.parse(period));
    return file(content, "draft-" + content.period());
  }

  private Response file(InvoiceContent content, String name) {
    return Attachments.of(documents.attachmentCsv(content), Format.CSV, name + "-attachment");
  }
}
