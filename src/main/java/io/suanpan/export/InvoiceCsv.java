package io.suanpan.export;

import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Fx;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Prepayment;
import io.suanpan.invoicing.InvoiceContent.Promotion;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.invoicing.InvoiceContent.Unpriced;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An invoice as a table: a row per line, voucher, fee, correction, promotion, tax, prepayment and
 * unpriced usage. The column {@code netConverted} of all rows adds up to the amount due; without
 * the prepayments, to the total.
 */
public final class InvoiceCsv {

  /** The columns in their order; new ones come last. */
  private enum Column {
    kind,
    invoice,
    tenant,
    period,
    line,
    vendor,
    account,
    model,
    meter,
    consumed,
    covered,
    billed,
    unitPrice,
    pricePer,
    currency,
    listCost,
    coveredListCost,
    discount,
    net,
    fxRate,
    fxDate,
    netConverted,
    invoiceCurrency,
    corrects,
    taxCategory,
    taxRate
  }

  public static final List<String> HEADER = Stream.of(Column.values()).map(Enum::name).toList();

  private final InvoiceContent invoice;

  public InvoiceCsv(InvoiceContent invoice) {
    this.invoice = invoice;
  }

  /** The rows below {@link #HEADER}; absent cells are null. */
  public List<List<Object>> rows() {
    List<Row> rows = new ArrayList<>();
    for (Section section : invoice.sections()) {
      section.lines().forEach(line -> rows.add(line(section, line)));
      section.credits().forEach(credit -> rows.add(credit(section, credit)));
    }
    invoice.fees().forEach(fee -> rows.add(fee(fee)));
    invoice.corrections().forEach(correction -> rows.add(correction(correction)));
    invoice.promotions().forEach(promotion -> rows.add(promotion(promotion)));
    invoice.tax().forEach(tax -> rows.add(tax(tax)));
    invoice.prepayments().forEach(prepayment -> rows.add(prepayment(prepayment)));
    invoice.unpriced().forEach(usage -> rows.add(unpriced(usage)));
    return rows.stream().map(Row::cells).toList();
  }

  private Row line(Section section, Line line) {
    return new Row("line")
        .put(Column.line, line.line())
        .of(section.vendor(), section.account(), line.model(), line.meter())
        .put(Column.consumed, line.consumed())
        .put(Column.covered, line.covered())
        .put(Column.billed, line.billed())
        .put(Column.unitPrice, line.unitPrice())
        .put(Column.pricePer, line.pricePer())
        .put(Column.listCost, line.listCost())
        .put(Column.coveredListCost, line.coveredListCost())
        .put(Column.discount, line.discount())
        .put(Column.net, line.net())
        .in(section.currency(), section.fx())
        .put(Column.netConverted, line.netConverted())
        .at(invoice.taxRate());
  }

  private Row credit(Section section, CreditUse credit) {
    return new Row("credit")
        .of(section.vendor(), section.account(), credit.name(), null)
        .put(Column.net, credit.amount().negate())
        .in(section.currency(), section.fx())
        .put(Column.netConverted, credit.converted().negate())
        .at(invoice.taxRate());
  }

  private Row fee(Fee fee) {
    return new Row("fee")
        .put(Column.line, fee.line())
        .of(fee.vendor(), fee.account(), fee.name(), null)
        .put(Column.net, fee.net())
        .in(invoice.currency(), null)
        .put(Column.netConverted, fee.net())
        .at(invoice.taxRate());
  }

  private Row correction(Correction correction) {
    return new Row("correction")
        .put(Column.period, correction.period())
        .put(Column.line, correction.line())
        .of(correction.vendor(), correction.account(), correction.model(), correction.meter())
        .put(Column.consumed, correction.consumed())
        .put(Column.billed, correction.billed())
        .put(Column.net, correction.net())
        .in(correction.currency(), correction.fx())
        .put(Column.netConverted, correction.netConverted())
        .put(Column.corrects, correction.invoice())
        .at(correction.taxRate());
  }

  private Row promotion(Promotion promotion) {
    return new Row("promotion")
        .put(Column.model, promotion.name())
        .put(Column.netConverted, promotion.amount().negate())
        .at(promotion.taxRate());
  }

  private Row tax(Tax tax) {
    return new Row("tax")
        .put(Column.model, tax.category() + " " + tax.rate() + "%")
        .put(Column.netConverted, tax.amount())
        .at(new InvoiceContent.TaxRate(tax.category(), tax.rate(), tax.note()));
  }

  private Row prepayment(Prepayment prepayment) {
    return new Row("prepayment")
        .put(Column.model, prepayment.name())
        .put(Column.netConverted, prepayment.amount().negate());
  }

  private Row unpriced(Unpriced usage) {
    return new Row("unpriced")
        .of(usage.vendor(), usage.account(), usage.model(), usage.meter())
        .put(Column.consumed, usage.quantity());
  }

  /** One row; says what every row says from the start. */
  private final class Row {
    private final Map<Column, Object> values = new EnumMap<>(Column.class);

    Row(String kind) {
      put(Column.kind, kind);
      put(Column.invoice, invoice.number());
      put(Column.tenant, invoice.tenant());
      put(Column.period, invoice.period());
      put(Column.invoiceCurrency, invoice.currency());
    }

    Row put(Column column, Object value) {
      values.put(column, value instanceof String text ? PlainText.of(text) : value);
      return this;
    }

    Row of(String vendor, String account, String model, String meter) {
      return put(Column.vendor, vendor)
          .put(Column.account, account)
          .put(Column.model, model)
          .put(Column.meter, meter);
    }

    Row in(String currency, Fx fx) {
      put(Column.currency, currency);
      return fx == null ? this : put(Column.fxRate, fx.rate()).put(Column.fxDate, fx.date());
    }

    Row at(InvoiceContent.TaxRate rate) {
      return put(Column.taxCategory, rate.category()).put(Column.taxRate, rate.rate());
    }

    List<Object> cells() {
      List<Object> cells = new ArrayList<>();
      for (Column column : Column.values()) {
        cells.add(values.get(column));
      }
      return cells;
    }
  }
}
