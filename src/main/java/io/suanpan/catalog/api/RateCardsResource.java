package io.suanpan.catalog.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.catalog.app.NegotiatedCards;
import io.suanpan.catalog.app.RateDocument;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Rates that accounts have negotiated; they go before the public ones. */
@Path("/rate-cards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RateCardsResource {
  @Inject NegotiatedCards cards;
  @Inject VendorAccounts accounts;
  @Inject Caller caller;

  /**
   * Negotiated rates on the wire, in the account's currency.
   *
   * @param id in answers only
   */
  public record RateCardBody(
      Integer id,
      @NotNull String vendorAccount,
      @Size(min = 1, max = 200) String name,
      @NotEmpty List<@NotNull RateDocument> rates) {}

  /** A tenant's negotiated cards. */
  public record RateCardList(List<RateCardBody> items, @JsonInclude String next) {}

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "bookRateCard",
      summary = "Books rates that an account has negotiated",
      description =
          "They add to those booked before; validFrom and validTo lie on quarters of an hour.")
  public Response book(@Valid @NotNull RateCardBody body) {
    VendorAccount account = accounts.get(caller.tenant(), body.vendorAccount());
    String name = body.name() == null ? "negotiated rates" : body.name();
    NegotiatedCards.Booked booked =
        cards.book(caller.tenant(), account, name, body.rates(), caller.actor());
    return Response.status(Response.Status.CREATED)
        .entity(view(booked, body.vendorAccount()))
        .build();
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.BILLING})
  @Operation(
      operationId = "listNegotiatedRateCards",
      summary = "The rates the tenant has negotiated")
  public RateCardList list() {
    Map<Integer, String> names =
        accounts.list(caller.tenant()).stream()
            .collect(Collectors.toMap(VendorAccount::id, a -> AccountName.of(a).toString()));
    return new RateCardList(
        cards.list(caller.tenant()).stream()
            .map(booked -> view(booked, names.get(booked.card().account())))
            .toList(),
        null);
  }

  private static RateCardBody view(NegotiatedCards.Booked booked, String account) {
    return new RateCardBody(booked.card().id(), account, booked.card().name(), booked.rates());
  }
}
