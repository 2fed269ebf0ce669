package io.suanpan.console.vendors.accounts;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.Confidence;
import io.suanpan.catalog.Offer;
import io.suanpan.catalog.Source;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.console.Figures;
import io.suanpan.console.Links;
import io.suanpan.console.Words;
import io.suanpan.console.vendors.TermWords;
import io.suanpan.console.vendors.accounts.OfferRow.SourceRow;
import io.suanpan.grants.app.ReadOffers.Seen;
import io.suanpan.metering.VendorAccount;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what a vendor offers. */
@ApplicationScoped
class OfferRows {
  @Inject Words words;
  @Inject Figures figures;
  @Inject TermWords termWords;

  OfferRow of(Tenant tenant, String account, Seen seen) {
    Offer offer = seen.offer();
    return new OfferRow(
        offer.id(),
        offer.name(),
        seen.claim().isPresent() ? "CLAIMED" : seen.isOpen() ? "OPEN" : "CLOSED",
        why(seen, tenant.zone()),
        termWords.window(offer, seen.vendor().zone()),
        offer.needsOperator(),
        offer.benefits().stream().map(termWords::benefit).toList(),
        confidence(offer),
        offer.note().orElse(null),
        sources(seen.vendor(), offer),
        Links.to("claim", "tenant", tenant.code(), "account", account, "offer", offer.id()));
  }

  private String why(Seen seen, ZoneId zone) {
    if (seen.claim().isPresent()) {
      return words.get("offer.claimed.at", figures.time(seen.claim().get().claimedAt(), zone));
    }
    return seen.obstacle().map(obstacle -> why(obstacle, seen)).orElse("");
  }

  private String why(Offer.Obstacle obstacle, Seen seen) {
    String origin = seen.offer().eligibility().movedFrom().map(Object::toString).orElse("");
    return words.get("offer.obstacle." + obstacle, seen.vendor().name(), origin);
  }

  /** As far as the weakest of its figures can be trusted. */
  private String confidence(Offer offer) {
    Optional<Confidence> weakest =
        offer.benefits().stream()
            .map(benefit -> benefit.provenance().confidence())
            .max(Comparator.naturalOrder());
    return weakest.map(termWords::confidence).orElse("");
  }

  private static List<SourceRow> sources(VendorCatalog vendor, Offer offer) {
    return offer.benefits().stream()
        .flatMap((Benefit benefit) -> benefit.provenance().sources().stream())
        .distinct()
        .map(vendor.sources()::get)
        .filter(java.util.Objects::nonNull)
        .map(OfferRows::row)
        .toList();
  }

  private static SourceRow row(Source source) {
    return new SourceRow(source.title(), Links.in(source.address()).orElse(null), source.asOf());
  }

  /** Whether the account is one that an operator has yet to declare. */
  static boolean isUndeclared(VendorAccount account) {
    return account.customer() == VendorAccount.Customer.UNKNOWN;
  }
}
