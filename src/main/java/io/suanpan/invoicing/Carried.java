package io.suanpan.invoicing;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.grants.BurnDown;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.money.Money;
import io.suanpan.rating.AccountCharges;
import io.suanpan.rating.Opening;
import io.suanpan.rating.Opening.Counter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the periods before leave to a tenant's next one.
 *
 * @param balances of allowances that some period has known, by grant
 * @param credits what is left of credits, by grant; those not in it are whole
 * @param counts what was billed in months of the vendor that go on, by account
 * @param spent of commitments over a term, by commitment
 */
public record Carried(
    Map<Integer, Balance> balances,
    Map<Integer, Money> credits,
    Map<Integer, Map<Counter, Long>> counts,
    Map<Integer, Money> spent) {
  /** Nothing yet. */
  public static final Carried NOTHING = new Carried(Map.of(), Map.of(), Map.of(), Map.of());

  public Carried {
    balances = Map.copyOf(balances);
    credits = Map.copyOf(credits);
    counts = Map.copyOf(counts);
    spent = Map.copyOf(spent);
  }

  /** With what one account has opened. */
  public Opening opening(int account, List<Grant> grants) {
    List<BurnDown.Opening> allowances = new ArrayList<>();
    List<Opening.CreditLeft> vouchers = new ArrayList<>();
    for (Grant grant : grants) {
      if (grant.terms().account() == account) {
        if (grant instanceof Allowance allowance) {
          Optional<Balance> balance = Optional.ofNullable(balances.get(grant.terms().id()));
          allowances.add(new BurnDown.Opening(allowance, balance));
        } else if (grant instanceof Credit credit) {
          vouchers.add(new Opening.CreditLeft(credit, left(credit)));
        }
      }
    }
    return new Opening(allowances, vouchers, counts.getOrDefault(account, Map.of()), spent);
  }

  /** What is left after the charges of an account. */
  public Carried after(int account, AccountCharges charges, List<Grant> grants) {
    Map<Integer, Balance> balancesThen = new HashMap<>(balances);
    balancesThen.putAll(charges.closing().balances());
    Map<Integer, Money> creditsThen = new HashMap<>(credits);
    for (Grant grant : grants) {
      Money paid = charges.credits().get(grant.terms().id());
      if (grant instanceof Credit credit && paid != null) {
        creditsThen.put(grant.terms().id(), left(credit).minus(paid));
      }
    }
    Map<Integer, Map<Counter, Long>> countsThen = new HashMap<>(counts);
    countsThen.put(account, charges.closing().counts());
    Map<Integer, Money> spentThen = new HashMap<>(spent);
    charges.closing().spent().forEach((id, money) -> spentThen.merge(id, money, Money::plus));
    return new Carried(balancesThen, creditsThen, countsThen, spentThen);
  }

  /** What is left of a credit. */
  public Money left(Credit credit) {
    return credits.getOrDefault(credit.terms().id(), credit.amount());
  }

  /** What is left of an allowance. */
  public long left(Allowance allowance) {
    return Optional.ofNullable(balances.get(allowance.terms().id()))
        .map(Balance::left)
        .orElse(allowance.initial());
  }
}
