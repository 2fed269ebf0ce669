package io.suanpan.quotes.app;

import io.suanpan.money.PlainNumber;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The engine counts in whole units. A quote may carry decimals: all of it is counted in the
 * smallest unit that occurs.
 *
 * @param decimals how many decimals that is
 */
record Scale(int decimals) {
  private static final int MOST = 6;

  /** The scale that all these quantities fit. */
  static Scale of(Collection<Stream<BigDecimal>> quantities) {
    int decimals =
        quantities.stream()
            .flatMap(numbers -> numbers)
            .filter(Objects::nonNull)
            .mapToInt(number -> number.stripTrailingZeros().scale())
            .max()
            .orElse(0);
    if (decimals > MOST) {
      throw new IllegalArgumentException("a quantity has " + MOST + " decimals at most");
    }
    return new Scale(Math.max(0, decimals));
  }

  long whole(BigDecimal quantity) {
    if (quantity == null) {
      throw new IllegalArgumentException("a quantity is missing");
    }
    if (quantity.signum() < 0) {
      throw new IllegalArgumentException("a quantity is not negative");
    }
    try {
      return quantity.movePointRight(decimals).longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("a quantity is too large", e);
    }
  }

  BigDecimal plain(long counted) {
    return PlainNumber.of(BigDecimal.valueOf(counted, decimals));
  }
}
