package io.suanpan.metering;

import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/** Reads one count of a usage object: a JSON number that is whole, {@code 12.0} included. */
final class Count {
  private static final BigDecimal MAX = BigDecimal.valueOf(Quantities.MAX);

  /** Nobody measures finer; and a number cannot be made costly to compute with. */
  private static final int MAX_SCALE = 30;

  private Count() {}

  /**
   * @param factor what it is multiplied by; the product is rounded unless the factor is 1
   * @param violations gets what is wrong with it; it reads as 0 then
   */
  static long read(Place place, long factor, Collection<Violation> violations) {
    BigDecimal number = number(place.value());
    if (number == null || number.scale() > MAX_SCALE) {
      return wrong(place, Code.WRONG_TYPE, "must be a whole number", violations);
    }
    BigDecimal product = number.multiply(BigDecimal.valueOf(factor));
    if (product.signum() == 0) {
      return 0;
    }
    if (product.signum() < 0) {
      return wrong(place, Code.NEGATIVE_QUANTITY, "must not be negative", violations);
    }
    if (product.compareTo(MAX) > 0) {
      return wrong(place, Code.QUANTITY_TOO_LARGE, "must be at most " + Quantities.MAX, violations);
    }
    BigDecimal whole = product.setScale(0, RoundingMode.HALF_UP);
    if (factor == 1 && whole.compareTo(product) != 0) {
      return wrong(place, Code.WRONG_TYPE, "must be a whole number", violations);
    }
    return whole.longValueExact();
  }

  private static long wrong(
      Place place, Code code, String detail, Collection<Violation> violations) {
    violations.add(Violation.at(place.pointer(), code, detail));
    return 0;
  }

  private static BigDecimal number(Object value) {
    if (value instanceof BigInteger whole) {
      return new BigDecimal(whole);
    }
    if (!(value instanceof Number)) {
      return null;
    }
    try {
      return new BigDecimal(value.toString());
    } catch (NumberFormatException notFinite) {
      return null;
    }
  }
}
