package io.suanpan.invoicing.api;

import io.suanpan.invoicing.app.RerateClosed;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What issued invoices would say otherwise today. */
@Path("/corrections")
@RequestScoped
@RolesAllowed({Roles.READ, Roles.BILLING})
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {
  @Inject RerateClosed rerate;
  @Inject Caller caller;

  @GET
  @Operation(
      operationId = "getCorrections",
      summary = "The difference between an issued invoice and its period rated now",
      description =
          "Late events and corrected catalogues make one. Nothing is booked; period is required.")
  public RerateClosed.Rerated corrections(@QueryParam("period") String period) {
    return rerate.rerate(
        caller.tenant(),
        Months.parse(period)
            .orElseThrow(() -> new Refusal(Code.UNREADABLE_PARAMETER, "period is missing")));
  }
}
