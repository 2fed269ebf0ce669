package io.suanpan.catalog.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.Discount;
import io.suanpan.catalog.app.ManageDiscounts;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.Meters;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.period.Bucket;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Percentages off the list price that a tenant's accounts have negotiated. */
@Path("/discounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DiscountsResource {
  @Inject ManageDiscounts discounts;
  @Inject VendorAccounts accounts;
  @Inject Caller caller;

  /** A discount on the wire; the id in answers only. */
  public record DiscountBody(
      Integer id,
      @NotNull String vendorAccount,
      @Size(min = 1, max = 200) String name,
      @NotNull
          @DecimalMin(value = "0", inclusive = false)
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 6)
          BigDecimal percent,
      @Valid Scope scope,
      @NotNull Instant validFrom,
      Instant validTo) {}

  /** What it applies to; everything unless given. */
  public record Scope(Set<String> models, Set<String> meters) {}

  /** A tenant's discounts. */
  public record DiscountList(List<DiscountBody> items, @JsonInclude String next) {}

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "bookDiscount",
      summary = "Books a percentage off the list price of an account",
      description = "validFrom and validTo lie on quarters of an hour.")
  public Response book(@Valid @NotNull DiscountBody body) {
    VendorAccount account = accounts.get(caller.tenant(), accountName(body.vendorAccount()));
    Discount booked = discounts.book(caller.tenant(), discount(body, account), caller.actor());
    return Response.status(Response.Status.CREATED).entity(view(booked, account)).build();
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.BILLING})
  @Operation(operationId = "listDiscounts", summary = "The tenant's discounts")
  public DiscountList list() {
    List<VendorAccount> known = accounts.list(caller.tenant());
    return new DiscountList(
        discounts.list(caller.tenant()).stream()
            .map(
                discount ->
                    view(
                        discount,
                        known.stream()
                            .filter(account -> account.id() == discount.account())
                            .findFirst()
                            .orElseThrow()))
            .toList(),
        null);
  }

  private static Discount discount(DiscountBody body, VendorAccount account) {
    Scope scope = body.scope() == null ? new Scope(null, null) : body.scope();
    Set<String> meters = Optional.ofNullable(scope.meters()).orElse(Set.of(Benefit.ALL));
    for (String meter : meters) {
      if (!meter.equals(Benefit.ALL) && Meters.named(meter).isEmpty()) {
        throw Refusal.of("/scope/meters", Code.UNKNOWN_METER, meter + " is not a meter");
      }
    }
    return new Discount(
        1,
        account.id(),
        body.name() == null ? body.percent() + " % discount" : body.name(),
        body.percent(),
        Optional.ofNullable(scope.models()).orElse(Set.of(Benefit.ALL)),
        meters,
        validity(body));
  }

  private static Interval validity(DiscountBody body) {
    if (!Bucket.beginsAt(body.validFrom())
        || (body.validTo() != null && !Bucket.beginsAt(body.validTo()))) {
      throw Refusal.of(
          "/validFrom", Code.INVALID_VALUE, "must begin a quarter of an hour, as validTo must");
    }
    if (body.validTo() != null && !body.validTo().isAfter(body.validFrom())) {
      throw Refusal.of("/validTo", Code.INVALID_VALUE, "must be after validFrom");
    }
    return new Interval(body.validFrom(), Optional.ofNullable(body.validTo()));
  }

  private static DiscountBody view(Discount discount, VendorAccount account) {
    return new DiscountBody(
        discount.id(),
        AccountName.of(account).toString(),
        discount.name(),
        discount.percent(),
        new Scope(discount.models(), discount.meters()),
        discount.valid().start(),
        discount.valid().end().orElse(null));
  }

  private static AccountName accountName(String text) {
    try {
      return AccountName.parse(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.of("/vendorAccount", Code.INVALID_VALUE, e.getMessage());
    }
  }
}
