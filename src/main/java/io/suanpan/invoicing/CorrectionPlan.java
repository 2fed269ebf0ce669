package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Which corrections the next invoice takes up. Those of one corrected invoice stay together; where
 * they would bring the total below zero they become a credit note.
 *
 * @param onInvoice those that the invoice takes up
 * @param asCreditNotes the rest
 */
public record CorrectionPlan(List<Group> onInvoice, List<Group> asCreditNotes) {
  /**
   * The corrections of one invoice.
   *
   * @param invoice the corrected one, as it was issued
   */
  public record Group(InvoiceContent invoice, List<Correction> corrections) {
    public Group {
      corrections = List.copyOf(corrections);
    }

    private Money net() {
      Currency currency = Currency.getInstance(invoice.currency());
      return corrections.stream()
          .map(correction -> new Money(correction.netConverted(), currency))
          .reduce(Money.zero(currency), Money::plus);
    }
  }

  /**
   * What is due comes first, then what is given back, oldest first, as long as the total is not
   * below zero.
   *
   * @param own the net of sections and fees
   * @param rate their tax rate
   * @param groups oldest first
   */
  public static CorrectionPlan of(Money own, TaxRate rate, List<Group> groups) {
    List<Group> taken = new ArrayList<>(groups.stream().filter(g -> !isGivenBack(g)).toList());
    List<Group> rest = new ArrayList<>();
    for (Group group : groups.stream().filter(CorrectionPlan::isGivenBack).toList()) {
      Totals totals = new Totals(own.currency(), rate);
      totals.add(own, rate);
      taken.forEach(other -> totals.add(other.corrections()));
      totals.add(group.corrections());
      boolean fits = totals.net().signum() >= 0 && totals.total().signum() >= 0;
      (fits ? taken : rest).add(group);
    }
    return new CorrectionPlan(inOrder(groups, taken), rest);
  }

  private static boolean isGivenBack(Group group) {
    return group.net().signum() < 0;
  }

  private static List<Group> inOrder(List<Group> groups, List<Group> taken) {
    return groups.stream().filter(taken::contains).toList();
  }

  /** All that the invoice takes up. */
  public List<Correction> corrections() {
    return onInvoice.stream().flatMap(group -> group.corrections().stream()).toList();
  }

  /** Whether something is to be paid that no other part of an invoice is needed for. */
  public boolean isDueAlone() {
    return onInvoice.stream().anyMatch(group -> group.net().signum() > 0);
  }
}
