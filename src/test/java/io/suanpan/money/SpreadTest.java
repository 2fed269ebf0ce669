package io.suanpan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency JPY = Currency.getInstance("JPY");

  @Test
  void the_largest_remainder_gets_the_odd_cent() {
    assertEquals(
        List.of(euro("33.34"), euro("33.33"), euro("33.33")),
        Spread.of(euro("100.00"), weights(1, 1, 1)));
    assertEquals(
        List.of(euro("0.17"), euro("0.33"), euro("0.50")),
        Spread.of(euro("1.00"), weights(1, 2, 3)));
  }

  @Test
  void a_currency_without_minor_units_is_spread_in_whole_units() {
    Money total = new Money(new BigDecimal("100"), JPY);
    assertEquals(
        List.of("34 JPY", "33 JPY", "33 JPY"),
        Spread.of(total, weights(1, 1, 1)).stream().map(Money::toString).toList());
  }

  @Test
  void something_cannot_be_spread_over_nothing() {
    assertThrows(IllegalArgumentException.class, () -> Spread.of(euro("0.01"), weights(0, 0)));
  }

  @Property
  void shares_add_up_and_none_is_a_cent_off(
      @ForAll @LongRange(min = -100_000, max = 100_000) long cents,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1000) Integer> parts) {
    BigDecimal sum = BigDecimal.valueOf(parts.stream().mapToInt(part -> part).sum());
    Assume.that(sum.signum() > 0);
    Money total = new Money(BigDecimal.valueOf(cents, 2), EUR);
    List<BigDecimal> weights = parts.stream().map(BigDecimal::valueOf).toList();
    List<Money> shares = Spread.of(total, weights);
    assertEquals(total, shares.stream().reduce(Money.zero(EUR), Money::plus));
    for (int i = 0; i < shares.size(); i++) {
      BigDecimal off =
          shares
              .get(i)
              .amount()
              .multiply(sum)
              .subtract(total.amount().multiply(weights.get(i)))
              .abs();
      assertTrue(off.compareTo(sum.movePointLeft(2)) < 0, shares + " of " + total);
    }
  }

  private static Money euro(String amount) {
    return new Money(new BigDecimal(amount), EUR);
  }

  private static List<BigDecimal> weights(long... weights) {
    return java.util.Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toList();
  }
}
