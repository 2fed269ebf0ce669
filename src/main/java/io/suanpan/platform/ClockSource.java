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
  /** Ticks as finely as the database keeps times. */
  private static final Clock MICROS = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

  private static final Logger LOG = System.getLogger(ClockSource.class.getName());

  @Inject
  @ConfigProperty(name = "suanpan.clock")
  Optional<Instant> start;

  @Produces
  @Singleton
  Clock clock() {
    if (start.isEmpty()) {
      return MICROS;
    }
    LOG.log(Level.WARNING, "SUANPAN_CLOCK is set: the clock began at " + start.get());
    return Clock.offset(MICROS, Duration.between(Instant.now(), start.get()));
  }
}
