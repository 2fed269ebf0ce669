package io.suanpan.export.app;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import io.suanpan.invoicing.LineExplanation;
import io.suanpan.invoicing.LineExplanation.Explained;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Prints how a line came about as a page. */
@ApplicationScoped
public class ExplanationPage {
  private final Mustache template =
      new DefaultMustacheFactory("io/suanpan/export").compile("explanation.mustache");

  /** The page. */
  public record Page(
      String number,
      int line,
      String vendor,
      String account,
      String model,
      String meter,
      List<Row> steps) {}

  /** One step. */
  public record Row(String step, String text, String quantity, String amount) {}

  public String print(String number, LineExplanation explanation) {
    StringWriter html = new StringWriter();
    List<Row> rows = explanation.steps().stream().map(step -> row(explanation, step)).toList();
    template.execute(
        html,
        new Page(
            number,
            explanation.line(),
            explanation.vendor(),
            explanation.account(),
            explanation.model(),
            explanation.meter(),
            rows));
    return html.toString();
  }

  private static Row row(LineExplanation explanation, Explained step) {
    String currency =
        step.step().equals("CONVERSION") ? explanation.invoiceCurrency() : explanation.currency();
    return new Row(
        step.step().toLowerCase(Locale.ROOT).replace('_', ' '),
        step.text(),
        step.quantity() == null ? "" : plain(step.quantity()),
        step.amount() == null ? "" : plain(step.amount()) + " " + currency);
  }

  /** Grouped by thousands, with all of its decimals. */
  private static String plain(BigDecimal number) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(Locale.UK);
    int decimals = Math.max(0, number.scale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }
}
