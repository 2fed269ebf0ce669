package io.suanpan.notify.app;

import io.suanpan.notify.UpkeepStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Deletes what nobody asks for any more. What could be raised again is kept, however old: else it
 * would be told a second time.
 */
@ApplicationScoped
public class KeepNotifications {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int MOST = 1_000;

  @Inject UpkeepStore upkeep;
  @Inject Clock clock;

  /**
   * @param at when something happened
   * @param until until when the same may be raised again
   */
  static Instant keptUntil(Instant at, Instant until) {
    Instant usual = at.plus(KEPT);
    return until.isAfter(usual) ? until : usual;
  }

  /** Each statement commits by itself. */
  public void forget() {
    while (upkeep.deleteDeliveries(KEPT, MOST) == MOST) {
      // The next ones.
    }
    while (upkeep.deleteNotifications(clock.instant(), MOST) == MOST) {
      // The next ones.
    }
  }
}
