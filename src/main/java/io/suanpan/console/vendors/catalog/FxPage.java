package io.suanpan.console.vendors.catalog;

import io.suanpan.catalog.FxRate;
import io.suanpan.catalog.FxRateStore.Published;
import io.suanpan.catalog.app.ExchangeRates;
import io.suanpan.console.Chart;
import io.suanpan.console.Figures;
import io.suanpan.console.Visitor;
import io.suanpan.console.Words;
import io.suanpan.identity.Permission;
import io.suanpan.problem.Refusal;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Published exchange rates: the latest, a pair over time. */
@Named
@ViewScoped
public class FxPage implements Serializable {
  @Inject Visitor visitor;
  @Inject ExchangeRates rates;
  @Inject Figures figures;
  @Inject Words words;

  private String from;
  private String to;
  private List<LatestRow> latest = List.of();
  private List<DayRow> days = List.of();
  private Chart chart;

  /** The latest rate of a currency per euro. */
  public record LatestRow(
      String currency, String name, String rate, String day, String source, String link)
      implements Serializable {}

  /** A rate of the pair. */
  public record DayRow(String day, String rate, String source) implements Serializable {}

  public void load() {
    visitor.require(Permission.SEE_ALL);
    List<Published> newest = rates.latest();
    latest = newest.stream().map(this::row).toList();
    Currency origin = currency(from).orElse(FxRate.EUR);
    Currency target =
        currency(to)
            .or(() -> newest.stream().map(Published::currency).filter(FxPage::isYuan).findFirst())
            .or(() -> newest.stream().map(Published::currency).findFirst())
            .orElse(FxRate.EUR);
    from = origin.getCurrencyCode();
    to = target.getCurrencyCode();
    if (!newest.isEmpty() && !origin.equals(target)) {
      pair(rates.history(origin, target, since(newest, origin, target)));
    }
  }

  private static boolean isYuan(Currency currency) {
    return currency.getCurrencyCode().equals("CNY");
  }

  private static Optional<Currency> currency(String code) {
    try {
      return Optional.ofNullable(code).map(Currency::getInstance);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound("currency " + code);
    }
  }

  /** A year before the last day on which both were published. */
  private static LocalDate since(List<Published> newest, Currency origin, Currency target) {
    return newest.stream()
        .filter(rate -> rate.currency().equals(origin) || rate.currency().equals(target))
        .map(Published::day)
        .min(LocalDate::compareTo)
        .orElse(LocalDate.EPOCH)
        .minusYears(1);
  }

  private LatestRow row(Published published) {
    String code = published.currency().getCurrencyCode();
    return new LatestRow(
        code,
        published.currency().getDisplayName(words.locale()),
        figures.number(published.rate().rate()),
        figures.day(published.day()),
        published.rate().source(),
        "/console/fx?from=EUR&to=" + code);
  }

  private void pair(List<FxRate> history) {
    List<DayRow> told = new ArrayList<>();
    history.forEach(
        rate ->
            told.add(
                new DayRow(figures.day(rate.day()), figures.number(rate.rate()), rate.source())));
    Collections.reverse(told);
    days = told;
    chart =
        Chart.of(
                Chart.Kind.COURSE,
                words.get("fx.unit", to, from),
                history.stream().map(rate -> figures.day(rate.day())).toList())
            .with(from + "/" + to, history.stream().map(FxRate::rate).toList());
  }

  /** Euro and what is published. */
  public List<SelectItem> getCurrencies() {
    return Stream.concat(
            Stream.of(FxRate.EUR.getCurrencyCode()), latest.stream().map(LatestRow::currency))
        .map(code -> new SelectItem(code, code))
        .toList();
  }

  public boolean isKeeper() {
    return visitor.may(Permission.KEEP_CATALOG.name());
  }

  public List<LatestRow> getLatest() {
    return latest;
  }

  /** The newest first. */
  public List<DayRow> getDays() {
    return days;
  }

  /** Whether there is something to draw. */
  public boolean isCharted() {
    return chart != null && !chart.isEmpty();
  }

  public Chart getChart() {
    return chart;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from == null || from.isEmpty() ? null : from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to == null || to.isEmpty() ? null : to;
  }
}
