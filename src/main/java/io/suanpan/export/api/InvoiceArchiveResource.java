package io.suanpan.export.api;

import io.suanpan.export.app.MonthArchive;
import io.suanpan.invoicing.InvoiceContent;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.YearMonth;
import java.util.Iterator;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All documents of a month in one file. */
@Path("/invoices/archive")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
public class InvoiceArchiveResource {
  @Inject MonthArchive archive;
  @Inject Caller caller;

  @GET
  @Produces("application/zip")
  @Operation(
      operationId = "getInvoiceArchive",
      summary = "What was issued for a month, as PDF and XML in a ZIP file",
      description = "Of an operator who names no tenant: what was issued to all.")
  public Response archive(@QueryParam("period") String period) {
    YearMonth month =
        Months.parse(period)
            .orElseThrow(
                () -> new Refusal(Code.UNREADABLE_PARAMETER, "period must be a month: 2024-07"));
    Iterator<InvoiceContent> contents =
        caller
            .tenantOrAll()
            .map(tenant -> archive.of(tenant, month))
            .orElseGet(() -> archive.ofAll(month));
    StreamingOutput body = out -> archive.write(contents, out);
    return Response.ok(body, "application/zip")
        .header("Content-Disposition", "attachment; filename=\"invoices-" + month + ".zip\"")
        .build();
  }
}
