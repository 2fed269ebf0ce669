package io.suanpan.export.focus;

import io.suanpan.export.focus.Charge.Category;
import io.suanpan.export.focus.Charge.Frequency;
import io.suanpan.export.focus.FocusRow.Quantity;
import io.suanpan.export.focus.FocusRow.Sku;
import io.suanpan.export.focus.Pricing.Measure;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Covered;
import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.period.BillingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The rows of one vendor account: of each line what grants covered and the rest; vouchers. */
final class SectionRows {
  private final FocusRow.Document document;
  private final InvoiceContent invoice;
  private final Section section;
  private final Currencies currencies;
  private final Origin origin;
  private final List<FocusRow> rows = new ArrayList<>();
  private BigDecimal rounding = BigDecimal.ZERO;

  SectionRows(FocusRow.Document document, InvoiceContent invoice, Section section) {
    this.document = document;
    this.invoice = invoice;
    this.section = section;
    this.currencies = new Currencies(section.currency(), section.fx());
    this.origin =
        new Origin(
            section.vendor(),
            section.vendorName(),
            section.account(),
            null,
            null,
            null,
            null,
            null,
            null);
    section.lines().forEach(this::add);
    section.credits().forEach(this::add);
  }

  List<FocusRow> rows() {
    return rows;
  }

  /** By how much the printed lines are more than what they cost exactly. */
  BigDecimal rounding() {
    return rounding;
  }

  private void add(Line line) {
    for (Covered covered : line.coveredBy()) {
      rows.add(covered(line, covered));
    }
    boolean nothingElse = line.billed() == 0 && line.listCost().signum() == 0;
    if (nothingElse && !line.coveredBy().isEmpty()) {
      return;
    }
    FocusRow row =
        switch (line.priceKind()) {
          case "fee" -> fee(line);
          case "percentage" -> surcharge(line);
          default -> billed(line);
        };
    rows.add(row);
    rounding = rounding.add(line.netConverted()).subtract(row.costs().billed());
  }

  private FocusRow billed(Line line) {
    LinePrices prices = new LinePrices(line, Currency.getInstance(section.currency()));
    Pricing pricing = prices.billed();
    BigDecimal net = prices.exactNet();
    BigDecimal billed = currencies.converted(net);
    Costs costs =
        new Costs(
            billed,
            billed,
            currencies.converted(pricing.contractedCost()),
            currencies.converted(pricing.listCost()),
            net);
    String description = skus(line).meter() + " of " + line.model() + " at " + line.price();
    Charge charge = charge(Category.USAGE, Frequency.USAGE_BASED, description);
    return row(line, charge, used(line, line.billed(), pricing), costs, line.netConverted());
  }

  private FocusRow covered(Line line, Covered covered) {
    LinePrices prices = new LinePrices(line, Currency.getInstance(section.currency()));
    Pricing pricing = prices.covered(covered.quantity());
    BigDecimal none = BigDecimal.ZERO;
    Costs costs = new Costs(none, none, none, currencies.converted(pricing.listCost()), none);
    String description =
        skus(line).meter() + " of " + line.model() + ", covered by grant " + covered.grant();
    Charge charge = charge(Category.USAGE, Frequency.USAGE_BASED, description);
    return row(line, charge, used(line, covered.quantity(), pricing), costs, null)
        .coveredBy(covered.grant());
  }

  /** A true-up pays for nothing to come; a token pack does, and costs nothing until it is used. */
  private FocusRow fee(Line line) {
    Costs costs = Costs.of(currencies.converted(line.net()), line.net());
    if (!line.meter().equals("purchase")) {
      Charge charge = charge(Category.ADJUSTMENT, Frequency.RECURRING, "True-up: " + line.model());
      return row(line, charge, null, costs, line.netConverted());
    }
    Charge charge = charge(Category.PURCHASE, Frequency.ONE_TIME, "Purchase: " + line.model());
    Pricing pricing = Measure.one("Units").at(line.net(), line.net());
    Quantity quantity = new Quantity(null, null, pricing);
    return row(line, charge, quantity, costs.prepaid(), line.netConverted());
  }

  /** What is a percentage of other charges has no quantity. */
  private FocusRow surcharge(Line line) {
    BigDecimal list = currencies.converted(line.listCost());
    BigDecimal billed = currencies.converted(line.net());
    Charge charge =
        charge(
            Category.ADJUSTMENT,
            Frequency.USAGE_BASED,
            skus(line).meter() + " of " + line.model() + ": " + line.price());
    return row(
        line, charge, null, new Costs(billed, billed, list, list, line.net()), line.netConverted());
  }

  private void add(CreditUse credit) {
    rows.add(
        new FocusRow(
            document,
            charge(Category.CREDIT, Frequency.ONE_TIME, "Voucher: " + credit.name()),
            origin.withGrant(credit.grant()),
            currencies,
            null,
            null,
            Costs.of(credit.converted(), credit.amount()).negated(),
            credit.converted().negate()));
  }

  private static Quantity used(Line line, long quantity, Pricing pricing) {
    return new Quantity(BigDecimal.valueOf(quantity), Names.plural(line.unit()), pricing);
  }

  private Charge charge(Category category, Frequency frequency, String description) {
    BillingPeriod period = document.period();
    return new Charge(category, frequency, null, period, description, invoice.taxRate());
  }

  private Sku skus(Line line) {
    return Skus.of(section.vendor(), section.currency(), line);
  }

  private FocusRow row(
      Line line, Charge charge, Quantity quantity, Costs costs, BigDecimal printed) {
    Origin of =
        new Origin(
            section.vendor(),
            section.vendorName(),
            section.account(),
            line.model(),
            line.meter(),
            null,
            null,
            line.line(),
            null);
    return new FocusRow(document, charge, of, currencies, quantity, skus(line), costs, printed);
  }
}
