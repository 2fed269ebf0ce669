package io.suanpan.export;

import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Fx;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.invoicing.InvoiceContent.Unpriced;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An invoice as a table: a row per line, voucher, tax and unpriced usage. The column {@code
 * netConverted} of all rows adds up to the total.
 */
public final class InvoiceCsv {
  public static final List<String> HEADER =
      List.of(
          "kind",
          "invoice",
          "tenant",
          "period",
          "line",
          "vendor",
          "account",
          "model",
          "meter",
          "consumed",
          "covered",
          "billed",
          "unitPrice",
          "pricePer",
          "currency",
          "listCost",
          "coveredListCost",
          "discount",
          "net",
          "fxRate",
          "fxDate",
          "netConverted",
          "invoiceCurrency");

  private final InvoiceContent invoice;

  public InvoiceCsv(InvoiceContent invoice) {
    this.invoice = invoice;
  }

  /** The rows below {@link #HEADER}; absent cells are null. */
  public List<List<Object>> rows() {
    List<List<Object>> rows = new ArrayList<>();
    for (Section section : invoice.sections()) {
      section.lines().forEach(line -> rows.add(line(section, line)));
      section.credits().forEach(credit -> rows.add(credit(section, credit)));
    }
    invoice.tax().forEach(tax -> rows.add(tax(tax)));
    invoice.unpriced().forEach(usage -> rows.add(unpriced(usage)));
    return rows;
  }

  private List<Object> line(Section section, Line line) {
    Fx fx = section.fx();
    return row(
        "line",
        line.line(),
        section.vendor(),
        section.account(),
        line.model(),
        line.meter(),
        line.consumed(),
        line.covered(),
        line.billed(),
        line.unitPrice(),
        line.pricePer(),
        section.currency(),
        line.listCost(),
        line.coveredListCost(),
        line.discount(),
        line.net(),
        fx == null ? null : fx.rate(),
        fx == null ? null : fx.date(),
        line.netConverted());
  }

  private List<Object> credit(Section section, CreditUse credit) {
    Fx fx = section.fx();
    return row(
        "credit",
        null,
        section.vendor(),
        section.account(),
        credit.name(),
        null,
        null,
        null,
        null,
        null,
        null,
        section.currency(),
        null,
        null,
        null,
        credit.amount().negate(),
        fx == null ? null : fx.rate(),
        fx == null ? null : fx.date(),
        credit.converted().negate());
  }

  private List<Object> tax(Tax tax) {
    List<Object> cells = new ArrayList<>(java.util.Collections.nCopies(19, null));
    cells.set(0, "tax");
    cells.set(4, tax.category() + " " + tax.rate() + "%");
    cells.set(18, tax.amount());
    return row(cells.toArray());
  }

  private List<Object> unpriced(Unpriced usage) {
    List<Object> cells = new ArrayList<>(java.util.Collections.nCopies(19, null));
    cells.set(0, "unpriced");
    cells.set(2, usage.vendor());
    cells.set(3, usage.account());
    cells.set(4, usage.model());
    cells.set(5, usage.meter());
    cells.set(6, usage.quantity());
    return row(cells.toArray());
  }

  /** A model may be called anything; a spreadsheet must not take its name for a formula. */
  private static String plain(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  /** Puts what every row says around the cells: kind first, then the invoice. */
  private List<Object> row(Object... cells) {
    List<Object> row = new ArrayList<>();
    row.add(cells[0]);
    row.addAll(List.of(invoice.number(), invoice.tenant(), invoice.period()));
    for (Object cell : Arrays.asList(cells).subList(1, cells.length)) {
      row.add(cell instanceof String text ? plain(text) : cell);
    }
    row.add(invoice.currency());
    return row;
  }
}
