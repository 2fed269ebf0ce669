package io.suanpan.export.focus;

import io.suanpan.export.focus.FocusRow.Sku;
import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Line;
import java.util.LinkedHashMap;
import java.util.Map;

/** A SKU is a model and meter of a vendor; its price is one rate of the vendor's rate cards. */
final class Skus {
  private Skus() {}

  static Sku of(String vendor, String currency, Line line) {
    String id = id(vendor, line.model(), line.meter());
    if (line.rate() == null) {
      return new Sku(id, id, Names.meter(line.meter(), line.unit()), Map.of());
    }
    Map<String, String> details = new LinkedHashMap<>();
    details.put("x_PriceKind", line.priceKind());
    details.put("x_ValidFrom", line.rate().validFrom().toString());
    String price = id + "/" + currency + "/" + line.rate().validFrom();
    if (!line.rate().conditions().isEmpty()) {
      details.put("x_Conditions", line.rate().conditions());
      price += "/" + line.rate().conditions();
    }
    return new Sku(id, price, Names.meter(line.meter(), line.unit()), details);
  }

  /** A correction tells no price. */
  static Sku of(Correction correction, String unit) {
    String id = id(correction.vendor(), correction.model(), correction.meter());
    return new Sku(id, null, Names.meter(correction.meter(), unit), Map.of());
  }

  private static String id(String vendor, String model, String meter) {
    return vendor + "/" + model + "/" + meter;
  }
}
