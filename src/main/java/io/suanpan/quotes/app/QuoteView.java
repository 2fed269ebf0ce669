package io.suanpan.quotes.app;

import io.suanpan.grants.Burn;
import io.suanpan.grants.BurnSegment;
import io.suanpan.money.Money;
import io.suanpan.money.PlainNumber;
import io.suanpan.money.Spread;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.quotes.app.QuoteAnswer.QuotedBalance;
import io.suanpan.quotes.app.QuoteAnswer.QuotedCharge;
import io.suanpan.quotes.app.QuoteAnswer.QuotedCover;
import io.suanpan.quotes.app.QuoteAnswer.QuotedCredit;
import io.suanpan.quotes.app.QuoteAnswer.QuotedFee;
import io.suanpan.quotes.app.QuoteAnswer.QuotedSegment;
import io.suanpan.quotes.app.QuoteAnswer.QuotedStep;
import io.suanpan.quotes.app.QuoteAnswer.QuotedTax;
import io.suanpan.quotes.app.QuoteAnswer.QuotedTier;
import io.suanpan.quotes.app.QuoteAnswer.QuotedUnpriced;
import io.suanpan.rating.AccountCharges;
import io.suanpan.rating.Charge;
import io.suanpan.rating.Fee;
import io.suanpan.rating.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts what the rating engine found into the words of an answer. */
record QuoteView(QuoteRequest request, QuoteInput input) {

  QuoteAnswer answer(AccountCharges charges) {
    Money net = Money.zero(input.currency());
    for (Charge charge : charges.charges()) {
      net = net.plus(charge.net());
    }
    for (Fee fee : charges.fees()) {
      net = net.plus(fee.amount());
    }
    for (Money paid : charges.credits().values()) {
      net = net.minus(paid);
    }
    BigDecimal rate = request.tax() == null ? null : request.tax().rate();
    if (rate != null && rate.signum() < 0) {
      throw Refusal.of("/tax/rate", Code.INVALID_VALUE, "is not negative");
    }
    Money tax = rate == null ? Money.zero(input.currency()) : net.percent(rate).rounded();
    return new QuoteAnswer(
        input.currency().getCurrencyCode(),
        charges.charges().stream().map(this::charge).toList(),
        fees(charges, Fee.Kind.TRUE_UP),
        fees(charges, Fee.Kind.PURCHASE),
        credits(charges),
        charges.unpriced().stream()
            .map(
                u ->
                    new QuotedUnpriced(
                        u.model(), u.meter().name(), input.scale().plain(u.quantity())))
            .toList(),
        net.amount(),
        rate == null ? null : new QuotedTax(rate, net.amount(), tax.amount()),
        net.plus(tax).amount(),
        balances(charges),
        charges.history().stream().map(this::segment).toList());
  }

  private QuotedCharge charge(Charge charge) {
    return new QuotedCharge(
        request.vendor(),
        charge.model(),
        charge.meter().name(),
        input.scale().plain(charge.consumed()),
        input.scale().plain(charge.billed()),
        covered(charge),
        charge.listCost().amount(),
        PlainNumber.of(charge.costs().exact()),
        charge.costs().contracted().amount(),
        charge.discount().amount(),
        charge.net().amount(),
        charge.credit().amount(),
        amounts(charge.credits()),
        charge.tiers().stream()
            .map(
                tier ->
                    new QuotedTier(
                        tier.upTo().orElse(null),
                        tier.quantity(),
                        tier.cost().amount(),
                        tier.cut().amount()))
            .toList(),
        charge.steps().stream().map(QuoteView::step).toList());
  }

  private List<QuotedCover> covered(Charge charge) {
    List<BigDecimal> weights =
        charge.covered().stream().map(burn -> BigDecimal.valueOf(burn.quantity())).toList();
    List<Money> costs = Spread.of(charge.coveredListCost(), weights);
    List<QuotedCover> covered = new ArrayList<>();
    for (Burn burn : charge.covered()) {
      covered.add(
          new QuotedCover(
              input.grants().name(burn.grant()),
              input.scale().plain(burn.quantity()),
              costs.get(covered.size()).amount()));
    }
    return covered;
  }

  private Map<String, BigDecimal> amounts(Map<Integer, Money> byGrant) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    byGrant.forEach((grant, money) -> amounts.put(input.grants().name(grant), money.amount()));
    return amounts;
  }

  private static QuotedStep step(Step step) {
    return new QuotedStep(
        step.kind().name(),
        step.text(),
        step.quantity().orElse(null),
        step.amount().map(Money::amount).orElse(null));
  }

  private static List<QuotedFee> fees(AccountCharges charges, Fee.Kind kind) {
    return charges.fees().stream()
        .filter(fee -> fee.kind() == kind)
        .map(fee -> new QuotedFee(fee.name(), fee.amount().amount(), fee.credit().amount()))
        .toList();
  }

  private List<QuotedCredit> credits(AccountCharges charges) {
    List<QuotedCredit> credits = new ArrayList<>();
    input
        .grants()
        .credits()
        .forEach(
            credit -> {
              int number = credit.credit().terms().id();
              Money used = charges.credits().getOrDefault(number, Money.zero(input.currency()));
              credits.add(
                  new QuotedCredit(
                      input.grants().name(number),
                      used.amount(),
                      credit.left().minus(used).amount()));
            });
    return credits;
  }

  private List<QuotedBalance> balances(AccountCharges charges) {
    List<QuotedBalance> balances = new ArrayList<>();
    if (request.grants() != null) {
      request
          .grants()
          .forEach(
              grant -> {
                int number = input.grants().number(grant.id());
                balances.add(
                    new QuotedBalance(
                        grant.id(),
                        input.scale().plain(charges.closing().balances().get(number).left()),
                        input.scale().plain(charges.closing().forfeited().get(number))));
              });
    }
    return balances;
  }

  private QuotedSegment segment(BurnSegment segment) {
    return new QuotedSegment(
        segment.from(),
        segment.to(),
        input.scale().plain(segment.usage()),
        input.scale().plain(segment.overage()),
        quantities(segment.balanceAtStart()),
        quantities(segment.covered()));
  }

  private Map<String, BigDecimal> quantities(Map<Integer, Long> byGrant) {
    Map<String, BigDecimal> quantities = new TreeMap<>();
    byGrant.forEach((g, n) -> quantities.put(input.grants().name(g), input.scale().plain(n)));
    return quantities;
  }
}
