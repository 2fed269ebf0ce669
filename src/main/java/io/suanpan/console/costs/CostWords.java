package io.suanpan.console.costs;

import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import io.suanpan.console.costs.CostTable.Line;
import io.suanpan.console.costs.CostsView.Balance;
import io.suanpan.console.costs.CostsView.Row;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Unpriced;
import io.suanpan.invoicing.Savings;
import io.suanpan.invoicing.app.AllocateCosts.Allocated;
import io.suanpan.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says the lines of the page. */
@ApplicationScoped
public class CostWords {
  private static final String NOTHING = "";

  @Inject Words words;
  @Inject Figures figures;

  public List<String> columns(CostTable table) {
    return Stream.concat(
            table.vendors().stream(),
            Stream.of(words.get(table.vendors().isEmpty() ? "costs.cost" : "costs.sum")))
        .toList();
  }

  public List<Row> rows(CostTable table, Currency currency) {
    return table.lines().stream()
        .map(
            line ->
                new Row(
                    name(table.by(), line),
                    table.by() == By.MODEL ? line.key().vendor() : NOTHING,
                    values(table.vendors().isEmpty() ? List.of() : line.costs(), line, currency)))
        .toList();
  }

  private List<String> values(List<BigDecimal> costs, Line line, Currency currency) {
    List<BigDecimal> all = new ArrayList<>(costs);
    all.add(line.total());
    return amounts(all, currency);
  }

  private List<String> amounts(List<BigDecimal> all, Currency currency) {
    return all.stream()
        .map(cost -> cost == null ? NOTHING : figures.amount(cost, currency))
        .toList();
  }

  /** What a line is called. */
  public String name(By by, Line line) {
    return switch (by) {
      case DAY ->
          Optional.ofNullable(line.key().day())
              .map(figures::day)
              .orElseGet(() -> words.get("costs.no-day"));
      case VENDOR -> line.key().vendor();
      case MODEL -> line.key().model();
      case PROJECT ->
          Optional.ofNullable(line.key().project()).orElseGet(() -> words.get("costs.no-project"));
    };
  }

  public Row sum(CostTable table, Currency currency) {
    List<BigDecimal> all = new ArrayList<>(table.totals());
    all.add(table.total());
    return new Row(words.get("costs.usage"), NOTHING, amounts(all, currency));
  }

  List<Row> besides(Allocated month, Currency currency) {
    return Stream.of(
            besides("costs.fees", month.fees(), currency),
            besides("costs.corrections", month.corrections(), currency),
            besides("costs.promotions", month.promotions().negate(), currency))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Row> besides(String word, BigDecimal amount, Currency currency) {
    return Optional.of(amount)
        .filter(any -> any.signum() != 0)
        .map(any -> new Row(words.get(word), NOTHING, amounts(List.of(any), currency)));
  }

  Row net(InvoiceContent invoice, Currency currency) {
    return new Row(words.get("costs.net"), NOTHING, amounts(List.of(invoice.net()), currency));
  }

  /** By vendor, with a sum where there are several. */
  List<Row> savings(InvoiceContent invoice, Currency currency) {
    List<Savings> saved =
        Savings.of(invoice.sections(), currency).stream().filter(each -> !each.isNone()).toList();
    List<Row> rows = new ArrayList<>();
    saved.forEach(each -> rows.add(saved(each.vendor(), List.of(each), currency)));
    if (saved.size() > 1) {
      rows.add(saved(words.get("costs.sum"), saved, currency));
    }
    return rows;
  }

  private Row saved(String name, List<Savings> all, Currency currency) {
    List<BigDecimal> parts = new ArrayList<>();
    for (Function<Savings, Money> part :
        List.<Function<Savings, Money>>of(Savings::grants, Savings::discounts, Savings::credits)) {
      parts.add(all.stream().map(part).reduce(Money.zero(currency), Money::plus).amount());
    }
    parts.add(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    return new Row(name, NOTHING, amounts(parts, currency));
  }

  List<Balance> balances(InvoiceContent invoice, ZoneId zone) {
    return invoice.balances().stream().map(balance -> balance(balance, zone)).toList();
  }

  private Balance balance(InvoiceContent.Balance balance, ZoneId zone) {
    boolean credit = balance.currency() != null;
    return new Balance(
        balance.name(),
        balance.vendor(),
        credit
            ? figures.amount(balance.amountLeft(), Currency.getInstance(balance.currency()))
            : figures.number(BigDecimal.valueOf(balance.quantityLeft())),
        credit ? balance.currency() : words.get("unit.token"),
        balance.expiresAt() == null
            ? words.get("window.never")
            : figures.time(balance.expiresAt(), zone));
  }

  List<String> unpriced(InvoiceContent invoice) {
    return invoice.unpriced().stream().map(CostWords::told).distinct().toList();
  }

  private static String told(Unpriced usage) {
    return usage.vendor() + " / " + usage.model();
  }
}
