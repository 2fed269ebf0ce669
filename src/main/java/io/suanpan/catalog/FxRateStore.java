package io.suanpan.catalog;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Where published exchange rates are kept. */
public interface FxRateStore {
  /** Units of the currency for one euro on a day. */
  record Published(LocalDate day, Currency currency, FxRate rate) {}

  /** Adds what is not there yet; a published rate never changes. Returns how many were new. */
  int add(List<Published> rates);

  /** The last rate of the currency published on or before the day. */
  Optional<FxRate> perEuro(Currency currency, LocalDate onOrBefore);

  /** The last published rate of each currency, by its code. */
  List<Published> latest();

  /** The published rates of a currency from that day on, oldest first. */
  List<Published> history(Currency currency, LocalDate from);

  /** What was published on the last day on or before the given one. */
  List<Published> lastOnOrBefore(LocalDate day);
}
