package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Fx;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Saved;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * What did not have to be paid of a vendor account, in the invoice's currency: each line's part is
 * converted and rounded as its net is.
 *
 * @param grants list cost of what allowances covered
 * @param discounts what discounts took off
 * @param credits what the vendor's vouchers paid
 */
public record Savings(String vendor, Money grants, Money discounts, Money credits) {
  /** Of each section of an invoice in that currency. */
  public static List<Savings> of(List<Section> sections, Currency currency) {
    return sections.stream().map(section -> of(section, currency)).toList();
  }

  private static Savings of(Section section, Currency currency) {
    Money grants = Money.zero(currency);
    Money discounts = Money.zero(currency);
    for (Line line : section.lines()) {
      grants = grants.plus(converted(section, line.coveredListCost(), currency));
      discounts = discounts.plus(converted(section, line.discount(), currency));
    }
    Money credits = Money.zero(currency);
    for (CreditUse use : section.credits()) {
      credits = credits.plus(new Money(use.converted(), currency));
    }
    return new Savings(section.vendor(), grants, discounts, credits);
  }

  private static Money converted(Section section, BigDecimal amount, Currency currency) {
    Fx fx = section.fx();
    Money own = new Money(amount, Currency.getInstance(section.currency()));
    return own.convertedAt(fx == null ? BigDecimal.ONE : fx.rate(), currency);
  }

  /** What an invoice says that grants and discounts saved. */
  static Saved saved(List<Section> sections, Currency currency) {
    Money grants = Money.zero(currency);
    Money discounts = Money.zero(currency);
    for (Savings each : of(sections, currency)) {
      grants = grants.plus(each.grants());
      discounts = discounts.plus(each.discounts());
    }
    return new Saved(grants.amount(), discounts.amount());
  }

  public boolean isNone() {
    return grants.signum() == 0 && discounts.signum() == 0 && credits.signum() == 0;
  }
}
