package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Fx;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was billed of a period, and what it would come to now. */
public final class Corrections {
  private Corrections() {}

  /**
   * The difference of one line. What was billed and the difference make what would be said now.
   *
   * @param line its number on the issued invoice; null for a line that is not on it
   * @param meter the line's; {@code voucher} for what a voucher pays, {@code operator_fee} for what
   *     the operator charges
   * @param consumed how much more was used
   * @param billed how much more is to be billed
   * @param net how much more is due, in the account's currency
   * @param netConverted the same at the exchange rate of the issued invoice
   * @param catalogVersion of the rate that was billed; null if the line is new
   * @param catalogVersionNow of the rate that would hold now; null if the line is gone
   * @param fx the exchange rate, or null where none is needed
   */
  public record Correction(
      Integer line,
      String vendor,
      String account,
      String currency,
      String model,
      String meter,
      long consumed,
      long billed,
      BigDecimal net,
      BigDecimal netConverted,
      Integer catalogVersion,
      Integer catalogVersionNow,
      Fx fx) {

    /** As it stands on an invoice, without its number there. */
    public InvoiceContent.Correction booked(String invoice, YearMonth period, TaxRate taxRate) {
      return new InvoiceContent.Correction(
          0,
          invoice,
          period,
          vendor,
          account,
          currency,
          model,
          meter,
          consumed,
          billed,
          net,
          fx,
          netConverted,
          taxRate);
    }
  }

  /** How much more is due of a section, after what vouchers pay, in the account's currency. */
  public record SectionDifference(
      String vendor, String account, String currency, BigDecimal net, BigDecimal credits) {}

  /** Section by section; those without a difference are left out. */
  public static List<SectionDifference> sections(InvoiceContent issued, InvoiceContent now) {
    List<SectionDifference> differences = new ArrayList<>();
    for (Section after : now.sections()) {
      Section before =
          issued.sections().stream()
              .filter(s -> s.vendor().equals(after.vendor()))
              .filter(s -> s.account().equals(after.account()))
              .findFirst()
              .orElse(null);
      BigDecimal net = after.net().subtract(before == null ? BigDecimal.ZERO : before.net());
      BigDecimal credits = paid(after).subtract(before == null ? BigDecimal.ZERO : paid(before));
      if (net.signum() != 0 || credits.signum() != 0) {
        differences.add(
            new SectionDifference(after.vendor(), after.account(), after.currency(), net, credits));
      }
    }
    return differences;
  }

  private static BigDecimal paid(Section section) {
    return section.credits().stream()
        .map(CreditUse::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Line by line; those without a difference are left out.
   *
   * @param billed what was billed of the period so far
   * @param now the same at the same exchange rates
   */
  public static List<Correction> between(InvoiceContent billed, InvoiceContent now) {
    Map<LineKey, BilledLine> before = lines(billed);
    Map<LineKey, BilledLine> after = lines(now);
    TreeMap<LineKey, BilledLine> all = new TreeMap<>(after);
    all.putAll(before);
    List<Correction> corrections = new ArrayList<>();
    for (Map.Entry<LineKey, BilledLine> any : all.entrySet()) {
      Correction found =
          any.getKey()
              .difference(before.get(any.getKey()), after.get(any.getKey()), any.getValue());
      if (found.consumed() != 0 || found.billed() != 0 || found.net().signum() != 0) {
        corrections.add(found);
      }
    }
    return corrections;
  }

  private static Map<LineKey, BilledLine> lines(InvoiceContent content) {
    Map<LineKey, BilledLine> lines = new TreeMap<>();
    for (Section section : content.sections()) {
      for (Line line : section.lines()) {
        lines.merge(LineKey.of(section, line), BilledLine.of(section, line), BilledLine::plus);
      }
      for (CreditUse use : section.credits()) {
        lines.merge(LineKey.of(section, use), BilledLine.of(section, use), BilledLine::plus);
      }
    }
    for (Fee fee : content.fees()) {
      lines.merge(LineKey.of(fee), BilledLine.of(fee, content.currency()), BilledLine::plus);
    }
    return lines;
  }

  /** The same with its number on the invoice that books it. */
  static InvoiceContent.Correction numbered(InvoiceContent.Correction c, int line) {
    return new InvoiceContent.Correction(
        line,
        c.invoice(),
        c.period(),
        c.vendor(),
        c.account(),
        c.currency(),
        c.model(),
        c.meter(),
        c.consumed(),
        c.billed(),
        c.net(),
        c.fx(),
        c.netConverted(),
        c.taxRate());
  }

  /** The same as it stands on a credit note: what is given back is positive. */
  static InvoiceContent.Correction givenBack(InvoiceContent.Correction c) {
    return new InvoiceContent.Correction(
        c.line(),
        c.invoice(),
        c.period(),
        c.vendor(),
        c.account(),
        c.currency(),
        c.model(),
        c.meter(),
        -c.consumed(),
        -c.billed(),
        c.net().negate(),
        c.fx(),
        c.netConverted().negate(),
        c.taxRate());
  }
}
