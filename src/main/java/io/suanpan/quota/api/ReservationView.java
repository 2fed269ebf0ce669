package io.suanpan.quota.api;

import io.suanpan.quota.Reservation;
import io.suanpan.quota.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A reservation on the wire.
 *
 * @param id its name
 * @param vendor who sells it
 * @param model which model
 * @param project who uses it, if said
 * @param usage how much is held of each meter
 * @param state open, released, settled or expired
 * @param createdAt since when
 * @param expiresAt until when it holds unless it ends before
 * @param late true when it was settled after its end, so that its usage was not held any more
 * @param limits how the limits stand that it touches, right after it was granted
 */
public record ReservationView(
    String id,
    String vendor,
    String model,
    String project,
    Map<String, Long> usage,
    String state,
    Instant createdAt,
    Instant expiresAt,
    Boolean late,
    List<LimitView> limits) {

  /**
   * How a limit stands.
   *
   * @param quota its name
   * @param limit the most of the window
   * @param left what may still be used of it
   * @param resetsAt when it begins anew, if ever
   */
  public record LimitView(String quota, BigDecimal limit, BigDecimal left, Instant resetsAt) {
    static LimitView of(Standing standing) {
      return new LimitView(
          standing.quota().name(),
          standing.limit(),
          standing.left(),
          standing.window().end().orElse(null));
    }

    static List<LimitView> of(List<Standing> standings) {
      return standings.stream().map(LimitView::of).toList();
    }
  }

  static ReservationView of(Reservation reservation, List<LimitView> limits) {
    Map<String, Long> usage = new TreeMap<>();
    reservation.quantities().forEach((meter, quantity) -> usage.put(meter.name(), quantity));
    return new ReservationView(
        reservation.id(),
        reservation.kind().vendor().name(),
        reservation.kind().model(),
        reservation.kind().project().orElse(null),
        usage,
        reservation.state().name().toLowerCase(Locale.ROOT),
        reservation.createdAt(),
        reservation.expiresAt(),
        reservation.late() ? true : null,
        limits);
  }
}
