package io.suanpan.grants.app;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.Benefit.AllowanceBenefit;
import io.suanpan.catalog.Benefit.CreditBenefit;
import io.suanpan.catalog.Benefit.Pooling;
import io.suanpan.catalog.Catalog.VendorOffer;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantTerms;
import io.suanpan.grants.Renewal;
import io.suanpan.metering.VendorAccount;
import io.suanpan.period.Bucket;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The grants that an offer promises to an account.
 *
 * @param promise the offer
 * @param account the account
 * @param claimedAt the instant of the claim
 * @param now when it is booked
 */
record PromisedGrants(VendorOffer promise, VendorAccount account, Instant claimedAt, Instant now) {
  private static final int PRIORITY = 10;

  List<Grant> of(OptionalLong matchedQuantity) {
    List<Grant> grants = new ArrayList<>();
    boolean matches = false;
    for (var benefit : promise.offer().benefits()) {
      if (benefit instanceof AllowanceBenefit allowance) {
        matches |= allowance.quantity().isEmpty();
        long quantity = allowance.quantity().orElseGet(() -> approved(matchedQuantity));
        for (Set<String> models : pools(allowance)) {
          GrantTerms terms = terms(models, allowance.validForDays());
          grants.add(
              new Allowance(
                  terms,
                  allowance.meters(),
                  quantity,
                  schedule(allowance, quantity, terms.effective().start()),
                  Map.of()));
        }
      } else if (benefit instanceof CreditBenefit credit) {
        GrantTerms terms = terms(Set.of(Benefit.ALL), credit.validForDays());
        grants.add(new Credit(terms, credit.amount().rounded()));
      }
    }
    if (matchedQuantity.isPresent() && !matches) {
      throw Refusal.of("/matchedQuantity", Code.INVALID_VALUE, "this offer matches no quantity");
    }
    return grants;
  }

  private Allowance.Schedule schedule(AllowanceBenefit benefit, long quantity, Instant start) {
    ZoneId zone = promise.entry().catalog().zone();
    return benefit
        .every()
        .map(PromisedGrants::interval)
        .map(every -> new RecurrenceDocument(every, null, null, null).toCadence(start, zone))
        .map(cadence -> Allowance.Schedule.every(Renewal.of(cadence, quantity)))
        .orElse(Allowance.Schedule.ONCE);
  }

  private static String interval(Benefit.Every every) {
    return switch (every) {
      case DAY -> "daily";
      case WEEK -> "weekly";
      case MONTH -> "monthly";
      case ANNIVERSARY -> "anniversary";
    };
  }

  private static long approved(OptionalLong matchedQuantity) {
    return matchedQuantity.orElseThrow(
        () ->
            Refusal.of(
                "/matchedQuantity",
                Code.MISSING_MEMBER,
                "the offer matches what an operator approves: name the quantity"));
  }

  private static List<Set<String>> pools(AllowanceBenefit allowance) {
    if (allowance.pooling() == Pooling.SHARED) {
      return List.of(allowance.models());
    }
    return new TreeSet<>(allowance.models()).stream().map(Set::of).toList();
  }

  /** From the beginning of the bucket of the claim, for so many of the vendor's days. */
  private GrantTerms terms(Set<String> models, OptionalInt validForDays) {
    Instant start = Bucket.of(claimedAt).start();
    Optional<Instant> end =
        validForDays.isEmpty()
            ? Optional.empty()
            : Optional.of(
                start
                    .atZone(promise.entry().catalog().zone())
                    .plusDays(validForDays.getAsInt())
                    .toInstant());
    return new GrantTerms(
        1,
        account.id(),
        promise.offer().name(),
        models,
        PRIORITY,
        new Interval(start, end),
        now,
        Optional.empty());
  }
}
