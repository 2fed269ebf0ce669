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
import io.suanpan.tenancy.Tenant;
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
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An issued invoice as a document: by {@code Accept} or by suffix. */
@Path("/invoices/{number: [A-Z0-9-]+}{suffix: (\\.[a-z]+)?}")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
public class InvoiceDocumentsResource {
  private static final String PDF = "application/pdf";
  private static final String CSV = "text/csv";
  private static final Map<String, String> SUFFIXES =
      Map.of(".json", MediaType.APPLICATION_JSON, ".pdf", PDF, ".csv", CSV);

  @PathParam("number")
  String number;

  @PathParam("suffix")
  String suffix;

  @Inject FindInvoices invoices;
  @Inject PdfPrinter printer;
  @Inject ObjectMapper json;
  @Inject Caller caller;
  @Context HttpHeaders headers;

  @GET
  @Operation(
      operationId = "getInvoice",
      summary = "An issued invoice",
      description = "application/json, application/pdf or text/csv; or .json, .pdf, .csv")
  public Response get() throws IOException {
    Tenant tenant = caller.tenant();
    IssuedInvoice invoice = invoices.get(tenant, number);
    InvoiceContent content = invoices.content(invoice);
    return switch (format()) {
      case PDF -> pdf(content, tenant);
      case CSV -> csv(content);
      default -> json(invoice);
    };
  }

  private String format() {
    if (!suffix.isEmpty()) {
      return Optional.ofNullable(SUFFIXES.get(suffix))
          .orElseThrow(() -> Refusal.notFound("format " + suffix));
    }
    List<MediaType> accepted = headers.getAcceptableMediaTypes();
    for (MediaType type : accepted) {
      for (String ours : List.of(MediaType.APPLICATION_JSON, PDF, CSV)) {
        if (type.isCompatible(MediaType.valueOf(ours))) {
          return ours;
        }
      }
    }
    throw new Refusal(Code.NOT_ACCEPTABLE, "an invoice can be had as " + SUFFIXES.values());
  }

  /** The content exactly as it was hashed, with what lies beside it. */
  private Response json(IssuedInvoice invoice) throws IOException {
    ObjectNode body = (ObjectNode) json.readTree(invoice.content());
    body.put("state", invoice.state().name());
    body.put("previousHash", invoice.previousHash());
    body.put("hash", invoice.hash());
    return Response.ok(json.writeValueAsString(body), MediaType.APPLICATION_JSON).build();
  }

  private Response pdf(InvoiceContent content, Tenant tenant) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printer.print(new PageLayout(content, tenant.zone()).page(), out);
    return Response.ok(out.toByteArray(), PDF)
        .header("Content-Disposition", "attachment; filename=\"" + number + ".pdf\"")
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
        .header("Content-Disposition", "attachment; filename=\"" + number + ".csv\"")
        .build();
  }
}
