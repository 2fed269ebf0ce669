package io.suanpan.catalog.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.catalog.app.DeclareAccount;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccount.Customer;
import io.suanpan.metering.VendorId;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A tenant's accounts with vendors. */
@Path("/vendor-accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VendorAccountsResource {
  @Inject DeclareAccount declare;
  @Inject VendorAccounts accounts;
  @Inject Caller caller;

  /**
   * An account on the wire.
   *
   * @param id {@code vendor/name}; in answers only
   * @param name "default" unless given
   * @param newCustomer whether the vendor sees the tenant as a new customer
   * @param movedFrom the vendor the tenant came from
   */
  public record AccountBody(
      String id,
      @NotNull @Pattern(regexp = VendorId.FORM) String vendor,
      @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}") String name,
      @NotNull @Pattern(regexp = "[A-Z-]{2,16}") String region,
      @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
      @NotNull LocalDate openedOn,
      Boolean newCustomer,
      @Pattern(regexp = VendorId.FORM) String movedFrom) {

    static AccountBody of(VendorAccount account) {
      return new AccountBody(
          AccountName.of(account).toString(),
          account.vendor().name(),
          account.name(),
          account.region(),
          account.currency().getCurrencyCode(),
          account.openedOn(),
          account.customer() == Customer.UNKNOWN ? null : account.customer() == Customer.NEW,
          account.movedFrom().map(VendorId::name).orElse(null));
    }

    VendorAccount toDomain(Tenant tenant) {
      return new VendorAccount(
          tenant.id(),
          1,
          new VendorId(vendor),
          name == null ? VendorAccount.DEFAULT_NAME : name,
          region,
          money(),
          openedOn,
          Boolean.TRUE.equals(newCustomer) ? Customer.NEW : Customer.EXISTING,
          Optional.ofNullable(movedFrom).map(VendorId::new));
    }

    private Currency money() {
      try {
        return Currency.getInstance(currency);
      } catch (IllegalArgumentException e) {
        throw Refusal.of("/currency", Code.INVALID_VALUE, currency + " is not a currency");
      }
    }
  }

  /** A tenant's accounts. */
  public record AccountList(List<AccountBody> items, @JsonInclude String next) {}

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "declareVendorAccount",
      summary = "Declares an account with a vendor",
      description = "Also completes the default account that a first event opened.")
  public Response declare(@Valid @NotNull AccountBody body) {
    VendorAccount account = declare.declare(body.toDomain(caller.tenant()), caller.actor());
    return Response.status(Response.Status.CREATED).entity(AccountBody.of(account)).build();
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.BILLING})
  @Operation(operationId = "listVendorAccounts", summary = "The tenant's vendor accounts")
  public AccountList list() {
    return new AccountList(
        accounts.list(caller.tenant()).stream().map(AccountBody::of).toList(), null);
  }
}
