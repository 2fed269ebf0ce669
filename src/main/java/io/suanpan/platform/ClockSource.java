package io.suanpan.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock. Outside production it can be set to begin at another time. */
@Dependent
public class ClockSource {
  private static final Logger LOG = System.getLogger(ClockSource.class.getName());

  @Inject
  @ConfigProperty(name = "suanpan.clock")
  Optional<Instant> start;

  @Produces
  @Singleton
  Clock clock() {
    if (start.isEmpty()) {
      return Clock.systemUTC();
    }
    LOG.log(Level.WARNING, "SUANPAN_CLOCK is set: the clock began at " + start.get());
    return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start.get()));
  }
}
