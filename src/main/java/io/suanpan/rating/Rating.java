package io.suanpan.rating;

import static java.util.stream.Collectors.toMap;

import io.suanpan.catalog.Discount;
import io.suanpan.grants.BurnDown;
import io.suanpan.grants.BurnDown.Burn;
import io.suanpan.metering.Meter;
import io.suanpan.money.Money;
import io.suanpan.money.Spread;
import io.suanpan.rating.AccountUsage.CreditOpening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order of rating, for one vendor account and one period:
 *
 * <ol>
 *   <li>allowances burn quantity, chronologically, because a grant never covers what was used
 *       before it;
 *   <li>list cost of the rest, rounded once a line, so that a line can be checked by hand;
 *   <li>discounts, each on what the one before it left: percentages multiply;
 *   <li>the vendor's money credits, last, because a voucher pays what is owed after discounts.
 * </ol>
 */
public final class Rating {
  private final AccountUsage usage;
  private final BurnDown burnDown;
  private final Map<LineKey, Line> lines = new TreeMap<>(LineKey.ORDER);
  private final Map<ModelMeter, Long> unpriced = new TreeMap<>(ModelMeter.ORDER);

  private record ModelMeter(String model, Meter meter) {
    static final Comparator<ModelMeter> ORDER =
        Comparator.comparing(ModelMeter::model).thenComparing(ModelMeter::meter);
  }

  private Rating(AccountUsage usage) {
    this.usage = usage;
    this.burnDown = new BurnDown(usage.allowances());
  }

  public static AccountCharges rate(AccountUsage usage) {
    Rating rating = new Rating(usage);
    Portion.of(usage.cells(), usage.rates()).forEach(rating::take);
    return rating.finish();
  }

  private void take(Portion portion) {
    if (portion.isUnpriced()) {
      unpriced.merge(
          new ModelMeter(portion.model(), portion.meter()), portion.quantity(), Math::addExact);
    }
    if (portion.rate().isEmpty()) {
      return;
    }
    // What is free anyway must not use up a grant.
    List<Burn> burns =
        portion.perUnit().signum() == 0
            ? List.of()
            : burnDown.burn(
                portion.model(), portion.meter(), portion.bucket().start(), portion.quantity());
    LineKey key = new LineKey(portion.model(), portion.meter(), portion.rate().get());
    lines.computeIfAbsent(key, Line::new).add(portion, burns, Terms.of(portion, usage));
  }

  private AccountCharges finish() {
    List<Piece> pieces = new ArrayList<>();
    lines.values().forEach(line -> pieces.addAll(line.price(usage.rates().currency())));
    usage.discounts().forEach(discount -> apply(discount, pieces));
    Map<Integer, Money> credits = new LinkedHashMap<>();
    usage.credits().stream()
        .sorted(Comparator.comparing(opening -> opening.credit().terms()))
        .forEach(opening -> apply(opening, pieces, credits));
    return new AccountCharges(
        lines.values().stream().map(Line::charge).toList(),
        unpriced.entrySet().stream()
            .map(
                entry ->
                    new AccountCharges.Unpriced(
                        entry.getKey().model(), entry.getKey().meter(), entry.getValue()))
            .toList(),
        credits,
        burnDown.left());
  }

  private void apply(Discount discount, List<Piece> all) {
    List<Piece> pieces = all.stream().filter(piece -> piece.terms().has(discount)).toList();
    Money amount = due(pieces).percent(discount.percent()).rounded();
    take(amount, pieces, Piece::discount);
  }

  private void apply(CreditOpening opening, List<Piece> all, Map<Integer, Money> credits) {
    List<Piece> pieces = all.stream().filter(piece -> piece.terms().has(opening)).toList();
    Money amount = due(pieces).min(opening.left());
    if (amount.signum() > 0) {
      credits.put(opening.credit().terms().id(), amount);
      take(amount, pieces, Piece::credit);
    }
  }

  private Money due(List<Piece> pieces) {
    return pieces.stream()
        .map(Piece::due)
        .reduce(Money.zero(usage.rates().currency()), Money::plus);
  }

  private static void take(
      Money amount, List<Piece> pieces, java.util.function.BiConsumer<Piece, Money> how) {
    List<Money> shares =
        Spread.of(amount, pieces.stream().map(piece -> piece.due().amount()).toList());
    for (int i = 0; i < pieces.size(); i++) {
      how.accept(pieces.get(i), shares.get(i));
    }
  }

  /** Burns by grant, in the order they first burnt. */
  static List<Burn> sum(List<Burn> burns) {
    return burns.stream()
        .collect(toMap(Burn::grant, Burn::quantity, Math::addExact, LinkedHashMap::new))
        .entrySet()
        .stream()
        .map(entry -> new Burn(entry.getKey(), entry.getValue()))
        .toList();
  }
}
