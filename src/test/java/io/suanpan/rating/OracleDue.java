package io.suanpan.rating;

import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.Discount;
import io.suanpan.catalog.PercentagePrice;
import io.suanpan.catalog.Rate;
import io.suanpan.grants.Credit;
import io.suanpan.grants.GrantTerms;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Variant;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pieces, percentages, discounts and maxima: steps 6 to 9 of section 7. */
final class OracleDue {
  final AccountUsage usage;
  final List<OracleLine> lines;
  final List<Opening.CreditLeft> credits;
  final Map<Integer, BigDecimal> spent = new TreeMap<>();
  private final List<Rate> percentages = new ArrayList<>();
  final Currency currency;

  OracleDue(AccountUsage usage, List<OracleLine> lines) {
    this.usage = usage;
    this.lines = new ArrayList<>(lines);
    currency = usage.agreement().prices().currency();
    credits = new ArrayList<>(usage.opening().credits());
    credits.sort(
        (a, b) -> OracleBurnDown.BURN_ORDER.compare(a.credit().terms(), b.credit().terms()));
    for (List<Rate> card :
        List.of(
            usage.agreement().prices().negotiated().rates(),
            usage.agreement().prices().list().rates())) {
      card.stream().filter(r -> r.price() instanceof PercentagePrice).forEach(percentages::add);
    }
    this.lines.forEach(this::cut);
    surcharge();
    discount();
    limit();
  }

  /** Where a piece lies. */
  private record Place(String model, Meter meter, Variant variant, Instant at) {}

  private void cut(OracleLine line) {
    List<OracleLine.Piece> pieces = line.pieces;
    if (line.portions.isEmpty()) {
      Instant at = OracleTotal.later(usage.period().start(), line.rate.valid().start());
      pieces.add(piece(new Place(line.model, line.meter, Variant.STANDARD, at)));
    }
    for (OraclePortion p : line.portions) {
      OracleLine.Piece piece = piece(new Place(p.model, p.meter, p.variant, p.at));
      OracleLine.Piece same =
          pieces.stream()
              .filter(other -> OracleLine.Piece.compare(other, piece) == 0)
              .findFirst()
              .orElse(piece);
      if (same == piece) {
        pieces.add(piece);
      }
      same.billed += p.billed;
    }
    pieces.sort(OracleLine.Piece::compare);
    List<BigDecimal> weights = pieces.stream().map(p -> BigDecimal.valueOf(p.billed)).toList();
    List<BigDecimal> costs = OracleMoney.spread(line.contracted, weights, currency);
    for (int i = 0; i < pieces.size(); i++) {
      pieces.get(i).cost = costs.get(i);
      pieces.get(i).due = costs.get(i);
    }
  }

  private OracleLine.Piece piece(Place place) {
    List<Integer> discountIds = new ArrayList<>();
    for (Discount discount : usage.agreement().discounts()) {
      Discount.Scope scope = discount.scope();
      if ((scope.models().contains("*") || scope.models().contains(place.model()))
          && (scope.meters().contains("*") || scope.meters().contains(place.meter().name()))
          && place.variant().facts().entrySet().containsAll(scope.facts().facts().entrySet())
          && OraclePrices.in(discount.valid(), place.at())) {
        discountIds.add(discount.id());
      }
    }
    List<Integer> creditIds = new ArrayList<>();
    for (Opening.CreditLeft left : credits) {
      if (holds(left.credit(), place)) {
        creditIds.add(left.credit().terms().id());
      }
    }
    creditIds.sort(Comparator.naturalOrder());
    List<Integer> percents = new ArrayList<>();
    for (int i = 0; i < percentages.size(); i++) {
      Rate rate = percentages.get(i);
      String of = ((PercentagePrice) rate.price()).of();
      if ((of.equals("*") || of.equals(place.meter().name()))
          && (rate.model().equals("*") || rate.model().equals(place.model()))
          && OraclePrices.in(rate.valid(), place.at())
          && OraclePrices.truth(rate.when(), place.variant(), place.at())
              == OraclePrices.Truth.YES) {
        percents.add(i);
      }
    }
    return new OracleLine.Piece(discountIds, creditIds, percents);
  }

  private static boolean holds(Credit credit, Place place) {
    GrantTerms terms = credit.terms();
    return OraclePrices.in(terms.effective(), place.at())
        && (terms.voidedAt().isEmpty() || place.at().isBefore(terms.voidedAt().get()))
        && (terms.models().contains("*") || terms.models().contains(place.model()));
  }

  private List<OracleLine.Piece> pieces() {
    return lines.stream().flatMap(line -> line.pieces.stream()).toList();
  }

