package io.suanpan.rating;

import io.suanpan.metering.Meter;
import io.suanpan.money.Money;
import java.util.List;
import java.util.Map;

/**
 * The charges of one vendor account in one period, in the vendor's currency.
 *
 * @param charges by model, meter and start of the rate
 * @param unpriced usage without a known rate
 * @param credits what each money credit paid, by grant
 * @param allowancesLeft what is left of each allowance, by grant
 */
public record AccountCharges(
    List<Charge> charges,
    List<Unpriced> unpriced,
    Map<Integer, Money> credits,
    Map<Integer, Long> allowancesLeft) {
  public AccountCharges {
    charges = List.copyOf(charges);
    unpriced = List.copyOf(unpriced);
  }

  /** Usage that is counted and shown, but billed only when its rate is known. */
  public record Unpriced(String model, Meter meter, long quantity) {}
}
