package io.suanpan.catalog.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.catalog.Discount;
import io.suanpan.catalog.app.DiscountDocument;
import io.suanpan.catalog.app.ManageDiscounts;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a tenant need not pay of its vendors' prices. */
@Path("/discounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DiscountsResource {
  @Inject ManageDiscounts discounts;
  @Inject VendorAccounts accounts;
  @Inject Caller caller;

  /** A tenant's discounts. */
  public record DiscountList(List<DiscountDocument> items, @JsonInclude String next) {}

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "bookDiscount",
      summary = "Books a percentage or an amount off what accounts pay",
      description = "validFrom and validTo lie on quarters of an hour.")
  public Response book(@NotNull DiscountDocument body) {
    Discount booked = discounts.book(caller.tenant(), body, caller.actor());
    return Response.status(Response.Status.CREATED).entity(view(booked)).build();
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.BILLING})
  @Operation(operationId = "listDiscounts", summary = "The tenant's discounts")
  public DiscountList list() {
    return new DiscountList(
        discounts.list(caller.tenant()).stream().map(this::view).toList(), null);
  }

  private DiscountDocument view(Discount discount) {
    String account =
        accounts.list(caller.tenant()).stream()
            .filter(known -> discount.account().equals(OptionalInt.of(known.id())))
            .findFirst()
            .map(known -> AccountName.of(known).toString())
            .orElse(null);
    return DiscountDocument.of(discount, account);
  }
}
