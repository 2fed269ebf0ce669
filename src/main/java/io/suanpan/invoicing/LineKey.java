package io.suanpan.invoicing;

import io.suanpan.invoicing.Corrections.Correction;
import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What makes two lines the same charge.
 *
 * @param vendor "" for a fee that is of no section
 */
record LineKey(
    String vendor, String account, String model, String meter, Instant from, String conditions)
    implements Comparable<LineKey> {
  /** In the place of a meter, of what a voucher pays. */
  private static final String VOUCHER = "voucher";

  /** In the place of a meter, of what the operator charges. */
  static final String OPERATOR_FEE = "operator_fee";

  private static final Comparator<LineKey> ORDER =
      Comparator.comparing(LineKey::vendor)
          .thenComparing(LineKey::account)
          .thenComparing(LineKey::model)
          .thenComparing(LineKey::meter)
          .thenComparing(LineKey::from)
          .thenComparing(LineKey::conditions);

  static LineKey of(Section section, Line line) {
    return new LineKey(
        section.vendor(),
        section.account(),
        line.model(),
        line.meter(),
        line.rate() == null ? Instant.EPOCH : line.rate().validFrom(),
        line.rate() == null ? "" : line.rate().conditions());
  }

  static LineKey of(Section section, CreditUse use) {
    return new LineKey(
        section.vendor(),
        section.account(),
        use.name(),
        VOUCHER,
        Instant.EPOCH,
        String.valueOf(use.grant()));
  }

  static LineKey of(Fee fee) {
    String vendor = Optional.ofNullable(fee.vendor()).orElse("");
    String account = Optional.ofNullable(fee.account()).orElse("");
    return new LineKey(vendor, account, fee.name(), OPERATOR_FEE, Instant.EPOCH, "");
  }

  /**
   * How much more one says than the other.
   *
   * @param before null where there was no such line
   * @param after null where there is none now
   * @param any one of the two
   */
  Correction difference(BilledLine before, BilledLine after, BilledLine any) {
    BilledLine was = before == null ? any.nothing() : before;
    BilledLine is = after == null ? any.nothing() : after;
    return new Correction(
        was.line(),
        vendor.isEmpty() ? null : vendor,
        account.isEmpty() ? null : account,
        any.currency(),
        model,
        meter,
        is.consumed() - was.consumed(),
        is.billed() - was.billed(),
        difference(was.net(), is.net()),
        difference(was.netConverted(), is.netConverted()),
        was.catalogVersion(),
        is.catalogVersion(),
        any.fx());
  }

  private static BigDecimal difference(BigDecimal was, BigDecimal is) {
    return is.subtract(was);
  }

  @Override
  public int compareTo(LineKey other) {
    return ORDER.compare(this, other);
  }
}
