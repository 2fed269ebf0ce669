package io.suanpan.rating;

import io.suanpan.grants.BurnDown;
import io.suanpan.grants.GrantTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Burns allowances, bucket by bucket: sections 6 and 7 of docs/billing-semantics.md. */
final class OracleBurnDown {
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  static final Comparator<GrantTerms> BURN_ORDER =
      Comparator.comparing((GrantTerms terms) -> terms.priority())
          .thenComparing(terms -> terms.effective().end().orElse(NEVER))
          .thenComparing(terms -> terms.createdAt())
          .thenComparing(terms -> terms.id());

  private static final Comparator<OraclePortion> DEAREST_FIRST =
      Comparator.comparing((OraclePortion p) -> OracleTotal.perUnit(p.rate.price()).negate())
          .thenComparing(p -> p.model)
          .thenComparing(p -> p.meter.index())
          .thenComparing(p -> p.variant.toString());

  final List<OracleGrant> grants = new ArrayList<>();

  OracleBurnDown(AccountUsage usage) {
    for (BurnDown.Opening opening : usage.opening().allowances()) {
      grants.add(new OracleGrant(opening, usage.period()));
    }
    grants.sort((a, b) -> BURN_ORDER.compare(a.allowance.terms(), b.allowance.terms()));
  }

  void burn(List<OraclePortion> portions) {
    TreeMap<Long, List<OraclePortion>> buckets = new TreeMap<>();
    for (OraclePortion portion : portions) {
      long bucket = Math.floorDiv(portion.at.getEpochSecond(), 900L);
      buckets.computeIfAbsent(bucket, b -> new ArrayList<>()).add(portion);
    }
    buckets.values().forEach(this::burnBucket);
  }

  private void burnBucket(List<OraclePortion> bucket) {
    List<OraclePortion> remaining = new ArrayList<>(bucket);
    while (!remaining.isEmpty()) {
      Instant first = remaining.stream().map(p -> p.at).min(Instant::compareTo).orElseThrow();
      Instant cut = NEVER;
      for (OracleGrant grant : grants) {
        grant.advance(first);
        Instant next = grant.nextEvent(first).orElse(NEVER);
        cut = next.isBefore(cut) ? next : cut;
      }
      Instant until = cut;
      List<OraclePortion> slot =
          new ArrayList<>(remaining.stream().filter(p -> p.at.isBefore(until)).toList());
      remaining.removeAll(slot);
      slot.sort(DEAREST_FIRST);
      for (OraclePortion portion : slot) {
        if (portion.named || !OracleTotal.burnsNothing(portion.rate.price())) {
          grants.forEach(grant -> grant.burn(portion));
        }
      }
    }
  }

  /** Does what happens before the end of the period. */
  void close(Instant end) {
    grants.forEach(grant -> grant.advance(end));
  }
}
