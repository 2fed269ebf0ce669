package io.suanpan.ingestion;

import io.suanpan.metering.Quantities;
import io.suanpan.problem.Code;
import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A count as clients of other meters write it: a whole number, or one in a string. */
final class LenientCount {
  /** Bounded, so that no text becomes a number that fills the memory. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");

  private LenientCount() {}

  /** Empty when there is none, or a wrong one; the members hold what is wrong. */
  static OptionalLong read(Members told, String name) {
    Object value = told.values().get(name);
    if (value == null) {
      return OptionalLong.empty();
    }
    String text = value.toString().strip();
    boolean isNumber = value instanceof Number || value instanceof String;
    if (!isNumber || !NUMBER.matcher(text).matches()) {
      told.wrong(name, Code.WRONG_TYPE, "must be a whole number");
      return OptionalLong.empty();
    }
    BigDecimal number = new BigDecimal(text);
    if (number.signum() < 0) {
      told.wrong(name, Code.NEGATIVE_QUANTITY, "must not be negative");
    } else if (number.compareTo(BigDecimal.valueOf(Quantities.MAX)) > 0) {
      told.wrong(name, Code.QUANTITY_TOO_LARGE, "must be at most " + Quantities.MAX);
    } else if (number.stripTrailingZeros().scale() > 0) {
      told.wrong(name, Code.WRONG_TYPE, "must be a whole number");
    } else {
      return OptionalLong.of(number.longValueExact());
    }
    return OptionalLong.empty();
  }
}
