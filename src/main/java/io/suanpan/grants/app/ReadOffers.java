package io.suanpan.grants.app;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.Offer;
import io.suanpan.catalog.Offer.Obstacle;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.grants.GrantStore;
import io.suanpan.grants.GrantStore.Claim;
import io.suanpan.metering.VendorAccount;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a vendor offers to an account, and what keeps it from claiming, if something does. */
@ApplicationScoped
public class ReadOffers {
  @Inject CurrentCatalog catalog;
  @Inject GrantStore grants;
  @Inject Clock clock;

  /**
   * An offer as an account sees it.
   *
   * @param vendor who makes it
   * @param claim that it was claimed, if it was
   * @param obstacle why it cannot be claimed now; empty when it can, or was claimed
   */
  public record Seen(
      VendorCatalog vendor, Offer offer, Optional<Claim> claim, Optional<Obstacle> obstacle) {

    /** Whether it can be claimed now, if need be by an operator. */
    public boolean isOpen() {
      return claim.isEmpty() && obstacle.isEmpty();
    }
  }

  /** Of each account what its vendor offers, in the catalogue's order. */
  @Transactional
  public Map<VendorAccount, List<Seen>> of(Tenant tenant, Collection<VendorAccount> accounts) {
    Instant now = clock.instant();
    Catalog known = catalog.get();
    List<Claim> claims = grants.claims(tenant.id());
    Map<VendorAccount, List<Seen>> seen = new LinkedHashMap<>();
    accounts.forEach(account -> seen.put(account, seen(known, account, claims, now)));
    return seen;
  }

  private static List<Seen> seen(
      Catalog known, VendorAccount account, List<Claim> claims, Instant now) {
    Map<String, Claim> claimed =
        claims.stream()
            .filter(claim -> claim.account() == account.id())
            .collect(Collectors.toMap(Claim::offer, Function.identity()));
    return known.vendor(account.vendor()).stream()
        .flatMap(
            vendor ->
                vendor.offers().stream()
                    .map(
                        offer ->
                            seen(
                                vendor,
                                offer,
                                account,
                                Optional.ofNullable(claimed.get(offer.id())),
                                now)))
        .toList();
  }

  private static Seen seen(
      VendorCatalog vendor,
      Offer offer,
      VendorAccount account,
      Optional<Claim> claim,
      Instant now) {
    Optional<Obstacle> obstacle =
        claim.isPresent() ? Optional.empty() : offer.obstacle(account, now);
    return new Seen(vendor, offer, claim, obstacle);
  }
}
