package io.suanpan.grants.api;

import io.suanpan.catalog.Benefit.FreeModelsBenefit;
import io.suanpan.catalog.Benefit.ServiceBenefit;
import io.suanpan.catalog.Offer;
import io.suanpan.grants.app.ClaimOffer;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Claims of vendors' offers. */
@Path("/offers/{offer}/claims")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfferClaimsResource {
  @Inject ClaimOffer claims;
  @Inject VendorAccounts accounts;
  @Inject Caller caller;

  /**
   * A claim.
   *
   * @param vendorAccount the account's name, or {@code vendor/name}; the default account unless
   *     given
   * @param claimedAt an earlier instant it counts from; operators only
   * @param matchedQuantity what a matched grant gives; operators only
   */
  public record ClaimBody(
      @Pattern(regexp = "([a-z0-9-]+/)?[A-Za-z0-9._-]+") String vendorAccount,
      Instant claimedAt,
      @Positive Long matchedQuantity) {

    private String accountName() {
      return vendorAccount == null
          ? VendorAccount.DEFAULT_NAME
          : vendorAccount.substring(vendorAccount.indexOf('/') + 1);
    }

    private Optional<String> vendor() {
      return Optional.ofNullable(vendorAccount)
          .filter(name -> name.contains("/"))
          .map(name -> name.substring(0, name.indexOf('/')));
    }
  }

  /** What the claim gave. */
  public record ClaimAnswer(
      String offer, List<GrantView> grants, List<ServiceView> services, List<String> freeModels) {}

  /** Help that has no price. */
  public record ServiceView(String service, String text) {}

  @POST
  @RolesAllowed(Roles.BILLING)
  @Operation(
      operationId = "claimOffer",
      summary = "Claims an offer for a vendor account",
      description = "Eligibility and window are judged at the instant of the claim.")
  public Response claim(@PathParam("offer") String offer, @Valid @NotNull ClaimBody body) {
    ClaimOffer.Request request =
        new ClaimOffer.Request(
            offer,
            body.vendor(),
            body.accountName(),
            Optional.ofNullable(body.claimedAt()),
            body.matchedQuantity() == null
                ? OptionalLong.empty()
                : OptionalLong.of(body.matchedQuantity()));
    ClaimOffer.Claimed claimed =
        claims.claim(caller.tenant(), request, caller.isOperator(), caller.actor());
    Map<Integer, AccountName> names =
        accounts.list(caller.tenant()).stream()
            .collect(Collectors.toMap(VendorAccount::id, AccountName::of));
    return Response.status(Response.Status.CREATED)
        .entity(
            new ClaimAnswer(
                offer,
                claimed.grants().stream().map(g -> GrantView.of(g, names::get)).toList(),
                services(claimed.offer()),
                freeModels(claimed.offer())))
        .build();
  }

  private static List<ServiceView> services(Offer offer) {
    return offer.benefits().stream()
        .filter(ServiceBenefit.class::isInstance)
        .map(ServiceBenefit.class::cast)
        .map(service -> new ServiceView(service.service(), service.text()))
        .toList();
  }

  private static List<String> freeModels(Offer offer) {
    return offer.benefits().stream()
        .filter(FreeModelsBenefit.class::isInstance)
        .flatMap(free -> ((FreeModelsBenefit) free).models().stream())
        .sorted()
        .toList();
  }
}
