package io.suanpan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void rounds_half_away_from_zero_to_the_minor_unit() {
    assertEquals("0.03 EUR", money("0.025", "EUR").rounded().toString());
    assertEquals("-0.03 EUR", money("-0.025", "EUR").rounded().toString());
    assertEquals("241.67 EUR", money("241.665", "EUR").rounded().toString());
    assertEquals("3 JPY", money("2.5", "JPY").rounded().toString());
    assertEquals("2.346 KWD", money("2.3455", "KWD").rounded().toString());
  }

  @Test
  void converts_and_rounds_to_the_minor_unit_of_the_target() {
    Money converted =
        money("10.03", "USD")
            .convertedAt(new BigDecimal("150.31123456"), Currency.getInstance("JPY"));
    assertEquals("1508 JPY", converted.toString());
  }

  @Test
  void currencies_do_not_mix() {
    assertThrows(IllegalArgumentException.class, () -> money("1", "EUR").plus(money("1", "USD")));
  }

  private static Money money(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }
}
