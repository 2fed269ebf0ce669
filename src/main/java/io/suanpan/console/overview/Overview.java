package io.suanpan.console.overview;

import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import io.suanpan.console.overview.OverviewView.Expiring;
import io.suanpan.console.overview.OverviewView.Left;
import io.suanpan.console.overview.OverviewView.Unpriced;
import io.suanpan.invoicing.MonthFigures.GrantLeft;
import io.suanpan.invoicing.MonthSums;
import io.suanpan.invoicing.MonthSums.Freshness;
import io.suanpan.invoicing.app.ReadMonthSums;
import io.suanpan.invoicing.app.ReadMonthSums.Month;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;

/** Gathers what the page says. */
@ApplicationScoped
class Overview {
  private static final String TOKEN = "token";

  @Inject ReadMonthSums sums;
  @Inject Spends spends;
  @Inject Watched watched;
  @Inject Words words;
  @Inject Figures figures;

  OverviewView view() {
    Month month = sums.running();
    return new OverviewView(
        figures.month(month.month()),
        fresh(month.freshness()),
        missing(month.freshness()),
        watched.tiles(month.freshness()),
        spends.of(month),
        month.left().stream().map(this::left).toList(),
        month.expiring().stream().map(this::expiring).toList(),
        watched.near(),
        month.unpriced().stream().map(this::unpriced).toList(),
        watched.quarantine(),
        watched.dead());
  }

  private String fresh(Freshness freshness) {
    return freshness.oldest().isEmpty()
        ? words.get("overview.never")
        : words.get(
            "overview.fresh", figures.time(freshness.oldest()), figures.time(freshness.newest()));
  }

  private String missing(Freshness freshness) {
    return freshness.missing() == 0 ? "" : words.get("overview.missing", freshness.missing());
  }

  private Left left(MonthSums.Left left) {
    return new Left(
        left.vendor(), amount(left.left(), left.unit()), unit(left.unit()), count(left.grants()));
  }

  private Expiring expiring(MonthSums.Expiring expiring) {
    GrantLeft grant = expiring.grant();
    return new Expiring(
        expiring.code(),
        grant.name(),
        grant.vendor(),
        amount(grant.left(), grant.unit()),
        unit(grant.unit()),
        figures.time(grant.expiresAt()));
  }

  private String amount(BigDecimal amount, String unit) {
    return unit.equals(TOKEN)
        ? figures.number(amount)
        : figures.amount(amount, Currency.getInstance(unit));
  }

  private String unit(String unit) {
    return unit.equals(TOKEN) ? words.get("unit.token") : unit;
  }

  private Unpriced unpriced(MonthSums.UnpricedModel model) {
    return new Unpriced(model.vendor(), model.model(), count(model.tenants()));
  }

  private String count(int number) {
    return figures.number(BigDecimal.valueOf(number));
  }
}
