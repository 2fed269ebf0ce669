package io.suanpan.grants.app;

import io.suanpan.catalog.Catalog.VendorOffer;
import io.suanpan.catalog.Offer;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantStore;
import io.suanpan.grants.GrantStore.Claim;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Claims an offer for a vendor account and books the grants it promises, once. */
@ApplicationScoped
public class ClaimOffer {
  @Inject CurrentCatalog catalog;
  @Inject VendorAccounts accounts;
  @Inject GrantStore grants;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * What is asked for.
   *
   * @param offer the id of the offer
   * @param vendor the vendor that the account was said to be with, if it was said
   * @param account the name of the tenant's account with the vendor
   * @param claimedAt the instant it counts from; now unless given
   * @param matchedQuantity what an operator approved for a grant that matches
   */
  public record Request(
      String offer,
      Optional<String> vendor,
      String account,
      Optional<Instant> claimedAt,
      OptionalLong matchedQuantity) {}

  /**
   * What it gave.
   *
   * @param offer the offer
   * @param grants the grants
   */
  public record Claimed(Offer offer, List<Grant> grants) {}

  /**
   * @throws Refusal when there is no such offer, it cannot be claimed then, or not by this account
   */
  @Transactional
  public Claimed claim(Tenant tenant, Request request, boolean byOperator, String actor) {
    VendorOffer found =
        catalog
            .get()
            .offer(request.offer())
            .orElseThrow(() -> Refusal.notFound("offer " + request.offer()));
    if (request.vendor().isPresent() && !request.vendor().get().equals(found.vendor().name())) {
      throw Refusal.of(
          "/vendorAccount",
          Code.UNKNOWN_VENDOR_ACCOUNT,
          request.offer() + " is an offer of " + found.vendor());
    }
    Instant now = clock.instant();
    Instant claimedAt = request.claimedAt().orElse(now);
    if (!byOperator) {
      refuseOperatorsWork(found.offer(), request);
    }
    VendorAccount account =
        accounts.get(tenant, new AccountName(found.vendor(), request.account()));
    refuseIneligible(found.offer(), account, claimedAt, now);
    Claim claim =
        new Claim(account.id(), request.offer(), found.entry().version(), claimedAt, now, actor);
    List<Grant> promised =
        new PromisedGrants(found, account, claimedAt, now).of(request.matchedQuantity());
    if (!grants.claim(tenant.id(), claim)) {
      throw new Refusal(
          Code.OFFER_ALREADY_CLAIMED,
          AccountName.of(account) + " has claimed " + request.offer() + " before");
    }
    List<Grant> booked = new ArrayList<>();
    for (Grant grant : promised) {
      booked.add(grants.add(tenant.id(), grant, Optional.of(request.offer())));
    }
    audit.write(Optional.of(tenant.id()), actor, "claim-offer", claim + " gave " + booked);
    return new Claimed(found.offer(), booked);
  }

  private static void refuseOperatorsWork(Offer offer, Request request) {
    if (offer.needsOperator()
        || request.claimedAt().isPresent()
        || request.matchedQuantity().isPresent()) {
      throw new Refusal(Code.FORBIDDEN, "an operator must book this claim");
    }
  }

  private static void refuseIneligible(
      Offer offer, VendorAccount account, Instant claimedAt, Instant now) {
    offer
        .obstacle(account, claimedAt)
        .ifPresent(
            obstacle -> {
              throw refusal(offer, account, obstacle);
            });
    if (claimedAt.isAfter(now)) {
      throw closed(offer);
    }
  }

  private static Refusal refusal(Offer offer, VendorAccount account, Offer.Obstacle obstacle) {
    return switch (obstacle) {
      case FOR_NEW_CUSTOMERS -> ineligible("the offer is for new customers of " + account.vendor());
      case FOR_THOSE_WHO_MOVED ->
          ineligible(
              "the offer is for those who moved from "
                  + offer.eligibility().movedFrom().orElseThrow());
      case NOT_YET, NO_LONGER -> closed(offer);
      case OTHER_CURRENCY ->
          ineligible("the voucher is in another currency than " + account.currency());
    };
  }

  private static Refusal ineligible(String reason) {
    return new Refusal(Code.OFFER_NOT_ELIGIBLE, reason);
  }

  private static Refusal closed(Offer offer) {
    return new Refusal(
        Code.OFFER_WINDOW_CLOSED,
        offer.id()
            + " can be claimed from "
            + offer.window().start()
            + offer.window().end().map(end -> " until " + end).orElse(""));
  }
}
