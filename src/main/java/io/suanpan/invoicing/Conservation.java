package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.metering.Meter;
import io.suanpan.metering.UsageCell;
import io.suanpan.rating.AccountCharges.Unpriced;
import io.suanpan.rating.Charge;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last look before an invoice is written: nothing lost, nothing twice, sums agree. */
public final class Conservation {
  private Conservation() {}

  /**
   * @throws IllegalStateException when reported usage is not what is covered, billed and unpriced,
   *     or the parts of the invoice do not add up
   */
  public static void check(List<AccountBill> bills, InvoiceContent content) {
    bills.forEach(Conservation::checkUsage);
    BigDecimal net = BigDecimal.ZERO;
    for (Section section : content.sections()) {
      BigDecimal lines = sum(section.lines().stream().map(Line::net).toList());
      BigDecimal credits = sum(section.credits().stream().map(use -> use.amount()).toList());
      require(lines.subtract(credits), section.net(), section.vendor() + " net");
      BigDecimal linesConverted = sum(section.lines().stream().map(Line::netConverted).toList());
      BigDecimal creditsConverted =
          sum(section.credits().stream().map(use -> use.converted()).toList());
      require(
          linesConverted.subtract(creditsConverted),
          section.netConverted(),
          section.vendor() + " net converted");
      if (section.netConverted().signum() < 0) {
        throw new IllegalStateException(section.vendor() + " is negative: " + section);
      }
      net = net.add(section.netConverted());
      section.lines().forEach(Conservation::checkLine);
    }
    require(net, content.net(), "net");
    BigDecimal tax = sum(content.tax().stream().map(InvoiceContent.Tax::amount).toList());
    require(net.add(tax), content.total(), "total");
  }

  private static void checkLine(Line line) {
    require(line.listCost().subtract(line.discount()), line.net(), "line " + line.line());
    if (line.covered() + line.billed() != line.consumed() || line.net().signum() < 0) {
      throw new IllegalStateException("line " + line.line() + " does not add up: " + line);
    }
  }

  private static void checkUsage(AccountBill bill) {
    Map<Meter, Long> reported = new TreeMap<>();
    for (UsageCell cell : bill.cells()) {
      cell.quantities().forEach((meter, n) -> reported.merge(meter, n, Math::addExact));
    }
    Map<Meter, Long> accounted = new TreeMap<>();
    for (Charge charge : bill.charges().charges()) {
      accounted.merge(charge.meter(), charge.consumed(), Math::addExact);
    }
    for (Unpriced usage : bill.charges().unpriced()) {
      accounted.merge(usage.meter(), usage.quantity(), Math::addExact);
    }
    reported.forEach(
        (meter, quantity) -> {
          boolean free = meter.kind() == Meter.Kind.CALL;
          if (!free && !quantity.equals(accounted.get(meter))) {
            throw new IllegalStateException(
                quantity + " " + meter + " reported, accounted for " + accounted.get(meter));
          }
        });
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void require(BigDecimal sum, BigDecimal printed, String what) {
    if (sum.compareTo(printed) != 0) {
      throw new IllegalStateException(what + ": parts add up to " + sum + ", not " + printed);
    }
  }
}
