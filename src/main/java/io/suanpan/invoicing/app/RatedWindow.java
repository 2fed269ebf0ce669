package io.suanpan.invoicing.app;

import io.suanpan.grants.Balance;
import io.suanpan.grants.Grant;
import io.suanpan.invoicing.Carried;
import io.suanpan.invoicing.app.RatePeriod.Terms;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.VendorAccount;
import io.suanpan.money.Money;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Interval;
import io.suanpan.rating.AccountCharges;
import io.suanpan.rating.Charge;
import io.suanpan.rating.UsageCosts;
import io.suanpan.rating.UsageCosts.Cost;
import io.suanpan.rating.UsageCosts.Costed;
import io.suanpan.rating.UsageCosts.Planned;
import io.suanpan.rating.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The usage of a window, rated; its last month can be rated again with more usage. */
final class RatedWindow implements UsageCosts.Books {
  private final List<Terms> terms;
  private final List<Cost> before = new ArrayList<>();
  private Part last;
  private Map<Integer, AccountCharges> lastCharges;

  RatedWindow(List<Terms> terms) {
    this.terms = terms;
  }

  /**
   * A month or its beginning.
   *
   * @param opening what the months before left
   * @param end where it ends
   * @param cells all usage until then
   */
  record Part(BillingPeriod period, Carried opening, Instant end, List<UsageCell> cells) {
    Part until(Instant earlier) {
      List<UsageCell> used =
          cells.stream().filter(cell -> cell.bucket().start().isBefore(earlier)).toList();
      return new Part(period, opening, earlier, used);
    }

    private AccountCharges charges(Terms of, List<Planned> planned) {
      int account = of.account().id();
      List<Use> uses = new ArrayList<>();
      cells.stream().filter(cell -> cell.account() == account).map(Use::of).forEach(uses::add);
      planned.stream().filter(p -> p.account() == account).map(Planned::use).forEach(uses::add);
      Interval interval = new Interval(period.start(), Optional.of(end));
      return RatePeriod.charges(of, uses, opening, interval);
    }
  }

  /** Adds what a part costs, so many times; by account. */
  Map<Integer, AccountCharges> add(Part part, int times) {
    Map<Integer, AccountCharges> charges = charges(part);
    terms.forEach(of -> before.addAll(costs(of, charges.get(of.account().id()), times)));
    return charges;
  }

  /** Adds the last part. */
  void end(Part part) {
    last = part;
    lastCharges = charges(part);
  }

  private Map<Integer, AccountCharges> charges(Part part) {
    Map<Integer, AccountCharges> charges = new HashMap<>();
    terms.forEach(of -> charges.put(of.account().id(), part.charges(of, List.of())));
    return charges;
  }

  @Override
  public Costed with(List<Planned> planned) {
    List<Cost> costs = new ArrayList<>(before);
    Map<Integer, Balance> balances = new HashMap<>();
    for (Terms of : terms) {
      int account = of.account().id();
      boolean more = planned.stream().anyMatch(use -> use.account() == account);
      AccountCharges charges = more ? last.charges(of, planned) : lastCharges.get(account);
      costs.addAll(costs(of, charges, 1));
      balances.putAll(charges.closing().balances());
    }
    return new Costed(summed(costs), balances);
  }

  @Override
  public List<Grant> grants() {
    return terms.stream().flatMap(of -> of.grants().stream()).toList();
  }

  private static List<Cost> costs(Terms of, AccountCharges charges, int times) {
    return charges.charges().stream().map(charge -> cost(of.account(), charge, times)).toList();
  }

  private static Cost cost(VendorAccount account, Charge charge, int times) {
    Money list = charge.listCost().plus(charge.coveredListCost());
    Money net = charge.net().minus(charge.credit());
    Money none = Money.zero(account.currency());
    return times < 0
        ? new Cost(account, charge.model(), none.minus(list), none.minus(net), -charge.billed())
        : new Cost(account, charge.model(), list, net, charge.billed());
  }

  private record AccountModel(int account, String model) {}

  private static List<Cost> summed(List<Cost> costs) {
    Map<AccountModel, Cost> sums = new LinkedHashMap<>();
    for (Cost cost : costs) {
      sums.merge(
          new AccountModel(cost.account().id(), cost.model()),
          cost,
          (one, other) ->
              new Cost(
                  one.account(),
                  one.model(),
                  one.list().plus(other.list()),
                  one.net().plus(other.net()),
                  one.billed() + other.billed()));
    }
    return List.copyOf(sums.values());
  }
}
