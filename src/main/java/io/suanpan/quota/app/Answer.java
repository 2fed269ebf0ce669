package io.suanpan.quota.app;

import io.suanpan.money.PlainNumber;
import io.suanpan.quota.Quota;
import io.suanpan.quota.Reservation;
import io.suanpan.quota.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What was decided; committed. */
public sealed interface Answer {
  /**
   * It may be used.
   *
   * @param limits how every limit stands that it touches, with what is held for it
   * @param reservation by which it is held; empty when nothing is
   */
  record Granted(List<Standing> limits, Optional<Reservation> reservation) implements Answer {}

  /**
   * It must not be used; nothing is held.
   *
   * @param limit the first limit that it would exceed
   * @param wanted how much of it would be needed
   */
  record Refused(Standing limit, BigDecimal wanted) implements Answer {
    public Refused {
      wanted = PlainNumber.of(wanted);
    }
  }

  /**
   * Nobody can tell whether it may be used; nothing is held.
   *
   * @param quota that counts cost
   * @param model of which a price or an exchange rate is missing
   */
  record Unmeasured(Quota quota, String model) implements Answer {}

  /** It is held no longer. */
  record Released() implements Answer {}

  /** There is no such reservation. */
  record Unknown() implements Answer {}
}
