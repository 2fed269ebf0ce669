package io.suanpan.rating;

import io.suanpan.grants.BurnDown;
import io.suanpan.money.Money;
import io.suanpan.rating.AccountCharges.Closing;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order of rating, for one vendor account and one period:
 *
 * <ol>
 *   <li>allowances burn quantity, chronologically, because a grant never covers what was used
 *       before it;
 *   <li>the cost of the rest, rounded once a line, so that a line can be checked by hand; then
 *       percentages of it;
 *   <li>discounts, each on what the one before it left: percentages multiply;
 *   <li>maximum spend, then the true-up of a commitment, because both speak of what is spent;
 *   <li>the vendor's money credits, last, because a voucher pays what is owed after all that.
 * </ol>
 */
public final class Rating {
  private final AccountUsage usage;
  private final BurnDown burnDown;
  private final Ledger ledger;

  private Rating(AccountUsage usage) {
    this.usage = usage;
    this.burnDown = new BurnDown(usage.opening().allowances(), usage.period().start());
    this.ledger = new Ledger(usage, burnDown);
  }

  public static AccountCharges rate(AccountUsage usage) {
    return new Rating(usage).rate();
  }

  private AccountCharges rate() {
    Portions.of(ledger).burn(burnDown);
    Obligations.enter(ledger);

    LinePricing pricing = new LinePricing(usage, ledger.lines());
    ledger.lines().forEach(line -> line.price(pricing.cost(line)));
    Surcharges.enter(ledger);

    List<Piece> pieces = ledger.lines().stream().flatMap(l -> l.pieces().stream()).toList();
    Discounts.apply(usage.agreement().discounts(), pieces);
    Limits limits = new Limits(usage, pieces);
    limits.cut();
    Map<Integer, Money> spent = limits.spent();
    List<FeeDue> fees = new ArrayList<>(limits.trueUps());
    fees.addAll(Purchases.in(usage));

    List<Payable> payables = new ArrayList<>(pieces);
    payables.addAll(fees);
    Map<Integer, Money> credits = Credits.pay(usage.opening().credits(), payables);
    return new AccountCharges(
        ledger.lines().stream().map(line -> new ChargeOf(usage, line).charge()).toList(),
        fees.stream().map(FeeDue::fee).toList(),
        ledger.unpriced(),
        credits,
        closing(pricing, spent),
        burnDown.segments(end()));
  }

  private Closing closing(LinePricing pricing, Map<Integer, Money> spent) {
    return new Closing(
        burnDown.balances(end()), burnDown.forfeited(), pricing.carried(running()), spent);
  }

  /** The month of the vendor that has begun by the end of the period and has not ended then. */
  private Optional<YearMonth> running() {
    ZoneId zone = ledger.prices().zone();
    YearMonth month = YearMonth.from(end().atZone(zone));
    Instant start = month.atDay(1).atStartOfDay(zone).toInstant();
    return start.isBefore(end()) ? Optional.of(month) : Optional.empty();
  }

  private Instant end() {
    return usage.period().end().orElseThrow();
  }
}
