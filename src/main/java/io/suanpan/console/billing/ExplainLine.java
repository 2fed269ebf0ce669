package io.suanpan.console.billing;

import io.suanpan.console.Figures;
import io.suanpan.console.billing.Explained.StepRow;
import io.suanpan.invoicing.LineExplanation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes the steps of a line for a reader. */
@ApplicationScoped
class ExplainLine {
  @Inject Figures figures;

  Explained of(LineExplanation line) {
    return new Explained(
        line.line(),
        line.model() + " · " + line.meter(),
        line.steps().stream().map(step -> row(line, step)).toList());
  }

  private StepRow row(LineExplanation line, LineExplanation.Explained step) {
    String currency = step.step().equals("CONVERSION") ? line.invoiceCurrency() : line.currency();
    return new StepRow(
        step.step(),
        step.text(),
        step.quantity() == null ? "" : figures.number(step.quantity()),
        step.amount() == null ? "" : figures.money(step.amount(), currency));
  }
}
