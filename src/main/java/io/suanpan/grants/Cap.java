package io.suanpan.grants;

import static java.util.Objects.requireNonNull;

/**
 * A limit inside an allowance: it gives no more than that in one window, such as 1,200 requests in
 * five hours of the 18,000 of a month.
 *
 * @param limit in one window, above 0
 * @param cadence when a window begins
 */
public record Cap(long limit, Cadence cadence) {
  public Cap {
    requireNonNull(cadence);
    if (limit < 1) {
      throw new IllegalArgumentException("a cap is above 0");
    }
  }
}
