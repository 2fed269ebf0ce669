package io.suanpan.export;

import io.suanpan.catalog.Benefit;
import io.suanpan.export.InvoicePage.BalanceRow;
import io.suanpan.export.InvoicePage.BalancesBlock;
import io.suanpan.export.InvoicePage.CorrectionRow;
import io.suanpan.export.InvoicePage.CorrectionsBlock;
import io.suanpan.export.InvoicePage.FeeRow;
import io.suanpan.export.InvoicePage.FeesBlock;
import io.suanpan.export.InvoicePage.UnpricedBlock;
import io.suanpan.export.InvoicePage.UnpricedRow;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Balance;
import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Fee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Lays out what stands beside the sections. Blocks are null where there is nothing to tell. */
final class SupplementLayout {
  private final InvoiceContent invoice;
  private final Wording words;
  private final LineWords lineWords;

  SupplementLayout(InvoiceContent invoice, Wording words) {
    this.invoice = invoice;
    this.words = words;
    this.lineWords = new LineWords(invoice, words);
  }

  FeesBlock fees() {
    List<Fee> fees = invoice.fees();
    return fees.isEmpty()
        ? null
        : new FeesBlock(
            fees.stream().map(this::fee).toList(), sum(fees.stream().map(Fee::net).toList()));
  }

  private FeeRow fee(Fee fee) {
    return new FeeRow(fee.line(), fee.name(), lineWords.description(fee), money(fee.net()));
  }

  CorrectionsBlock corrections() {
    List<Correction> corrections = invoice.corrections();
    return corrections.isEmpty()
        ? null
        : new CorrectionsBlock(
            corrections.stream().map(this::correction).toList(),
            sum(corrections.stream().map(Correction::netConverted).toList()));
  }

  private CorrectionRow correction(Correction correction) {
    return new CorrectionRow(
        correction.line(),
        correction.invoice(),
        lineWords.month(correction),
        lineWords.usage(correction),
        words.whole(correction.consumed()),
        words.whole(correction.billed()),
        words.money(correction.net(), correction.currency()),
        correction.currency(),
        correction.fx() == null ? "" : words.exact(correction.fx().rate()),
        money(correction.netConverted()));
  }

  UnpricedBlock unpriced() {
    List<UnpricedRow> rows =
        invoice.unpriced().stream()
            .map(u -> new UnpricedRow(u.vendor(), u.model(), u.meter(), words.whole(u.quantity())))
            .toList();
    return rows.isEmpty() ? null : new UnpricedBlock(rows);
  }

  BalancesBlock balances() {
    List<BalanceRow> rows = invoice.balances().stream().map(this::balance).toList();
    return rows.isEmpty() ? null : new BalancesBlock(rows);
  }

  private BalanceRow balance(Balance balance) {
    String left =
        balance.quantityLeft() == null
            ? words.money(balance.amountLeft(), balance.currency()) + " " + balance.currency()
            : words.whole(balance.quantityLeft());
    return new BalanceRow(
        balance.vendor(),
        balance.name(),
        balance.models().equals(List.of(Benefit.ALL)) ? null : String.join(", ", balance.models()),
        left,
        balance.expiresAt() == null
            ? "–"
            : words.day(LocalDate.ofInstant(balance.expiresAt(), invoice.timeZone())));
  }

  private String sum(List<BigDecimal> amounts) {
    return money(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private String money(BigDecimal amount) {
    return words.money(amount, invoice.currency());
  }
}
