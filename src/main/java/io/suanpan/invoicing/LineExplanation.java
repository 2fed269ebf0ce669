package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.money.Money;
import io.suanpan.rating.Charge;
import io.suanpan.rating.Fee;
import io.suanpan.rating.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a line of an invoice came about.
 *
 * @param line its number
 * @param vendor whose charge it is
 * @param account of which account
 * @param model the served model, or what the fee is called
 * @param meter what was counted
 * @param currency of the account
 * @param invoiceCurrency of the invoice
 * @param steps from usage to money
 */
public record LineExplanation(
    int line,
    String vendor,
    String account,
    String model,
    String meter,
    String currency,
    String invoiceCurrency,
    List<Explained> steps) {

  /** One step. */
  public record Explained(String step, String text, BigDecimal quantity, BigDecimal amount) {}

  /** Of all lines; the bills are those of which the content was made, in the same order. */
  public static List<LineExplanation> of(List<AccountBill> bills, InvoiceContent content) {
    List<LineExplanation> all = new ArrayList<>();
    for (int i = 0; i < bills.size(); i++) {
      Section section = content.sections().get(i);
      List<Charge> charges = bills.get(i).charges().charges();
      List<Fee> fees = bills.get(i).charges().fees();
      for (int line = 0; line < section.lines().size(); line++) {
        List<Explained> steps =
            line < charges.size()
                ? steps(charges.get(line))
                : steps(fees.get(line - charges.size()));
        all.add(of(section, section.lines().get(line), steps, content.currency()));
      }
    }
    content.fees().forEach(fee -> all.add(of(fee, content.currency())));
    content.corrections().forEach(correction -> all.add(of(correction, content.currency())));
    return all;
  }

  private static LineExplanation of(InvoiceContent.Fee fee, String currency) {
    String text =
        fee.percent() == null
            ? "so much a month"
            : "%s percent of %s %s, the net of the section, rounded once"
                .formatted(fee.percent().toPlainString(), fee.base(), currency);
    return new LineExplanation(
        fee.line(),
        Objects.requireNonNullElse(fee.vendor(), ""),
        Objects.requireNonNullElse(fee.account(), ""),
        fee.name(),
        LineKey.OPERATOR_FEE,
        currency,
        currency,
        List.of(new Explained("OPERATOR_FEE", text, null, fee.net())));
  }

  private static LineExplanation of(InvoiceContent.Correction correction, String currency) {
    List<Explained> steps = new ArrayList<>();
    String text =
        "what %s comes to now, less what was billed of it by invoice %s and later corrections"
            .formatted(correction.period(), correction.invoice());
    BigDecimal more = BigDecimal.valueOf(correction.billed());
    steps.add(new Explained("CORRECTION", text, more, correction.net()));
    if (correction.fx() != null) {
      steps.add(
          conversion(correction.fx(), correction.currency(), currency, correction.netConverted()));
    }
    return new LineExplanation(
        correction.line(),
        Objects.requireNonNullElse(correction.vendor(), ""),
        Objects.requireNonNullElse(correction.account(), ""),
        correction.model(),
        correction.meter(),
        correction.currency(),
        currency,
        steps);
  }

  private static Explained conversion(
      InvoiceContent.Fx fx, String from, String to, BigDecimal converted) {
    String text =
        "converted at %s %s for one %s, published by %s for %s, rounded once more"
            .formatted(fx.rate().toPlainString(), to, from, fx.source(), fx.date());
    return new Explained("CONVERSION", text, null, converted);
  }

  private static LineExplanation of(
      Section section, Line line, List<Explained> steps, String invoiceCurrency) {
    List<Explained> whole = new ArrayList<>(steps);
    if (section.fx() != null) {
      whole.add(conversion(section.fx(), section.currency(), invoiceCurrency, line.netConverted()));
    }
    return new LineExplanation(
        line.line(),
        section.vendor(),
        section.account(),
        line.model(),
        line.meter(),
        section.currency(),
        invoiceCurrency,
        whole);
  }

  private static List<Explained> steps(Charge charge) {
    return charge.steps().stream().map(LineExplanation::explained).toList();
  }

  private static Explained explained(Step step) {
    return new Explained(
        step.kind().name(),
        step.text(),
        step.quantity().orElse(null),
        step.amount().map(Money::amount).orElse(null));
  }

  private static List<Explained> steps(Fee fee) {
    String why =
        fee.kind() == Fee.Kind.TRUE_UP
            ? "commitment %d (%s): less was due than was promised".formatted(fee.id(), fee.name())
            : "grant %d (%s) was bought".formatted(fee.id(), fee.name());
    return List.of(new Explained(fee.kind().name(), why, null, fee.amount().amount()));
  }
}
