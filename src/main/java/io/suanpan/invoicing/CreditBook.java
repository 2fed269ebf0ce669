package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Prepayment;
import io.suanpan.invoicing.InvoiceContent.Promotion;
import io.suanpan.invoicing.TenantCredit.Kind;
import io.suanpan.invoicing.TenantCredit.Left;
import io.suanpan.invoicing.TenantCreditStore.Use;
import io.suanpan.money.Money;
import io.suanpan.period.BillingPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is left of a tenant's credits.
 *
 * @param credits in the order they are used
 */
public record CreditBook(List<Left> credits) {
  /** None. */
  public static final CreditBook EMPTY = new CreditBook(List.of());

  public CreditBook {
    credits =
        credits.stream()
            .sorted((one, other) -> TenantCredit.ORDER.compare(one.credit(), other.credit()))
            .toList();
  }

  public static CreditBook of(List<TenantCredit> credits, List<Use> uses) {
    return new CreditBook(credits.stream().map(credit -> left(credit, uses)).toList());
  }

  private static Left left(TenantCredit credit, List<Use> uses) {
    Money left = credit.amount();
    for (Use use : uses) {
      left = use.credit() == credit.id() ? left.minus(use.amount()) : left;
    }
    return new Left(credit, left);
  }

  /** Promotions that hold at some time of the period and are not used up. */
  List<Left> promotions(BillingPeriod period) {
    return usable(Kind.PROMOTION)
        .filter(left -> left.credit().holdsBetween(period.start(), period.end()))
        .toList();
  }

  /** Money received by then and not used up. */
  List<Left> prepayments(Instant at) {
    return usable(Kind.PREPAYMENT)
        .filter(left -> left.credit().holdsBetween(at, at.plusNanos(1)))
        .toList();
  }

  private Stream<Left> usable(Kind kind) {
    return credits.stream()
        .filter(left -> left.credit().kind() == kind && left.left().signum() > 0);
  }

  /** With one more. */
  public CreditBook with(TenantCredit credit) {
    List<Left> more = new ArrayList<>(credits);
    more.add(new Left(credit, credit.amount()));
    return new CreditBook(more);
  }

  /** After an invoice has used them. */
  public CreditBook after(InvoiceContent invoice) {
    return new CreditBook(
        credits.stream().map(left -> new Left(left.credit(), rest(left, invoice))).toList());
  }

  private static Money rest(Left left, InvoiceContent invoice) {
    Money rest = left.left();
    for (Use use : uses(invoice, left)) {
      rest = rest.minus(use.amount());
    }
    return rest;
  }

  private static List<Use> uses(InvoiceContent invoice, Left left) {
    return uses(invoice, left.left().currency()).stream()
        .filter(use -> use.credit() == left.credit().id())
        .toList();
  }

  /** What an invoice takes of credits, a row each. */
  public static List<Use> uses(InvoiceContent invoice, java.util.Currency currency) {
    java.util.Map<Integer, Money> byCredit = new java.util.TreeMap<>();
    for (Promotion used : invoice.promotions()) {
      byCredit.merge(used.credit(), new Money(used.amount(), currency), Money::plus);
    }
    for (Prepayment used : invoice.prepayments()) {
      byCredit.merge(used.credit(), new Money(used.amount(), currency), Money::plus);
    }
    return byCredit.entrySet().stream()
        .map(entry -> new Use(entry.getKey(), invoice.number(), entry.getValue()))
        .toList();
  }
}
