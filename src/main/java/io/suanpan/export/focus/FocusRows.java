package io.suanpan.export.focus;

import io.suanpan.export.focus.Charge.Category;
import io.suanpan.export.focus.Charge.Frequency;
import io.suanpan.export.focus.FocusRow.Document;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.Promotion;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.period.BillingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the content of an invoice, credit note or preview into rows of FOCUS. Pure. BilledCost of
 * all rows adds up to the total; to its negative for a credit note.
 */
public final class FocusRows {
  private final InvoiceContent invoice;
  private final Document document;
  private final List<FocusRow> rows = new ArrayList<>();

  private FocusRows(InvoiceContent invoice) {
    this.invoice = invoice;
    this.document =
        new Document(
            invoice.number(),
            invoice.tenant(),
            invoice.recipient().name(),
            invoice.issuer().name(),
            invoice.currency(),
            new BillingPeriod(invoice.period(), invoice.timeZone()));
  }

  /**
   * @param invoice with an issuer
   */
  public static List<FocusRow> of(InvoiceContent invoice) {
    FocusRows all = new FocusRows(invoice);
    all.addAll();
    return all.rows.stream().map(all::inItsPlace).toList();
  }

  private void addAll() {
    BigDecimal rounding = BigDecimal.ZERO;
    for (Section section : invoice.sections()) {
      SectionRows of = new SectionRows(document, invoice, section);
      rows.addAll(of.rows());
      rounding = rounding.add(of.rounding());
    }
    if (rounding.signum() != 0) {
      rows.add(rounding(rounding));
    }
    invoice.fees().forEach(fee -> rows.add(fee(fee)));
    rows.addAll(new CorrectionRows(document, invoice).rows());
    invoice.promotions().forEach(promotion -> rows.add(promotion(promotion)));
    List<FocusRow> taxes = invoice.tax().stream().map(this::tax).toList();
    taxes.stream().filter(FocusRows::costs).forEach(rows::add);
  }

  private FocusRow rounding(BigDecimal amount) {
    String description = "Rounding of the lines to amounts of " + invoice.currency();
    return row(
        charge(Category.ADJUSTMENT, Frequency.USAGE_BASED, description, invoice.taxRate()),
        Origin.INVOICE,
        Costs.of(amount, amount));
  }

  private FocusRow fee(Fee fee) {
    Frequency frequency = fee.percent() == null ? Frequency.RECURRING : Frequency.USAGE_BASED;
    Origin origin =
        new Origin(fee.vendor(), null, fee.account(), null, null, null, null, fee.line(), null);
    return row(
        charge(Category.ADJUSTMENT, frequency, "Fee: " + fee.name(), invoice.taxRate()),
        origin,
        Costs.of(fee.net(), fee.net()));
  }

  private FocusRow promotion(Promotion promotion) {
    return row(
        charge(
            Category.CREDIT,
            Frequency.ONE_TIME,
            "Promotion: " + promotion.name(),
            promotion.taxRate()),
        Origin.INVOICE.withCredit(promotion.credit()),
        Costs.of(promotion.amount(), promotion.amount()).negated());
  }

  /** Its other costs are what the tax would be on the other costs of what is taxed. */
  private FocusRow tax(Tax tax) {
    Costs none = Costs.of(BigDecimal.ZERO, BigDecimal.ZERO);
    Costs taxed =
        rows.stream()
            .filter(row -> isOf(tax, row.charge().taxRate()))
            .map(FocusRow::costs)
            .reduce(none, Costs::plus);
    TaxRate rate = new TaxRate(tax.category(), tax.rate(), tax.note());
    String description =
        "Tax %s, %s %%".formatted(tax.category(), tax.rate().stripTrailingZeros().toPlainString());
    return row(
        charge(Category.TAX, Frequency.USAGE_BASED, description, rate),
        Origin.INVOICE,
        Costs.of(tax.amount(), tax.amount()).plusPercent(tax.rate(), taxed));
  }

  private static boolean costs(FocusRow row) {
    return row.costs().billed().signum() != 0 || row.costs().list().signum() != 0;
  }

  private static boolean isOf(Tax tax, TaxRate rate) {
    return rate.category() == tax.category() && rate.rate().compareTo(tax.rate()) == 0;
  }

  private Charge charge(
      Category category, Frequency frequency, String description, TaxRate taxRate) {
    return new Charge(category, frequency, null, document.period(), description, taxRate);
  }

  private FocusRow row(Charge charge, Origin origin, Costs costs) {
    Currencies currencies = new Currencies(invoice.currency(), null);
    return new FocusRow(document, charge, origin, currencies, null, null, costs, null);
  }

  /** What follows an invoice of the same month corrects it; a credit note gives back. */
  private FocusRow inItsPlace(FocusRow row) {
    FocusRow signed = invoice.kind() == Kind.CREDIT_NOTE ? row.negated() : row;
    return invoice.preceding() == null ? signed : signed.correcting(invoice.preceding().number());
  }
}
