package io.suanpan.rating;

import io.suanpan.grants.Balance;
import io.suanpan.grants.BurnSegment;
import io.suanpan.metering.Meter;
import io.suanpan.money.Money;
import java.util.List;
import java.util.Map;

/**
 * The charges of one vendor account in one period, in the vendor's currency.
 *
 * @param charges by model, meter and start of the rate
 * @param fees true-ups and purchases
 * @param unpriced usage without a known rate
 * @param credits what each money credit paid, by grant
 * @param closing what the period leaves to the next one
 * @param history how allowances burnt
 */
public record AccountCharges(
    List<Charge> charges,
    List<Fee> fees,
    List<Unpriced> unpriced,
    Map<Integer, Money> credits,
    Closing closing,
    List<BurnSegment> history) {
  public AccountCharges {
    charges = List.copyOf(charges);
    fees = List.copyOf(fees);
    unpriced = List.copyOf(unpriced);
    history = List.copyOf(history);
  }

  /** Usage that is counted and shown, but billed only when its rate is known. */
  public record Unpriced(String model, Meter meter, long quantity) {}

  /**
   * What a period leaves to the next one.
   *
   * @param balances of allowances at its end, by grant
   * @param forfeited what allowances lost in it because it was not used in time, by grant
   * @param counts what was billed so far in months of the vendor that go on
   * @param spent in it of commitments over a term, by their number
   */
  public record Closing(
      Map<Integer, Balance> balances,
      Map<Integer, Long> forfeited,
      Map<Opening.Counter, Long> counts,
      Map<Integer, Money> spent) {}
}
