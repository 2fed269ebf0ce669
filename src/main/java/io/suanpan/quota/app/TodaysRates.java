package io.suanpan.quota.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.suanpan.catalog.FxRate;
import io.suanpan.catalog.app.ExchangeRates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;

/** Converts costs at the last published rates, as they were known a minute ago at most. */
@ApplicationScoped
public class TodaysRates {
  /** As many decimals as counters have. */
  private static final int DECIMALS = 12;

  private static final Duration FRESH = Duration.ofMinutes(1);

  @Inject ExchangeRates rates;
  @Inject Clock clock;

  private final Cache<Pair, Optional<BigDecimal>> known =
      Caffeine.newBuilder().expireAfterWrite(FRESH).build();

  private record Pair(Currency from, Currency to) {}

  /** Empty when one of the currencies is not published. */
  Optional<BigDecimal> convert(BigDecimal amount, Currency from, Currency to) {
    return rate(from, to)
        .map(rate -> amount.multiply(rate).setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  private Optional<BigDecimal> rate(Currency from, Currency to) {
    if (from.equals(to)) {
      return Optional.of(BigDecimal.ONE);
    }
    Pair pair = new Pair(from, to);
    Optional<BigDecimal> rate = known.getIfPresent(pair);
    if (rate == null) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      rate = rates.rate(from, to, today).map(FxRate::rate);
      known.put(pair, rate);
    }
    return rate;
  }
}
