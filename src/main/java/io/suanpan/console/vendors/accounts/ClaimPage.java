package io.suanpan.console.vendors.accounts;

import io.suanpan.console.Typed;
import io.suanpan.grants.app.ClaimOffer;
import io.suanpan.grants.app.ReadOffers;
import io.suanpan.identity.Permission;
import io.suanpan.metering.VendorAccount;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Claims an offer as of another day, or by a quantity that was approved. */
@Named
@ViewScoped
public class ClaimPage extends AboutAccount {
  private static final Map<String, String> FIELDS =
      Map.of("/claimedAt", "claim:at", "/matchedQuantity", "claim:matched");

  @Inject ReadOffers offers;
  @Inject ClaimOffer claims;
  @Inject OfferRows offerRows;

  private String offer;
  private OfferRow row;
  private boolean matching;
  private String at;

  @Positive
  @Digits(integer = 18, fraction = 0)
  private BigDecimal matched;

  public void load() {
    Tenant tenant = keeping();
    VendorAccount account = account(tenant);
    ReadOffers.Seen seen =
        offers.of(tenant, List.of(account)).get(account).stream()
            .filter(known -> known.offer().id().equals(offer))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("offer " + offer));
    row = offerRows.of(tenant, getAccount(), seen);
    matching = seen.offer().matches();
  }

  private Tenant keeping() {
    return visitor.tenantFor(Permission.KEEP_ACCOUNTS, getCode());
  }

  public String claim() {
    return attempt.at(
        FIELDS,
        () -> {
          Tenant tenant = keeping();
          VendorAccount account = account(tenant);
          ClaimOffer.Request request =
              new ClaimOffer.Request(
                  offer,
                  Optional.of(account.vendor().name()),
                  account.name(),
                  Typed.time(at, tenant.zone(), "/claimedAt"),
                  matched == null
                      ? OptionalLong.empty()
                      : OptionalLong.of(matched.longValueExact()));
          ClaimOffer.Claimed claimed = claims.claim(tenant, request, true, visitor.user().actor());
          attempt.done("offer.claimed.done", claimed.offer().name(), claimed.grants().size());
          return redirect.to("accounts", tenant.code());
        });
  }

  public OfferRow getRow() {
    return row;
  }

  /** Whether an operator must say how much was approved. */
  public boolean isMatching() {
    return matching;
  }

  public String getZone() {
    return tenant().zone().getId();
  }

  public String getOffer() {
    return offer;
  }

  public void setOffer(String offer) {
    this.offer = said(offer);
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at;
  }

  public BigDecimal getMatched() {
    return matched;
  }

  public void setMatched(BigDecimal matched) {
    this.matched = matched;
  }
}
