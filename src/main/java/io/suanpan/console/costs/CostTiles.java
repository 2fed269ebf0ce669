package io.suanpan.console.costs;

import io.suanpan.console.Figures;
import io.suanpan.console.Tile;
import io.suanpan.console.Words;
import io.suanpan.invoicing.CostAllocation.Cost;
import io.suanpan.invoicing.CostAllocation.Slot;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.app.AllocateCosts.Allocated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Sets a month against the one before it. */
@ApplicationScoped
class CostTiles {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Inject Words words;
  @Inject Figures figures;

  /**
   * @param today the day of the month that it is, while the month runs
   */
  List<Tile> of(Allocated month, Allocated before, OptionalInt today) {
    InvoiceContent invoice = month.invoice();
    Currency currency = Currency.getInstance(invoice.currency());
    List<Tile> tiles = new ArrayList<>();
    tiles.add(
        tile(
            today.isPresent() ? "costs.so-far" : "costs.month",
            invoice.net(),
            currency,
            words.get("costs.with-tax", figures.amount(invoice.total(), currency))));
    if (today.isPresent()) {
      BigDecimal then = through(before.costs(), today.getAsInt());
      String note =
          change(through(month.costs(), today.getAsInt()), then)
              .map(by -> words.get("costs.change", by))
              .orElse("");
      tiles.add(tile("costs.same-days", then, currency, note));
    }
    tiles.add(tile("costs.before", before.invoice().net(), currency, state(before.invoice())));
    BigDecimal saved = invoice.saved().grants().add(invoice.saved().discounts());
    tiles.add(tile("costs.saved", saved, currency, words.get("costs.saved.note")));
    return tiles;
  }

  private Tile tile(String word, BigDecimal amount, Currency currency, String note) {
    return new Tile(
        words.get(word), figures.amount(amount, currency), currency.getCurrencyCode(), note);
  }

  private String state(InvoiceContent invoice) {
    return invoice.number() == null
        ? words.get("costs.open", figures.month(invoice.period()))
        : words.get("costs.issued", figures.month(invoice.period()), invoice.number());
  }

  /** What was used up to that day of the month; what follows from no usage has no day. */
  static BigDecimal through(List<Cost> costs, int dayOfMonth) {
    return sum(
        costs.stream()
            .filter(
                cost ->
                    cost.slot()
                        .map(Slot::day)
                        .filter(day -> day.getDayOfMonth() <= dayOfMonth)
                        .isPresent()));
  }

  private static BigDecimal sum(Stream<Cost> costs) {
    return costs.map(Cost::net).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Optional<String> change(BigDecimal now, BigDecimal then) {
    return then.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            figures.change(
                now.subtract(then).multiply(HUNDRED).divide(then, 0, RoundingMode.HALF_UP)));
  }
}
