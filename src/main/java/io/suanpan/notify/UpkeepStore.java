package io.suanpan.notify;

import java.time.Duration;
import java.time.Instant;

/** What keeps the tables of notifications small, and tells how full they are. */
public interface UpkeepStore {
  /** How many deliveries are pending. */
  long pending();

  /**
   * Deletes deliveries that have ended and were written so long ago.
   *
   * @return how many, at most {@code most}
   */
  int deleteDeliveries(Duration age, int most);

  /**
   * Deletes notifications that need not be kept any more and of which no delivery is left.
   *
   * @return how many, at most {@code most}
   */
  int deleteNotifications(Instant now, int most);
}
