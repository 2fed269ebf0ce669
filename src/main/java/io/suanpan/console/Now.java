package io.suanpan.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** The clock for beans that the server may put aside, which a clock itself may not be. */
@ApplicationScoped
public class Now {
  @Inject Clock clock;

  public Instant instant() {
    return clock.instant();
  }
}
