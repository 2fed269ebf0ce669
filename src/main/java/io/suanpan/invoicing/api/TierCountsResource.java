package io.suanpan.invoicing.api;

import io.suanpan.invoicing.app.OpenTierCount;
import io.suanpan.invoicing.app.OpenTierCount.Counted;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.period.Months;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What accounts bring along when they join in the midst of a vendor's month. */
@Path("/tier-counts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TierCountsResource {
  @Inject OpenTierCount counts;
  @Inject VendorAccounts accounts;
  @Inject Caller caller;

  /**
   * What was billed before.
   *
   * @param vendorAccount {@code vendor/name}
   * @param month of the vendor, such as 2024-07
   * @param pool of rates that count together; or
   * @param model of the rate of that model and
   * @param meter meter
   * @param quantity how much
   */
  @Schema(
      example =
          """
          {"vendorAccount":"alibaba/default","month":"2024-07","model":"qwen-max",
           "meter":"input","quantity":120000000}
          """)
  public record TierCountBody(
      @NotNull String vendorAccount,
      @NotNull String month,
      String pool,
      String model,
      String meter,
      @NotNull @PositiveOrZero Long quantity) {}

  @PUT
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "openTierCount",
      summary = "Notes what an account was billed before it joined, for prices with tiers",
      description = "For the month of the vendor in which it joins; a later word replaces it.")
  public Response open(@Valid @NotNull TierCountBody body) {
    counts.open(
        caller.tenant(),
        accounts.get(caller.tenant(), body.vendorAccount()),
        new Counted(
            Optional.ofNullable(body.pool()),
            Optional.ofNullable(body.model()),
            Optional.ofNullable(body.meter()),
            Months.parse(body.month()).orElseThrow(),
            body.quantity()),
        caller.actor());
    return Response.noContent().build();
  }
}
