package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.OperatorFee.Markup;
import io.suanpan.invoicing.OperatorFee.Monthly;
import io.suanpan.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What the operator charges besides for one month. A markup is a row a section, on its converted
 * net, rounded once; markups are not taken of each other.
 */
record OperatorFees(List<OperatorFee> fees, Currency currency) {

  /**
   * @param line the number of the first one
   */
  List<Fee> on(List<Section> sections, int line) {
    List<Fee> rows = new ArrayList<>();
    for (OperatorFee fee : fees) {
      if (fee.basis() instanceof Monthly monthly) {
        rows.add(
            new Fee(
                line + rows.size(),
                fee.name(),
                null,
                null,
                null,
                null,
                monthly.amount().rounded().amount()));
      } else if (fee.basis() instanceof Markup markup) {
        for (Section section : sections) {
          Money base = new Money(section.netConverted(), currency);
          Money net = base.percent(markup.percent()).rounded();
          if (net.signum() > 0 && isOf(fee, section)) {
            rows.add(
                new Fee(
                    line + rows.size(),
                    fee.name(),
                    section.vendor(),
                    section.account(),
                    markup.percent(),
                    base.amount(),
                    net.amount()));
          }
        }
      }
    }
    return rows;
  }

  private static boolean isOf(OperatorFee fee, Section section) {
    return fee.vendor().map(vendor -> vendor.name().equals(section.vendor())).orElse(true);
  }
}
