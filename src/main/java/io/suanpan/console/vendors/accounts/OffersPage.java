package io.suanpan.console.vendors.accounts;

import io.suanpan.grants.app.ClaimOffer;
import io.suanpan.grants.app.ReadOffers;
import io.suanpan.identity.Permission;
import io.suanpan.metering.VendorAccount;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a vendor offers to an account; claims it. */
@Named
@ViewScoped
public class OffersPage extends AboutAccount {
  private static final List<String> ORDER = List.of("OPEN", "CLAIMED", "CLOSED");

  @Inject ReadOffers offers;
  @Inject ClaimOffer claims;
  @Inject OfferRows offerRows;

  private List<OfferRow> rows = List.of();
  private boolean undeclared;

  public void load() {
    Tenant tenant = tenant();
    VendorAccount account = account(tenant);
    undeclared = OfferRows.isUndeclared(account);
    rows =
        offers.of(tenant, List.of(account)).get(account).stream()
            .map(seen -> offerRows.of(tenant, getAccount(), seen))
            .sorted(Comparator.comparing(row -> ORDER.indexOf(row.state())))
            .toList();
  }

  /** With the clock, and what the offer says. */
  public String claim(String offer) {
    return attempt.at(
        () -> {
          Tenant tenant = visitor.tenantFor(Permission.CLAIM_OFFERS, getCode());
          VendorAccount account = account(tenant);
          ClaimOffer.Request request =
              new ClaimOffer.Request(
                  offer,
                  Optional.of(account.vendor().name()),
                  account.name(),
                  Optional.empty(),
                  OptionalLong.empty());
          ClaimOffer.Claimed claimed =
              claims.claim(tenant, request, isKeeper(), visitor.user().actor());
          attempt.done("offer.claimed.done", claimed.offer().name(), claimed.grants().size());
          return redirect.to("accounts", tenant.code());
        });
  }

  /** Whether the user may claim what needs a proof, and as of another day. */
  public boolean isKeeper() {
    return visitor.may(Permission.KEEP_ACCOUNTS.name());
  }

  public boolean isClaimer() {
    return visitor.may(Permission.CLAIM_OFFERS.name());
  }

  /** What can be claimed first, then what was, then the rest. */
  public List<OfferRow> getRows() {
    return rows;
  }

  public boolean isUndeclared() {
    return undeclared;
  }
}
