package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Prepayment;
import io.suanpan.invoicing.InvoiceContent.Promotion;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** The last look before an invoice is written: nothing lost, nothing twice, sums agree. */
public final class Conservation {
  private final InvoiceContent content;
  private final Currency currency;

  private Conservation(InvoiceContent content) {
    this.content = content;
    this.currency = Currency.getInstance(content.currency());
  }

  /**
   * @throws IllegalStateException when reported usage is not what is covered, billed and unpriced,
   *     or the parts of the invoice do not add up
   */
  public static void check(List<AccountBill> bills, InvoiceContent content) {
    bills.forEach(UsageAccounted::check);
    check(content);
  }

  /**
   * @throws IllegalStateException when the parts of the invoice or credit note do not add up
   */
  public static void check(InvoiceContent content) {
    new Conservation(content).check();
  }

  private void check() {
    content.sections().forEach(this::checkSection);
    content.fees().forEach(this::checkFee);
    checkNumbers();
    BigDecimal parts =
        sum(content.sections().stream().map(Section::netConverted))
            .add(sum(content.fees().stream().map(Fee::net)))
            .add(sum(content.corrections().stream().map(Correction::netConverted)));
    BigDecimal promotions = sum(content.promotions().stream().map(Promotion::amount));
    require(parts.subtract(promotions), content.net(), "net");
    content.tax().forEach(this::checkTax);
    require(sum(content.tax().stream().map(Tax::base)), content.net(), "tax bases");
    BigDecimal tax = sum(content.tax().stream().map(Tax::amount));
    require(content.net().add(tax), content.total(), "total");
    BigDecimal paid = sum(content.prepayments().stream().map(Prepayment::amount));
    require(paid, content.paidInAdvance(), "paid in advance");
    require(content.total().subtract(paid), content.payable(), "payable");
    AttachmentAccounted.check(content);
    if (content.payable().signum() < 0) {
      throw new IllegalStateException("nobody is to pay " + content.payable());
    }
  }

  private void checkSection(Section section) {
    BigDecimal lines = sum(section.lines().stream().map(Line::net));
    BigDecimal credits = sum(section.credits().stream().map(use -> use.amount()));
    require(lines.subtract(credits), section.net(), section.vendor() + " net");
    BigDecimal linesConverted = sum(section.lines().stream().map(Line::netConverted));
    BigDecimal creditsConverted = sum(section.credits().stream().map(use -> use.converted()));
    require(
        linesConverted.subtract(creditsConverted),
        section.netConverted(),
        section.vendor() + " net converted");
    if (section.netConverted().signum() < 0) {
      throw new IllegalStateException(section.vendor() + " is negative: " + section);
    }
    section.lines().forEach(Conservation::checkLine);
  }

  private static void checkLine(Line line) {
    require(line.listCost().subtract(line.discount()), line.net(), "line " + line.line());
    if (line.covered() + line.billed() != line.consumed() || line.net().signum() < 0) {
      throw new IllegalStateException("line " + line.line() + " does not add up: " + line);
    }
  }

  private void checkFee(Fee fee) {
    if (fee.percent() != null) {
      Money due = new Money(fee.base(), currency).percent(fee.percent()).rounded();
      require(due.amount(), fee.net(), "fee " + fee.line());
      boolean ofSection =
          content.sections().stream()
              .filter(section -> section.vendor().equals(fee.vendor()))
              .filter(section -> section.account().equals(fee.account()))
              .anyMatch(section -> section.netConverted().compareTo(fee.base()) == 0);
      if (!ofSection) {
        throw new IllegalStateException("fee " + fee.line() + " is of no section: " + fee);
      }
    }
  }

  /** Sections, fees and corrections are numbered through. */
  private void checkNumbers() {
    List<Integer> numbers =
        Stream.of(
                content.sections().stream().flatMap(s -> s.lines().stream()).map(Line::line),
                content.fees().stream().map(Fee::line),
                content.corrections().stream().map(Correction::line))
            .flatMap(lines -> lines)
            .toList();
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) != i + 1) {
        throw new IllegalStateException("lines are numbered " + numbers);
      }
    }
  }

  private void checkTax(Tax tax) {
    BigDecimal base =
        content.sections().stream()
            .filter(any -> isAt(tax, content.taxRate()))
            .map(Section::netConverted)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    base =
        base.add(
                sum(
                    content.fees().stream()
                        .filter(any -> isAt(tax, content.taxRate()))
                        .map(Fee::net)))
            .add(
                sum(
                    content.corrections().stream()
                        .filter(correction -> isAt(tax, correction.taxRate()))
                        .map(Correction::netConverted)))
            .subtract(
                sum(
                    content.promotions().stream()
                        .filter(promotion -> isAt(tax, promotion.taxRate()))
                        .map(Promotion::amount)));
    require(base, tax.base(), "base of " + tax.category() + " " + tax.rate());
    Money due = new Money(tax.base(), currency).percent(tax.rate()).rounded();
    require(due.amount(), tax.amount(), "tax of " + tax.category() + " " + tax.rate());
  }

  private static boolean isAt(Tax tax, TaxRate rate) {
    return tax.category() == rate.category() && tax.rate().compareTo(rate.rate()) == 0;
  }

  static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static void require(BigDecimal sum, BigDecimal printed, String what) {
    if (sum.compareTo(printed) != 0) {
      throw new IllegalStateException(what + ": parts add up to " + sum + ", not " + printed);
    }
  }
}
