package io.suanpan.export.einvoice;

import io.suanpan.export.Wording;
import io.suanpan.export.einvoice.ElectronicInvoice.Breakdown;
import io.suanpan.export.einvoice.ElectronicInvoice.Vat;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.tenancy.TaxCategory;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tax of each category and rate (BG-23). */
final class Breakdowns {
  private Breakdowns() {}

  /** The standard wants one for each category and rate, however many reasons there are. */
  static List<Breakdown> of(InvoiceContent invoice, Wording words) {
    Map<Vat, List<Tax>> groups =
        invoice.tax().stream()
            .collect(
                Collectors.groupingBy(
                    tax -> vat(tax.category(), tax.rate()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> breakdown(group.getKey(), group.getValue(), words))
        .toList();
  }

  private static Breakdown breakdown(Vat vat, List<Tax> parts, Wording words) {
    TaxCategory category = parts.get(0).category();
    return new Breakdown(
        vat,
        sum(parts, Tax::base),
        sum(parts, Tax::amount),
        isWithoutTax(category) ? reason(parts, words) : null,
        code(category));
  }

  private static String sum(List<Tax> parts, Function<Tax, BigDecimal> amount) {
    return parts.stream().map(amount).reduce(BigDecimal::add).orElseThrow().toPlainString();
  }

  private static String reason(List<Tax> parts, Wording words) {
    return parts.stream()
        .map(tax -> Texts.present(tax.note()))
        .map(note -> note == null ? words.label("taxNote" + parts.get(0).category()) : note)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** BR-S-10, BR-Z-10: these two have no reason; BR-AE-10, BR-E-10, BR-O-10: these have one. */
  static boolean isWithoutTax(TaxCategory category) {
    return category == TaxCategory.AE || category == TaxCategory.E || category == TaxCategory.O;
  }

  /** The list has a code for any reverse charge and any supply out of scope, for exemptions not. */
  private static String code(TaxCategory category) {
    return switch (category) {
      case AE -> "VATEX-EU-AE";
      case O -> "VATEX-EU-O";
      case S, Z, E -> null;
    };
  }

  /** BR-O-5: what is out of scope has no rate. */
  static Vat vat(TaxCategory category, BigDecimal rate) {
    return new Vat(
        category.name(),
        category == TaxCategory.O
            ? null
            : rate.signum() == 0 ? "0" : rate.stripTrailingZeros().toPlainString());
  }
}
