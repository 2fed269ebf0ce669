package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.money.Money;
import io.suanpan.money.Spread;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who used what an invoice bills, and when. The converted net of each line, less its part of what
 * vouchers pay in its section, is spread over projects and days by the quantity they used of its
 * model and meter, by largest remainder: the parts add up to the sections of the invoice. What
 * follows from no usage has no project and no day.
 *
 * @param usage by what was used: how much of it by whom and when
 */
public record CostAllocation(Map<Used, SortedMap<Slot, Long>> usage) {
  /** A served model and meter of a vendor account. */
  public record Used(String vendor, String account, String model, String meter) {}

  /**
   * A project on a day of the tenant.
   *
   * @param project "" for usage that names none
   */
  public record Slot(String project, LocalDate day) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
      int byDay = day.compareTo(other.day);
      return byDay != 0 ? byDay : project.compareTo(other.project);
    }
  }

  /**
   * A part of a line.
   *
   * @param slot empty for what follows from no usage
   */
  public record Cost(Used used, Optional<Slot> slot, BigDecimal net) {}

  /** The parts of all lines, in the order of the lines. */
  public List<Cost> of(InvoiceContent invoice) {
    return of(invoice.sections(), Currency.getInstance(invoice.currency()));
  }

  /**
   * @param sections of an invoice in that currency
   */
  List<Cost> of(List<Section> sections, Currency currency) {
    List<Cost> costs = new ArrayList<>();
    for (Section section : sections) {
      List<Money> due = due(section, currency);
      for (int i = 0; i < due.size(); i++) {
        Line line = section.lines().get(i);
        Used used = new Used(section.vendor(), section.account(), line.model(), line.meter());
        costs.addAll(parts(used, due.get(i)));
      }
    }
    return costs;
  }

  /**
   * What an invoice says of them.
   *
   * @param sections of an invoice in that currency
   */
  public Attachment attachment(List<Section> sections, Currency currency) {
    return Shares.of(sections, currency, this);
  }

  /** What is due of each line after vouchers. */
  private static List<Money> due(Section section, Currency currency) {
    List<BigDecimal> nets = section.lines().stream().map(Line::netConverted).toList();
    BigDecimal paid =
        section.credits().stream()
            .map(CreditUse::converted)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Money> shares = Spread.of(new Money(paid, currency), nets);
    List<Money> due = new ArrayList<>();
    for (int i = 0; i < nets.size(); i++) {
      due.add(new Money(nets.get(i), currency).minus(shares.get(i)));
    }
    return due;
  }

  private List<Cost> parts(Used used, Money due) {
    SortedMap<Slot, Long> bySlot = usage.getOrDefault(used, new TreeMap<>());
    List<BigDecimal> weights = bySlot.values().stream().map(BigDecimal::valueOf).toList();
    if (weights.stream().noneMatch(weight -> weight.signum() > 0)) {
      return List.of(new Cost(used, Optional.empty(), due.amount()));
    }
    List<Money> shares = Spread.of(due, weights);
    List<Cost> parts = new ArrayList<>();
    for (Slot slot : bySlot.keySet()) {
      parts.add(new Cost(used, Optional.of(slot), shares.get(parts.size()).amount()));
    }
    return parts;
  }
}
