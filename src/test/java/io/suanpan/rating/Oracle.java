package io.suanpan.rating;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.Conditions;
import io.suanpan.catalog.Confidence;
import io.suanpan.catalog.Dated;
import io.suanpan.catalog.Provenance;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.UnitPrice;
import io.suanpan.grants.GrantTerms;
import io.suanpan.metering.Meter;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The charges of an account by docs/billing-semantics.md and by nothing else: it shares data with
 * the engine and no logic.
 */
final class Oracle {
  final AccountUsage usage;
  final List<OraclePortion> portions = new ArrayList<>();
  final Map<String, Long> unpriced = new TreeMap<>();
  final OracleBurnDown burnDown;
  final OracleCosts costs;
  final OracleDue due;
  final Map<String, BigDecimal[]> fees = new TreeMap<>();
  final Map<Integer, BigDecimal> paid = new TreeMap<>();

  Oracle(AccountUsage usage) {
    this.usage = usage;
    for (Use use : usage.uses()) {
      use.quantities().asMap().forEach((meter, quantity) -> read(use, meter, quantity));
    }
    burnDown = new OracleBurnDown(usage);
    burnDown.burn(portions);
    burnDown.close(usage.period().end().orElseThrow());
    costs = new OracleCosts(usage, portions);
    due = new OracleDue(usage, costs.lines);
    List<String> trueUps = trueUps();
    for (Opening.CreditLeft left : due.credits) {
      pay(left, trueUps);
    }
    purchases();
  }

  private void read(Use use, Meter meter, long quantity) {
    if (quantity == 0) {
      return;
    }
    AccountPrices prices = usage.agreement().prices();
    OraclePortion p = new OraclePortion();
    p.at = use.at();
    p.month = java.time.YearMonth.from(p.at.atZone(prices.zone()));
    p.model = OraclePrices.served(prices, use.model(), p.at);
    p.meter = meter;
    p.variant = use.variant();
    p.quantity = quantity;
    p.billed = quantity;
    OraclePrices.Asked asked = new OraclePrices.Asked(p.model, meter, p.variant, p.at);
    p.named = isNamedByGrant(p.model, meter);
    Optional<Rate> rate = OraclePrices.rate(prices, asked);
    if (rate.isEmpty() && p.named) {
      rate = Optional.of(countedOnly(p.model, meter));
    }
    if (rate.isEmpty()) {
      if (meter.kind() != Meter.Kind.CALL) {
        unpriced.merge(p.model + " " + meter.name(), quantity, Long::sum);
      }
      return;
    }
    p.rate = rate.get();
    p.negotiated = prices.negotiated().rates().stream().anyMatch(p.rate::equals);
    if (p.negotiated) {
      p.publicRate = OraclePrices.publicRate(prices, asked);
    }
    portions.add(p);
  }

  /** A meter of kind CALL needs no price to be counted against a grant that names it. */
  private boolean isNamedByGrant(String model, Meter meter) {
    return meter.kind() == Meter.Kind.CALL
        && usage.opening().allowances().stream()
            .map(opening -> opening.allowance())
            .filter(a -> a.meters().contains(meter.name()))
            .anyMatch(a -> a.terms().models().contains("*") || a.terms().models().contains(model));
  }

  private static Rate countedOnly(String model, Meter meter) {
    return new Rate(
        model,
        meter,
        Conditions.NONE,
        new UnitPrice(BigDecimal.ZERO, 1),
        Optional.empty(),
        new Interval(Instant.EPOCH, Optional.empty()),
        new Provenance(List.of(), Confidence.HIGH, Dated.STATED, Optional.empty()));
  }

  private List<String> trueUps() {
    List<String> keys = new ArrayList<>();
    for (Commitment commitment : usage.agreement().commitments()) {
      if (commitment.minimum().isPresent() && fallsDue(commitment)) {
        BigDecimal spent = due.due().add(due.spentBefore(commitment));
        BigDecimal missing = commitment.minimum().get().amount().subtract(spent);
        BigDecimal fee = OracleMoney.round(missing, due.currency);
        if (fee.signum() > 0) {
          String key = "TRUE_UP " + commitment.id();
          keys.add(key);
          fees.put(key, new BigDecimal[] {fee, BigDecimal.ZERO});
        }
      }
    }
    return keys;
  }

  private boolean fallsDue(Commitment commitment) {
    if (!due.counts(commitment) || commitment.term() == Commitment.Term.MONTH) {
      return due.counts(commitment);
    }
    Instant last = commitment.valid().end().orElseThrow().minusNanos(1);
    return OraclePrices.in(usage.period(), last);
  }

  private void pay(Opening.CreditLeft left, List<String> trueUps) {
    GrantTerms terms = left.credit().terms();
    BigDecimal rest = left.left().amount();
    for (OracleLine line : due.lines) {
      for (OracleLine.Piece piece : line.pieces) {
        if (piece.credits.contains(terms.id())) {
          BigDecimal pays = rest.min(piece.unpaid());
          piece.paid.merge(terms.id(), pays, BigDecimal::add);
          rest = rest.subtract(pays);
        }
      }
    }
    if (terms.models().contains("*") && holdsInPeriod(terms)) {
      for (String key : trueUps) {
        BigDecimal[] fee = fees.get(key);
        BigDecimal pays = rest.min(fee[0].subtract(fee[1]));
        fee[1] = fee[1].add(pays);
        rest = rest.subtract(pays);
      }
    }
    paid.put(terms.id(), left.left().amount().subtract(rest));
  }

  private boolean holdsInPeriod(GrantTerms terms) {
    Instant end =
        Stream.concat(terms.effective().end().stream(), terms.voidedAt().stream())
            .min(Instant::compareTo)
            .orElse(Instant.MAX);
    return terms.effective().start().isBefore(usage.period().end().orElseThrow())
        && end.isAfter(usage.period().start())
        && end.isAfter(terms.effective().start());
  }

  private void purchases() {
    List<GrantTerms> all = new ArrayList<>();
    usage.opening().allowances().forEach(opening -> all.add(opening.allowance().terms()));
    usage.opening().credits().forEach(left -> all.add(left.credit().terms()));
    for (GrantTerms terms : all) {
      Money price = terms.price().orElse(Money.zero(due.currency));
      BigDecimal fee = OracleMoney.round(price.amount(), due.currency);
      if (fee.signum() > 0 && OraclePrices.in(usage.period(), terms.effective().start())) {
        fees.put("PURCHASE " + terms.id(), new BigDecimal[] {fee, BigDecimal.ZERO});
      }
    }
  }
}
