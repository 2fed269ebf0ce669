package io.suanpan.invoicing;

import io.suanpan.catalog.FxRate;
import io.suanpan.catalog.PriceText;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.UnitPrice;
import io.suanpan.grants.Grant;
import io.suanpan.invoicing.InvoiceContent.Covered;
import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Fx;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.RateUsed;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.money.Money;
import io.suanpan.money.Spread;
import io.suanpan.rating.Charge;
import io.suanpan.rating.Fee;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the bills of vendor accounts into the sections of one invoice: numbers the lines and
 * converts each printed net once more rounded, so that every total is a sum of printed figures.
 */
final class Assembly {
  private final Currency currency;
  private int line;

  Assembly(Currency currency) {
    this.currency = currency;
  }

  Section section(AccountBill bill) {
    List<Line> lines = new ArrayList<>();
    Money net = Money.zero(bill.account().currency());
    Money converted = Money.zero(currency);
    for (Charge charge : bill.charges().charges()) {
      Money lineConverted = converted(charge.net(), bill);
      lines.add(line(charge, lineConverted, bill.catalogVersion()));
      net = net.plus(charge.net());
      converted = converted.plus(lineConverted);
    }
    for (Fee fee : bill.charges().fees()) {
      Money feeConverted = converted(fee.amount(), bill);
      lines.add(line(fee, feeConverted));
      net = net.plus(fee.amount());
      converted = converted.plus(feeConverted);
    }
    List<CreditUse> credits = List.of();
    if (!bill.charges().credits().isEmpty()) {
      for (Money paid : bill.charges().credits().values()) {
        net = net.minus(paid);
      }
      Money left = converted(net, bill).min(converted);
      credits = credits(bill, converted.minus(left));
      converted = left;
    }
    return new Section(
        bill.account().vendor().name(),
        bill.vendor().name(),
        bill.account().name(),
        bill.account().currency().getCurrencyCode(),
        bill.fx().map(fx -> new Fx(fx.rate(), fx.day(), fx.source())).orElse(null),
        lines,
        credits,
        net.amount(),
        converted.amount());
  }

  /**
   * What is left of the section is converted as one amount, and the vouchers paid the difference:
   * converted one by one, the roundings of many lines could outweigh the voucher that pays them.
   */
  private List<CreditUse> credits(AccountBill bill, Money convertedTotal) {
    Map<Integer, Money> paid = bill.charges().credits();
    List<Money> shares =
        Spread.of(convertedTotal, paid.values().stream().map(Money::amount).toList());
    List<CreditUse> credits = new ArrayList<>();
    for (Map.Entry<Integer, Money> use : paid.entrySet()) {
      Money share = shares.get(credits.size());
      String name = name(bill.grants(), use.getKey());
      credits.add(new CreditUse(use.getKey(), name, use.getValue().amount(), share.amount()));
    }
    return credits;
  }

  private Line line(Charge charge, Money converted, int catalogVersion) {
    line++;
    Rate rate = charge.rate();
    Optional<UnitPrice> unit =
        Optional.of(rate.price()).filter(UnitPrice.class::isInstance).map(UnitPrice.class::cast);
    return new Line(
        line,
        charge.model(),
        charge.meter().name(),
        charge.meter().unit(),
        charge.consumed(),
        charge.coveredQuantity(),
        charge.billed(),
        PriceText.kind(rate.price()),
        PriceText.of(rate.price()),
        unit.map(UnitPrice::amount).orElse(null),
        unit.map(price -> price.per().longValueExact()).orElse(null),
        charge.listCost().amount(),
        charge.coveredListCost().amount(),
        charge.discount().amount(),
        charge.net().amount(),
        converted.amount(),
        charge.covered().stream().map(b -> new Covered(b.grant(), b.quantity())).toList(),
        new RateUsed(
            rate.valid().start(),
            rate.when().toString(),
            catalogVersion,
            rate.provenance().confidence().name(),
            rate.provenance().sources()));
  }

  /** What is no usage has a line too: one of it, at its amount. */
  private Line line(Fee fee, Money converted) {
    line++;
    BigDecimal amount = fee.amount().amount();
    return new Line(
        line,
        fee.name(),
        fee.kind().name().toLowerCase(Locale.ROOT),
        "fee",
        1,
        0,
        1,
        "fee",
        "",
        amount,
        1L,
        amount,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        amount,
        converted.amount(),
        List.of(),
        null);
  }

  private Money converted(Money amount, AccountBill bill) {
    BigDecimal rate = bill.fx().map(FxRate::rate).orElse(BigDecimal.ONE);
    return amount.convertedAt(rate, currency);
  }

  private static String name(List<Grant> grants, int id) {
    return grants.stream()
        .map(Grant::terms)
        .filter(terms -> terms.id() == id)
        .map(terms -> terms.name())
        .findFirst()
        .orElseThrow();
  }
}
