package io.suanpan.catalog;

import io.suanpan.period.Bucket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether two conditions on the hour of the week can hold together. */
final class WindowOverlap {
  /** A Monday without a holiday near it decides for all weeks; so does any week of a zone. */
  private static final Instant WEEK = Instant.parse("2024-03-04T00:00:00Z");

  private static final int BUCKETS = 7 * 24 * 4;

  private WindowOverlap() {}

  static boolean of(Optional<TimeWindow> first, Optional<TimeWindow> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return true;
    }
    for (int i = 0; i < BUCKETS; i++) {
      Instant at = WEEK.plus((long) i * Bucket.SECONDS, ChronoUnit.SECONDS);
      if (first.get().contains(at) && second.get().contains(at)) {
        return true;
      }
    }
    return false;
  }
}
