package io.suanpan.quota;

import io.suanpan.money.PlainNumber;
import java.math.BigDecimal;

/**
 * What stands against a limit in a window.
 *
 * @param used what has been used
 * @param held what reservations hold that have neither ended nor expired
 */
public record Count(BigDecimal used, BigDecimal held) {
  public Count {
    used = PlainNumber.of(used);
    held = PlainNumber.of(held);
  }

  public static final Count NONE = new Count(BigDecimal.ZERO, BigDecimal.ZERO);

  public static Count ofUsed(BigDecimal amount) {
    return new Count(amount, BigDecimal.ZERO);
  }

  public static Count ofHeld(BigDecimal amount) {
    return new Count(BigDecimal.ZERO, amount);
  }

  public Count plus(Count other) {
    return new Count(used.add(other.used), held.add(other.held));
  }

  public Count plusHeld(BigDecimal amount) {
    return new Count(used, held.add(amount));
  }

  /** What of the limit is gone. */
  public BigDecimal taken() {
    return used.add(held);
  }
}
