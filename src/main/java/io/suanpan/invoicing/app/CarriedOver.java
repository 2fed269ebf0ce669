package io.suanpan.invoicing.app;

import io.suanpan.catalog.CommitmentStore;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.grants.BalanceStore;
import io.suanpan.grants.BalanceStore.Standing;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantStore;
import io.suanpan.grants.GrantUseStore;
import io.suanpan.grants.GrantUseStore.Use;
import io.suanpan.invoicing.AccountBill;
import io.suanpan.invoicing.Carried;
import io.suanpan.invoicing.TierCountStore;
import io.suanpan.invoicing.TierCountStore.Count;
import io.suanpan.money.Money;
import io.suanpan.rating.AccountCharges;
import io.suanpan.rating.Opening.Counter;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps what closed periods left to later ones, and reads it again. */
@ApplicationScoped
public class CarriedOver {
  @Inject GrantStore grants;
  @Inject GrantUseStore uses;
  @Inject BalanceStore balances;
  @Inject TierCountStore tierCounts;
  @Inject CommitmentStore commitments;

  /** What the closed periods that are wanted left. */
  Carried after(Tenant tenant, Predicate<YearMonth> wanted) {
    Map<Integer, Use> used = uses.sums(tenant.id(), wanted);
    List<Grant> all = grants.of(tenant.id());
    Map<Integer, Balance> standings = new HashMap<>();
    balances.of(tenant.id()).stream()
        .filter(standing -> wanted.test(standing.period()))
        .sorted(Comparator.comparing(Standing::period))
        .forEach(standing -> standings.put(standing.grant(), standing.balance()));
    Map<Integer, Money> credits = new HashMap<>();
    for (Grant grant : all) {
      Use use = used.getOrDefault(grant.terms().id(), Use.NONE);
      if (grant instanceof Allowance allowance && allowance.schedule().isOnce()) {
        standings.put(grant.terms().id(), left(allowance, use));
      } else if (grant instanceof Credit credit) {
        Money paid = new Money(use.amount(), credit.amount().currency());
        credits.put(grant.terms().id(), credit.amount().minus(paid).rounded());
      }
    }
    return new Carried(standings, credits, counts(tenant.id(), wanted), spent(tenant.id(), wanted));
  }

  /** What is given once is what was given less what was used, whenever it was booked. */
  private static Balance left(Allowance allowance, Use use) {
    return new Balance(
        allowance.initial() - use.quantity(),
        Optional.empty(),
        List.of(),
        allowance.terms().effective().start());
  }

  private Map<Integer, Map<Counter, Long>> counts(TenantId tenant, Predicate<YearMonth> wanted) {
    Map<Integer, Map<Counter, Long>> counts = new HashMap<>();
    tierCounts.of(tenant).stream()
        .filter(count -> count.period().map(wanted::test).orElse(true))
        .sorted(Comparator.comparing(count -> count.period().map(YearMonth::toString).orElse("")))
        .forEach(count -> put(count, counts));
    return counts;
  }

  private static void put(Count count, Map<Integer, Map<Counter, Long>> counts) {
    counts
        .computeIfAbsent(count.account(), account -> new HashMap<>())
        .put(count.counter(), count.quantity());
  }

  private Map<Integer, Money> spent(TenantId tenant, Predicate<YearMonth> wanted) {
    Map<Integer, Money> spent = new HashMap<>();
    commitments.spent(tenant).stream()
        .filter(row -> wanted.test(row.period()))
        .forEach(row -> spent.merge(row.commitment(), row.amount(), Money::plus));
    return spent;
  }

  /** Forgets what a period left: it is rated again, or open again. */
  void thaw(Tenant tenant, YearMonth period) {
    uses.remove(tenant.id(), period);
    balances.remove(tenant.id(), period);
    tierCounts.remove(tenant.id(), period);
    commitments.removeSpent(tenant.id(), period);
  }

  /** Freezes what a period that is being closed leaves. */
  void freeze(Tenant tenant, YearMonth period, List<AccountBill> bills) {
    Map<Integer, Use> used = new HashMap<>();
    Map<Integer, Balance> standings = new HashMap<>();
    for (AccountBill bill : bills) {
      AccountCharges charges = bill.charges();
      charges.charges().stream()
          .flatMap(charge -> charge.covered().stream())
          .forEach(
              burn -> used.merge(burn.grant(), new Use(burn.burnt(), BigDecimal.ZERO), Use::plus));
      charges
          .credits()
          .forEach((grant, paid) -> used.merge(grant, new Use(0, paid.amount()), Use::plus));
      bill.grants().stream()
          .filter(g -> g instanceof Allowance a && !a.schedule().isOnce())
          .map(grant -> grant.terms().id())
          .forEach(id -> standings.put(id, charges.closing().balances().get(id)));
      tierCounts.add(tenant.id(), bill.account().id(), period, charges.closing().counts());
      commitments.addSpent(tenant.id(), period, charges.closing().spent());
    }
    uses.add(tenant.id(), period, used);
    balances.add(tenant.id(), period, standings);
  }
}
