package io.suanpan.export;

import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.AfterEndOfService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is to be said about the whole invoice. */
public final class Remarks {
  private Remarks() {}

  public static List<String> of(InvoiceContent invoice, Wording words) {
    List<String> remarks = new ArrayList<>();
    if (invoice.preceding() != null && invoice.preceding().reason() != null) {
      remarks.add(
          words.phrase("reason", invoice.preceding().number(), invoice.preceding().reason()));
    }
    invoice.afterEndOfService().forEach(usage -> remarks.add(endOfService(usage, invoice, words)));
    if (!invoice.unpriced().isEmpty()) {
      remarks.add(words.label("unpricedRemark"));
    }
    return remarks;
  }

  private static String endOfService(
      AfterEndOfService usage, InvoiceContent invoice, Wording words) {
    String country = new Locale("", usage.region()).getDisplayCountry(new Locale(words.language()));
    return words.phrase(
        "endOfService",
        usage.vendor(),
        country,
        words.day(LocalDate.ofInstant(usage.endedAt(), invoice.timeZone())),
        words.whole(usage.tokens()));
  }
}
