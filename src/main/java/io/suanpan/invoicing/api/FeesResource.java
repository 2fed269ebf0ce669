package io.suanpan.invoicing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.invoicing.OperatorFee;
import io.suanpan.invoicing.app.ManageFees;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Months;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the operator charges a tenant besides the vendors' prices. */
@Path("/fees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FeesResource {
  @Inject ManageFees fees;
  @Inject Caller caller;
  @Inject Clock clock;

  /** A tenant's fees. */
  public record FeeList(List<FeeBody> items, @JsonInclude String next) {}

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "bookFee",
      summary = "Books a markup on vendors' sections, or a fee a month",
      description =
          "percent of each section's net after vouchers, of one vendor or of all; or an amount for"
              + " each month from validFrom to before validTo, with or without usage. Taxed as the"
              + " sections are.")
  public Response book(@Valid @NotNull FeeBody body) {
    OperatorFee booked = fees.book(caller.tenant(), body.wanted(), caller.actor());
    return Response.status(Response.Status.CREATED).entity(FeeBody.of(booked)).build();
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.BILLING})
  @Operation(operationId = "listFees", summary = "What the operator charges besides")
  public FeeList list() {
    return new FeeList(fees.list(caller.tenant()).stream().map(FeeBody::of).toList(), null);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "endFee",
      summary = "The fee is charged no more",
      description =
          "From the month validTo on; from the next month on unless given. Invoices stay.")
  public Response end(@PathParam("id") int id, @QueryParam("validTo") String validTo) {
    YearMonth next = BillingPeriod.at(clock.instant(), caller.tenant().zone()).next().month();
    fees.end(caller.tenant(), id, Months.parse(validTo).orElse(next), caller.actor());
    return Response.noContent().build();
  }
}
