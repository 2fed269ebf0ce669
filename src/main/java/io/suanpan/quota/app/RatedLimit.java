package io.suanpan.quota.app;

import io.suanpan.money.Money;
import io.suanpan.quota.Count;
import io.suanpan.quota.Measure;
import io.suanpan.quota.Measure.Basis;
import io.suanpan.rating.UsageCosts.Books;
import io.suanpan.rating.UsageCosts.Cost;
import io.suanpan.rating.UsageCosts.Planned;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A limit on cost as billing would count it: what the usage costs, what it would cost more if all
 * that is held were used, and what further usage would add to that.
 */
final class RatedLimit {
  private final Limit limit;
  private final Measure.Cost measure;
  private final Books books;
  private final TodaysRates rates;
  private final List<Planned> held;
  private final BigDecimal used;
  private BigDecimal taken;

  RatedLimit(Limit limit, Books books, List<Planned> held, TodaysRates rates) {
    this.limit = limit;
    this.measure = (Measure.Cost) limit.quota().measure();
    this.books = books;
    this.rates = rates;
    this.held = new ArrayList<>(held);
    this.used = cost(List.of());
    this.taken = held.isEmpty() ? used : cost(held);
  }

  Count count() {
    return new Count(used, taken.subtract(used));
  }

  /** What it would cost besides. */
  BigDecimal amount(Planned wanted) {
    List<Planned> all = new ArrayList<>(held);
    all.add(wanted);
    return cost(all).subtract(taken);
  }

  /** Counts it from now on. */
  void hold(Planned granted) {
    held.add(granted);
    taken = cost(held);
  }

  private BigDecimal cost(List<Planned> planned) {
    return books.with(planned).costs().stream()
        .filter(this::isOfScope)
        .map(this::converted)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean isOfScope(Cost cost) {
    return limit.quota().scope().vendor().map(cost.account().vendor()::equals).orElse(true)
        && limit.quota().scope().model().map(cost.model()::equals).orElse(true);
  }

  private BigDecimal converted(Cost cost) {
    Money money = measure.basis() == Basis.LIST ? cost.list() : cost.net();
    return rates
        .convert(money.amount(), money.currency(), measure.currency())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no exchange rate from " + money.currency() + " to " + measure.currency()));
  }
}
