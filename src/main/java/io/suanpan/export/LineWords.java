package io.suanpan.export;

import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Fx;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import java.time.format.DateTimeFormatter;

/** What a line is about, in the words of the invoice's language. */
public final class LineWords {
  private static final long MILLION = 1_000_000;

  private final InvoiceContent invoice;
  private final Wording words;

  public LineWords(InvoiceContent invoice, Wording words) {
    this.invoice = invoice;
    this.words = words;
  }

  /** The meter with the conditions of its rate; of what is no usage, its kind. */
  public String meter(Line line) {
    if (line.rate() == null) {
      return words.label("fee." + line.meter());
    }
    return line.rate().conditions().isEmpty()
        ? line.meter()
        : line.meter() + " (" + line.rate().conditions() + ")";
  }

  /** The price of so many units, or how it is made. */
  String price(Line line) {
    return line.unitPrice() == null
        ? words.label("price." + line.priceKind())
        : words.exact(line.unitPrice());
  }

  /** Of how many units the price is; empty where it has no such number. */
  String per(Line line) {
    if (line.unitPrice() == null || line.rate() == null) {
      return "";
    }
    String unit = line.pricePer() == MILLION ? "1M" : words.whole(line.pricePer());
    return words.label("per") + " " + unit;
  }

  /** The true price, and how it was converted; null where there is nothing to tell. */
  public String description(Section section, Line line) {
    String price =
        line.rate() == null
            ? ""
            : words.label("price") + " " + price(line) + priceUnit(section, line) + ". ";
    String text = (price + conversion(section.currency(), section.fx())).strip();
    return text.isEmpty() ? null : text;
  }

  private String priceUnit(Section section, Line line) {
    return line.unitPrice() == null ? "" : " " + section.currency() + " " + per(line);
  }

  /** Of what a fee is how much; null for a fixed fee. */
  public String description(Fee fee) {
    if (fee.percent() == null) {
      return null;
    }
    String base = words.money(fee.base(), invoice.currency()) + " " + invoice.currency();
    String whose = fee.vendor() == null ? "" : " (" + fee.vendor() + "/" + fee.account() + ")";
    return words.phrase("feeOf", words.exact(fee.percent()), base) + whose;
  }

  /** What a correction corrects. */
  public String name(Correction correction) {
    return words.label("correction") + " " + correction.invoice() + " · " + usage(correction);
  }

  String usage(Correction correction) {
    return correction.vendor() + " · " + correction.model() + " · " + correction.meter();
  }

  String month(Correction correction) {
    return correction.period().format(DateTimeFormatter.ofPattern("uuuu-MM"));
  }

  /** The month and the differences. */
  public String description(Correction correction) {
    String text =
        words.phrase(
            "correctionOf",
            month(correction),
            words.whole(correction.consumed()),
            words.whole(correction.billed()),
            words.money(correction.net(), correction.currency()) + " " + correction.currency());
    return (text + " " + conversion(correction.currency(), correction.fx())).strip();
  }

  String conversion(String currency, Fx fx) {
    return fx == null
        ? ""
        : words.phrase(
            "fxNote",
            currency,
            words.exact(fx.rate()),
            invoice.currency(),
            fx.source(),
            words.day(fx.date()));
  }
}
