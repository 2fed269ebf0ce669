package io.suanpan.export.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.export.app.ExportFocus;
import io.suanpan.export.app.FocusFile;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.Iterator;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Cost and usage of a month as FOCUS 1.2. */
@Path("/exports/focus")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
public class FocusResource {
  private static final String GZIP = "gzip";

  @Inject ExportFocus export;
  @Inject ObjectMapper json;
  @Inject Caller caller;

  @GET
  @Produces("text/csv")
  @Operation(
      operationId = "exportFocus",
      summary = "Cost and usage of a month as CSV, FOCUS 1.2",
      description =
          "Of a tenant: what was issued for the month, or its preview while the month is open. Of"
              + " an operator who names no tenant: what was issued to all. Compressed when gzip is"
              + " accepted.")
  public Response export(
      @QueryParam("period") String period,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
    YearMonth month =
        Months.parse(period)
            .orElseThrow(
                () -> new Refusal(Code.UNREADABLE_PARAMETER, "period must be a month: 2024-07"));
    Iterator<InvoiceContent> contents =
        caller
            .tenantOrAll()
            .map(tenant -> export.of(tenant, month))
            .orElseGet(() -> export.ofAll(month));
    FocusFile file = new FocusFile(contents, json);
    boolean gzip = accepted(encodings);
    Response.ResponseBuilder answer =
        Response.ok(gzip ? file.compressed() : file.plain(), "text/csv;charset=UTF-8")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"focus-" + month + ".csv\"");
    return (gzip ? answer.encoding(GZIP) : answer).build();
  }

  private static boolean accepted(String encodings) {
    if (encodings == null) {
      return false;
    }
    for (String encoding : encodings.split(",", -1)) {
      String[] parts = encoding.replace(" ", "").split(";q=", 2);
      boolean refused = parts.length > 1 && parts[1].matches("0(\\.0*)?");
      if (parts[0].equalsIgnoreCase(GZIP)) {
        return !refused;
      }
    }
    return false;
  }
}
