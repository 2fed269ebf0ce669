package io.suanpan.ingestion;

import java.time.Instant;
import java.util.Optional;

/** When a request began, as an event keeps it. */
public final class StartTime {
  private StartTime() {}

  public static Optional<Instant> of(Optional<String> text) {
    return text.flatMap(EventTime::parse);
  }
}
