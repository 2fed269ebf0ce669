package io.suanpan.invoicing.app;

import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.Discount;
import io.suanpan.catalog.PriceText;
import io.suanpan.catalog.Rate;
import io.suanpan.digest.Sha256;
import io.suanpan.grants.GrantTerms;
import io.suanpan.invoicing.OperatorFee;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Interval;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells by what a period is rated, so that a closed one need be rated again only when something of
 * it has changed: its usage, a catalogue, or an agreement that holds in it. Its cost grows with the
 * cells of the period, which the database sums up.
 */
@ApplicationScoped
class Fingerprints {
  @Inject UsageCellStore cells;
  @Inject GatherExtras extras;

  /** Of one period, 64 hexadecimal digits. */
  String of(Tenant tenant, BillingPeriod period, List<RatePeriod.Terms> terms) {
    Map<Integer, String> usage = cells.digests(tenant.id(), period.start(), period.end());
    Interval interval = new Interval(period.start(), Optional.of(period.end()));
    List<String> parts = new ArrayList<>();
    for (RatePeriod.Terms each : terms) {
      VendorAccount account = each.account();
      String used = usage.get(account.id());
      List<String> agreed = agreed(each, interval);
      if (used != null || !agreed.isEmpty()) {
        parts.add(
            "account %d %s %s %s %s version %d"
                .formatted(
                    account.id(),
                    account.vendor().name(),
                    account.region(),
                    account.currency(),
                    account.customer(),
                    each.vendor().version()));
        parts.add("usage " + used);
        parts.addAll(agreed);
      }
    }
    for (OperatorFee fee : extras.fees(tenant.id(), period.month())) {
      parts.add("fee " + fee.id());
    }
    byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Sha256.of(text));
  }

  /** What is booked does not change, so numbers are enough; of a grant, when it ends. */
  private static List<String> agreed(RatePeriod.Terms terms, Interval period) {
    List<String> agreed = new ArrayList<>();
    for (Discount discount : terms.agreement().discounts()) {
      if (discount.valid().overlaps(period)) {
        agreed.add("discount " + discount.id());
      }
    }
    for (Commitment commitment : terms.agreement().commitments()) {
      if (commitment.valid().overlaps(period)) {
        agreed.add("commitment " + commitment.id());
      }
    }
    for (Rate rate : terms.agreement().prices().negotiated().rates()) {
      if (rate.valid().overlaps(period)) {
        agreed.add(
            "rate %s %s %s %s %s %s"
                .formatted(
                    rate.model(),
                    rate.meter().name(),
                    rate.valid(),
                    rate.when(),
                    PriceText.of(rate.price()),
                    rate.pool()));
      }
    }
    terms.grants().stream()
        .map(grant -> grant.terms())
        .filter(grant -> grant.effective().overlaps(period))
        .map(Fingerprints::grant)
        .forEach(agreed::add);
    return agreed;
  }

  private static String grant(GrantTerms grant) {
    return "grant " + grant.id() + " " + grant.endsAt();
  }
}
