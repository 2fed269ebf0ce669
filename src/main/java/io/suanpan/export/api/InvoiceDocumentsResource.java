package io.suanpan.export.api;

import io.suanpan.export.app.Documents;
import io.suanpan.export.einvoice.Syntax;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.app.FindInvoices;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An issued invoice as a document: by {@code Accept} or by suffix. */
@Path("/invoices")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
public class InvoiceDocumentsResource {
  @Inject FindInvoices invoices;
  @Inject Documents documents;
  @Inject Caller caller;
  @Context HttpHeaders headers;

  @GET
  @Path("/{number}")
  @Operation(
      operationId = "getInvoice",
      summary = "An issued invoice, by Accept",
      description =
          "application/json, application/pdf, text/csv or application/xml; XML in the syntax cii,"
              + " ubl or xrechnung.")
  public Response byAccept(
      @PathParam("number") String number, @QueryParam("syntax") String syntax) {
    return document(number, Format.accepted(headers.getAcceptableMediaTypes()), syntax);
  }

  @GET
  @Path("/{number}.{format}")
  @Operation(
      operationId = "getInvoiceFile",
      summary = "An issued invoice, by suffix",
      description = ".json, .pdf, .csv or .xml; XML in the syntax cii, ubl or xrechnung.")
  public Response bySuffix(
      @PathParam("number") String number,
      @PathParam("format") String format,
      @QueryParam("syntax") String syntax) {
    return document(number, Format.named(format), syntax);
  }

  private Response document(String number, Format format, String syntax) {
    IssuedInvoice invoice = invoices.get(caller.tenant(), number);
    if (format == Format.JSON) {
      return Response.ok(documents.json(invoice), MediaType.APPLICATION_JSON).build();
    }
    InvoiceContent content = invoices.content(invoice);
    byte[] body =
        switch (format) {
          case PDF -> documents.pdf(content);
          case CSV -> documents.csv(content);
          case XML, JSON -> documents.xml(content, syntax(syntax));
        };
    return Attachments.of(body, format, number);
  }

  private static Syntax syntax(String name) {
    return name == null
        ? Syntax.CII
        : Syntax.named(name)
            .orElseThrow(
                () ->
                    new Refusal(Code.UNREADABLE_PARAMETER, "syntax must be cii, ubl or xrechnung"));
  }
}
