package io.suanpan.export.app;

import io.suanpan.export.PlainText;
import io.suanpan.invoicing.CostSums;
import io.suanpan.invoicing.CostSums.Part;
import io.suanpan.invoicing.Dimension;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.app.AllocateCosts.Allocated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes what a month costs as CSV. The column {@code cost} of all rows adds up to the invoice's
 * net; what is not told apart is empty.
 */
public final class CostsCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "kind", "tenant", "period", "vendor", "model", "project", "day", "cost", "currency")
          .get();

  private CostsCsv() {}

  /**
   * @param by vendor, model, project, day
   */
  public static String of(Allocated allocated, Set<Dimension> by) {
    StringBuilder out = new StringBuilder();
    InvoiceContent invoice = allocated.invoice();
    try (CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
      for (Map.Entry<Part, BigDecimal> sum : CostSums.of(allocated.costs(), by).entrySet()) {
        row(csv, invoice, "usage", sum.getKey(), sum.getValue());
      }
      Part none = new Part(null, null, null, null, null, null);
      besides(csv, invoice, "fees", none, allocated.fees());
      besides(csv, invoice, "corrections", none, allocated.corrections());
      besides(csv, invoice, "promotions", none, allocated.promotions().negate());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void besides(
      CSVPrinter csv, InvoiceContent invoice, String kind, Part key, BigDecimal amount)
      throws IOException {
    if (amount.signum() != 0) {
      row(csv, invoice, kind, key, amount);
    }
  }

  private static void row(
      CSVPrinter csv, InvoiceContent invoice, String kind, Part key, BigDecimal cost)
      throws IOException {
    csv.printRecord(
        kind,
        invoice.tenant(),
        invoice.period(),
        key.vendor(),
        text(key.model()),
        text(key.project()),
        key.day(),
        cost.toPlainString(),
        invoice.currency());
  }

  private static String text(String name) {
    return name == null ? null : PlainText.of(name);
  }
}
