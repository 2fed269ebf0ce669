package io.suanpan.console.overview;

import io.suanpan.console.Figures;
import io.suanpan.console.costs.By;
import io.suanpan.console.costs.CostChart;
import io.suanpan.console.costs.CostTable;
import io.suanpan.console.costs.CostWords;
import io.suanpan.console.overview.OverviewView.Spend;
import io.suanpan.console.overview.OverviewView.Top;
import io.suanpan.invoicing.CostSums.Part;
import io.suanpan.invoicing.MonthSums.Cost;
import io.suanpan.invoicing.app.ReadMonthSums.Month;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is spent, currency by currency: amounts of two are never added up. */
@ApplicationScoped
class Spends {
  @Inject CostWords costWords;
  @Inject CostChart costChart;
  @Inject Figures figures;

  List<Spend> of(Month month) {
    SortedMap<String, Map<Part, BigDecimal>> byCurrency = new TreeMap<>();
    for (Cost cost : month.costs()) {
      byCurrency
          .computeIfAbsent(cost.currency(), currency -> new LinkedHashMap<>())
          .put(
              new Part(cost.vendor(), null, null, null, null, cost.day().orElse(null)),
              cost.cost());
    }
    return byCurrency.entrySet().stream()
        .map(spent -> spend(month, Currency.getInstance(spent.getKey()), spent.getValue()))
        .toList();
  }

  private Spend spend(Month month, Currency currency, Map<Part, BigDecimal> costs) {
    CostTable table = CostTable.ofDays(costs);
    String code = currency.getCurrencyCode();
    return new Spend(
        code,
        figures.amount(table.total(), currency),
        costChart.of(table, month.month(), code, line -> costWords.name(By.DAY, line)),
        costWords.columns(table),
        costWords.rows(table, currency),
        costWords.sum(table, currency),
        month.top().stream()
            .filter(top -> top.currency().equals(code))
            .map(top -> new Top(top.code(), top.name(), figures.amount(top.net(), currency)))
            .toList());
  }
}
