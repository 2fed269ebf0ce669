package io.suanpan.catalog.app;

import io.suanpan.catalog.FxRate;
import io.suanpan.catalog.FxRateStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** The exchange rate that holds on a day: that of the last publication on or before it. */
@ApplicationScoped
public class ExchangeRates {
  @Inject FxRateStore store;

  /** Empty when one of the currencies is not published. */
  public Optional<FxRate> rate(Currency from, Currency to, LocalDate day) {
    return FxRate.cross(from, to, currency -> store.perEuro(currency, day));
  }
}
