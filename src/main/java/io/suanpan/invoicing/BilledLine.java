package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Fx;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import java.math.BigDecimal;

/**
 * What one charge of a period comes to.
 *
 * @param line its number, or null for what has none
 * @param catalogVersion of its rate, or null for what has none
 */
record BilledLine(
    Integer line,
    String currency,
    long consumed,
    long billed,
    BigDecimal net,
    BigDecimal netConverted,
    Integer catalogVersion,
    Fx fx) {

  static BilledLine of(Section section, Line line) {
    return new BilledLine(
        line.line(),
        section.currency(),
        line.consumed(),
        line.billed(),
        line.net(),
        line.netConverted(),
        line.rate() == null ? null : Integer.valueOf(line.rate().catalogVersion()),
        section.fx());
  }

  /** A voucher takes off what it pays. */
  static BilledLine of(Section section, CreditUse use) {
    return new BilledLine(
        null,
        section.currency(),
        0,
        0,
        use.amount().negate(),
        use.converted().negate(),
        null,
        section.fx());
  }

  static BilledLine of(Fee fee, String currency) {
    return new BilledLine(fee.line(), currency, 0, 0, fee.net(), fee.net(), null, null);
  }

  /** Two rates may share dates and conditions, as a negotiated and a public one: summed. */
  BilledLine plus(BilledLine other) {
    return new BilledLine(
        line,
        currency,
        consumed + other.consumed,
        billed + other.billed,
        net.add(other.net),
        netConverted.add(other.netConverted),
        catalogVersion,
        fx);
  }

  /** No such line. */
  BilledLine nothing() {
    return new BilledLine(null, currency, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, null, fx);
  }
}
