package io.suanpan.invoicing;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantUseStore.Use;
import io.suanpan.money.Money;
import io.suanpan.rating.AccountCharges;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of each of a tenant's grants at the end of a period.
 *
 * @param quantities of allowances, by grant
 * @param amounts of credits, by grant
 */
public record GrantsLeft(Map<Integer, Long> quantities, Map<Integer, Money> amounts) {
  public GrantsLeft {
    quantities = Map.copyOf(quantities);
    amounts = Map.copyOf(amounts);
  }

  /** What closed periods left. */
  public static GrantsLeft after(List<Grant> grants, Map<Integer, Use> uses) {
    Map<Integer, Long> quantities = new HashMap<>();
    Map<Integer, Money> amounts = new HashMap<>();
    for (Grant grant : grants) {
      int id = grant.terms().id();
      Use use = uses.getOrDefault(id, Use.NONE);
      if (grant instanceof Allowance allowance) {
        quantities.put(id, allowance.quantity() - use.quantity());
      } else if (grant instanceof Credit credit) {
        Money used = new Money(use.amount(), credit.amount().currency());
        amounts.put(id, credit.amount().minus(used));
      }
    }
    return new GrantsLeft(quantities, amounts);
  }

  /** What these charges leave of it. */
  public GrantsLeft after(AccountCharges charges) {
    Map<Integer, Long> quantitiesLeft = new HashMap<>(quantities);
    quantitiesLeft.putAll(charges.allowancesLeft());
    Map<Integer, Money> amountsLeft = new HashMap<>(amounts);
    charges.credits().forEach((grant, paid) -> amountsLeft.merge(grant, paid, Money::minus));
    return new GrantsLeft(quantitiesLeft, amountsLeft);
  }

  public long quantity(int grant) {
    return quantities.get(grant);
  }

  public Money amount(int grant) {
    return amounts.get(grant);
  }
}