  private void surcharge() {
    List<OracleLine.Piece> of = pieces();
    for (int i = 0; i < percentages.size(); i++) {
      int index = i;
      List<BigDecimal> costs =
          of.stream().filter(p -> p.percentages.contains(index)).map(p -> p.cost).toList();
      if (!costs.isEmpty()) {
        Rate rate = percentages.get(i);
        BigDecimal percent = ((PercentagePrice) rate.price()).percent();
        OracleLine line = new OracleLine(rate.model(), rate.meter(), rate, false);
        line.exact = OracleMoney.sum(costs).multiply(percent).movePointLeft(2);
        line.contracted = OracleMoney.round(line.exact, currency);
        line.list = line.contracted;
        cut(line);
        lines.add(line);
      }
    }
    lines.sort(OracleLine::compare);
  }

  private void discount() {
    Map<Integer, Discount> applying = new TreeMap<>();
    for (Discount discount : usage.agreement().discounts()) {
      if (isTriggered(discount)) {
        applying.put(discount.id(), discount);
      }
    }
    for (Discount discount : applying.values()) {
      List<OracleLine.Piece> scope =
          pieces().stream()
              .filter(p -> p.discounts.contains(discount.id()) && isBest(discount, p, applying))
              .toList();
      BigDecimal due = OracleMoney.sum(scope.stream().map(p -> p.due).toList());
      if (discount.reduction() instanceof Discount.Percent percent) {
        takeOff(due.multiply(percent.percent()).movePointLeft(2), scope);
      } else if (discount.reduction() instanceof Discount.Amount amount) {
        takeOff(OracleMoney.round(amount.amount().amount(), currency).min(due), scope);
      }
    }
  }

  private boolean isTriggered(Discount discount) {
    List<OracleLine.Piece> scope =
        pieces().stream().filter(p -> p.discounts.contains(discount.id())).toList();
    long quantity = scope.stream().mapToLong(p -> p.billed).sum();
    BigDecimal cost = OracleMoney.sum(scope.stream().map(p -> p.cost).toList());
    Discount.Trigger trigger = discount.trigger();
    return (trigger.quantity().isEmpty() || quantity >= trigger.quantity().getAsLong())
        && (trigger.cost().isEmpty() || cost.compareTo(trigger.cost().get()) >= 0);
  }

  private static boolean isBest(
      Discount discount, OracleLine.Piece piece, Map<Integer, Discount> applying) {
    if (discount.group().isEmpty()) {
      return true;
    }
    Comparator<Discount> byPercent =
        Comparator.comparing(d -> ((Discount.Percent) d.reduction()).percent());
    Discount best = null;
    for (Discount other : applying.values()) {
      if (piece.discounts.contains(other.id())
          && other.group().equals(discount.group())
          && (best == null || byPercent.compare(other, best) > 0)) {
        best = other;
      }
    }
    return discount.equals(best);
  }

  private void takeOff(BigDecimal amount, List<OracleLine.Piece> scope) {
    List<BigDecimal> dues = scope.stream().map(p -> p.due).toList();
    BigDecimal rounded = OracleMoney.round(amount, currency);
    List<BigDecimal> shares = OracleMoney.spread(rounded, dues, currency);
    for (int i = 0; i < scope.size(); i++) {
      scope.get(i).due = scope.get(i).due.subtract(shares.get(i));
    }
  }

  BigDecimal due() {
    return OracleMoney.sum(pieces().stream().map(p -> p.due).toList());
  }

  BigDecimal spentBefore(Commitment commitment) {
    Money before = usage.opening().spent().get(commitment.id());
    return before == null || commitment.term() == Commitment.Term.MONTH
        ? BigDecimal.ZERO
        : before.amount();
  }

  boolean counts(Commitment commitment) {
    Instant start = usage.period().start();
    if (commitment.term() == Commitment.Term.MONTH) {
      return OraclePrices.in(commitment.valid(), start);
    }
    return commitment.valid().start().isBefore(usage.period().end().orElseThrow())
        && commitment.valid().end().orElseThrow().isAfter(start);
  }

  private void limit() {
    for (Commitment commitment : usage.agreement().commitments()) {
      if (counts(commitment) && commitment.maximum().isPresent()) {
        BigDecimal maximum = commitment.maximum().get().amount();
        BigDecimal room = maximum.subtract(spentBefore(commitment)).max(BigDecimal.ZERO);
        BigDecimal above = due().subtract(room);
        if (above.signum() > 0) {
          takeOff(above, pieces());
        }
      }
    }
    for (Commitment commitment : usage.agreement().commitments()) {
      if (counts(commitment) && commitment.term() == Commitment.Term.WHOLE) {
        spent.put(commitment.id(), due());
      }
    }
  }
}
