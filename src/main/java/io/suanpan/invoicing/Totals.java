package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Prepayment;
import io.suanpan.invoicing.InvoiceContent.Promotion;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.invoicing.TenantCredit.Left;
import io.suanpan.money.Money;
import io.suanpan.money.Spread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From nets to what is to be paid: promotions lower the bases, then each category and rate is taxed
 * on its summed base and rounded once (EN 16931 BR-CO-17), then money paid in advance is taken off.
 */
final class Totals {
  /** Percent of a promotion that is tried where the whole would be too much. */
  private static final BigDecimal LESS = BigDecimal.valueOf(90);

  private final Currency currency;
  private final Map<Key, TaxRate> rates = new LinkedHashMap<>();
  private final Map<Key, Money> bases = new LinkedHashMap<>();
  private final List<Promotion> promotions = new ArrayList<>();
  private final List<Prepayment> prepayments = new ArrayList<>();

  /** What makes two tax rates one. */
  private record Key(String category, BigDecimal rate) {
    static Key of(TaxRate rate) {
      return new Key(rate.category().name(), rate.rate().stripTrailingZeros());
    }
  }

  /**
   * @param own the rate of sections and fees; it is always on the invoice
   */
  Totals(Currency currency, TaxRate own) {
    this.currency = currency;
    add(Money.zero(currency), own);
  }

  void add(Money net, TaxRate rate) {
    rates.putIfAbsent(Key.of(rate), rate);
    bases.merge(Key.of(rate), net, Money::plus);
  }

  void add(List<Correction> corrections) {
    corrections.forEach(c -> add(new Money(c.netConverted(), currency), c.taxRate()));
  }

  /** Each takes off at most what is due, spread over the rates by what is due on them. */
  void promote(List<Left> credits) {
    for (Left credit : credits) {
      Money amount = credit.left().min(net());
      // Beside corrections below zero at a higher rate, less than the net may bring the total to 0.
      while (amount.signum() > 0 && !takenOff(amount, credit)) {
        Money less = amount.percent(LESS).rounded();
        amount = less.equals(amount) ? Money.zero(currency) : less;
      }
    }
  }

  /** Takes it off, unless that would bring the total below zero. */
  private boolean takenOff(Money amount, Left credit) {
    List<Key> keys = List.copyOf(bases.keySet());
    Map<Key, Money> before = Map.copyOf(bases);
    List<Money> shares =
        Spread.of(
            amount,
            keys.stream().map(key -> bases.get(key).amount().max(BigDecimal.ZERO)).toList());
    for (int i = 0; i < keys.size(); i++) {
      bases.merge(keys.get(i), shares.get(i), Money::minus);
    }
    if (total().signum() < 0) {
      keys.forEach(key -> bases.put(key, before.get(key)));
      return false;
    }
    for (int i = 0; i < keys.size(); i++) {
      if (shares.get(i).signum() > 0) {
        promotions.add(
            new Promotion(
                credit.credit().id(),
                credit.credit().name(),
                shares.get(i).amount(),
                rates.get(keys.get(i))));
      }
    }
    return true;
  }

  /** Each pays at most what is left to be paid. */
  void pay(List<Left> credits) {
    for (Left credit : credits) {
      Money amount = credit.left().min(payable());
      if (amount.signum() > 0) {
        prepayments.add(
            new Prepayment(credit.credit().id(), credit.credit().name(), amount.amount()));
      }
    }
  }

  Money net() {
    return bases.values().stream().reduce(Money.zero(currency), Money::plus);
  }

  List<Tax> taxes() {
    return bases.entrySet().stream()
        .map(
            entry -> {
              TaxRate rate = rates.get(entry.getKey());
              Money base = entry.getValue();
              Money tax = base.percent(rate.rate()).rounded();
              return new Tax(
                  rate.category(), rate.rate(), rate.note(), base.amount(), tax.amount());
            })
        .toList();
  }

  Money total() {
    return taxes().stream()
        .map(tax -> new Money(tax.amount(), currency))
        .reduce(net(), Money::plus);
  }

  Money paidInAdvance() {
    return prepayments.stream()
        .map(paid -> new Money(paid.amount(), currency))
        .reduce(Money.zero(currency), Money::plus);
  }

  Money payable() {
    return total().minus(paidInAdvance());
  }

  List<Promotion> promotions() {
    return List.copyOf(promotions);
  }

  List<Prepayment> prepayments() {
    return List.copyOf(prepayments);
  }
}
