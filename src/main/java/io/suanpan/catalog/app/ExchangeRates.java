package io.suanpan.catalog.app;

import io.suanpan.catalog.FxRate;
import io.suanpan.catalog.FxRateStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The exchange rate that holds on a day: that of the last publication on or before it. */
@ApplicationScoped
public class ExchangeRates {
  @Inject FxRateStore store;

  /** The last published rate of each currency. */
  public List<FxRateStore.Published> latest() {
    return store.latest();
  }

  /**
   * The rates of a pair on the days from that one on on which both were published, oldest first.
   */
  public List<FxRate> history(Currency from, Currency to, LocalDate since) {
    Map<LocalDate, FxRate> origins = byDay(from, since);
    Map<LocalDate, FxRate> targets = byDay(to, since);
    return (from.equals(FxRate.EUR) ? targets : origins)
        .keySet().stream()
            .flatMap(
                day ->
                    FxRate.cross(
                        from,
                        to,
                        currency ->
                            Optional.ofNullable(
                                (currency.equals(from) ? origins : targets).get(day)))
                        .stream())
            .toList();
  }

  private Map<LocalDate, FxRate> byDay(Currency currency, LocalDate since) {
    Map<LocalDate, FxRate> rates = new TreeMap<>();
    store
        .history(currency, since)
        .forEach(published -> rates.put(published.day(), published.rate()));
    return rates;
  }

  /** Empty when one of the currencies is not published. */
  public Optional<FxRate> rate(Currency from, Currency to, LocalDate day) {
    return FxRate.cross(from, to, currency -> store.perEuro(currency, day));
  }
}
