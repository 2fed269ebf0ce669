package io.suanpan.export.focus;

import io.suanpan.export.focus.Charge.Category;
import io.suanpan.export.focus.Charge.Frequency;
import io.suanpan.export.focus.Charge.Occasion;
import io.suanpan.export.focus.FocusRow.Document;
import io.suanpan.export.focus.FocusRow.Quantity;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.period.BillingPeriod;
import java.math.BigDecimal;
import java.util.List;

/** Differences to periods invoiced before: rows of those periods on this invoice. */
record CorrectionRows(Document document, InvoiceContent invoice) {
  List<FocusRow> rows() {
    return invoice.corrections().stream().map(this::row).toList();
  }

  private FocusRow row(Correction correction) {
    Costs costs = Costs.of(correction.netConverted(), correction.net());
    boolean usage = category(correction) == Category.USAGE;
    String unit = Meters.named(correction.meter()).map(Meter::unit).orElse("unit");
    Quantity consumed =
        new Quantity(BigDecimal.valueOf(correction.consumed()), Names.plural(unit), null);
    return new FocusRow(
        document,
        charge(correction),
        origin(correction),
        new Currencies(correction.currency(), correction.fx()),
        usage ? consumed : null,
        Skus.of(correction, unit),
        category(correction) == Category.PURCHASE ? costs.prepaid() : costs,
        null);
  }

  private static Category category(Correction correction) {
    return switch (correction.meter()) {
      case "purchase" -> Category.PURCHASE;
      case "true_up" -> Category.ADJUSTMENT;
      default -> Category.USAGE;
    };
  }

  private Charge charge(Correction correction) {
    Category category = category(correction);
    return new Charge(
        category,
        category == Category.USAGE ? Frequency.USAGE_BASED : Frequency.ONE_TIME,
        Occasion.CORRECTION,
        new BillingPeriod(correction.period(), invoice.timeZone()),
        "Correction of %s: %s, %s"
            .formatted(correction.invoice(), correction.model(), correction.meter()),
        correction.taxRate());
  }

  private Origin origin(Correction correction) {
    String vendorName =
        invoice.sections().stream()
            .filter(section -> section.vendor().equals(correction.vendor()))
            .map(Section::vendorName)
            .findFirst()
            .orElse(correction.vendor());
    return new Origin(
        correction.vendor(),
        vendorName,
        correction.account(),
        correction.model(),
        correction.meter(),
        null,
        null,
        correction.line(),
        correction.invoice());
  }
}
