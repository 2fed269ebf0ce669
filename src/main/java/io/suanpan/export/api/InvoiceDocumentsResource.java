package io.suanpan.export.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.suanpan.export.InvoiceCsv;
import io.suanpan.export.PageLayout;
import io.suanpan.export.app.PdfPrinter;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An issued invoice as a document: by {@code Accept} or by suffix. */
@Path("/invoices")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
public class InvoiceDocumentsResource {
  private static final String PDF = "application/pdf";
  private static final String CSV = "text/csv";
  private static final Map<String, String> FORMATS =
      Map.of("json", MediaType.APPLICATION_JSON, "pdf", PDF, "csv", CSV);

  @Inject FindInvoices invoices;
  @Inject PdfPrinter printer;
  @Inject ObjectMapper json;
  @Inject Caller caller;
  @Context HttpHeaders headers;

  @GET
  @Path("/{number}")
  @Operation(
      operationId = "getInvoice",
      summary = "An issued invoice, by Accept",
      description = "application/json, application/pdf or text/csv")
  public Response byAccept(@PathParam("number") String number) throws IOException {
    for (MediaType type : headers.getAcceptableMediaTypes()) {
      for (String ours : List.of(MediaType.APPLICATION_JSON, PDF, CSV)) {
        if (type.isCompatible(MediaType.valueOf(ours))) {
          return document(number, ours);
        }
      }
    }
    throw new Refusal(Code.NOT_ACCEPTABLE, "an invoice can be had as " + FORMATS.values());
  }

  @GET
  @Path("/{number}.{format}")
  @Operation(
      operationId = "getInvoiceFile",
      summary = "An issued invoice, by suffix",
      description = ".json, .pdf or .csv")
  public Response bySuffix(@PathParam("number") String number, @PathParam("format") String format)
      throws IOException {
    String type = FORMATS.get(format);
    if (type == null) {
      throw Refusal.notFound("format " + format);
    }
    return document(number, type);
  }

  private Response document(String number, String type) throws IOException {
    IssuedInvoice invoice = invoices.get(caller.tenant(), number);
    InvoiceContent content = invoices.content(invoice);
    return switch (type) {
      case PDF -> pdf(content);
      case CSV -> csv(content);
      default -> json(invoice);
    };
  }

  /** The content exactly as it was hashed, with what lies beside it. */
  private Response json(IssuedInvoice invoice) throws IOException {
    ObjectNode body = (ObjectNode) json.readTree(invoice.content());
    body.put("state", invoice.state().name());
    body.put("previousHash", invoice.previousHash());
    body.put("hash", invoice.hash());
    return Response.ok(json.writeValueAsString(body), MediaType.APPLICATION_JSON).build();
  }

  private Response pdf(InvoiceContent content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printer.print(new PageLayout(content).page(), out);
    return Response.ok(out.toByteArray(), PDF)
        .header("Content-Disposition", "attachment; filename=\"" + content.number() + ".pdf\"")
        .build();
  }

  private Response csv(InvoiceContent content) throws IOException {
    StringWriter text = new StringWriter();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader(InvoiceCsv.HEADER.toArray(String[]::new)).get();
    try (CSVPrinter rows = new CSVPrinter(text, format)) {
      rows.printRecords(new InvoiceCsv(content).rows());
    }
    return Response.ok(text.toString(), CSV + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"" + content.number() + ".csv\"")
        .build();
  }
}
