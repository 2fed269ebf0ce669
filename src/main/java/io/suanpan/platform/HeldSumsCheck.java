package io.suanpan.platform;

import io.suanpan.quota.app.KeepQuotas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how many counters do not hold the sum of their holds. It never is a reason not to be ready:
 * usage must be taken whatever became of a limit.
 */
@Readiness
@ApplicationScoped
public class HeldSumsCheck implements HealthCheck {
  private static final Logger LOG = System.getLogger(HeldSumsCheck.class.getName());
  private static final Duration FRESH = Duration.ofMinutes(1);

  @Inject KeepQuotas keep;
  @Inject Clock clock;

  private final AtomicReference<Found> last = new AtomicReference<>(new Found(Instant.MIN, 0));

  private record Found(Instant at, int wrong) {}

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("held-sums").up();
    try {
      answer.withData("wrong", found());
    } catch (RuntimeException e) {
      // Without a database nothing can be compared; another check tells of that.
      LOG.log(Level.DEBUG, "held sums could not be read", e);
    }
    return answer.build();
  }

  /** Looked for once in a while: probes come every few seconds. */
  private int found() {
    Instant now = clock.instant();
    Found known = last.get();
    if (known.at().isBefore(now.minus(FRESH))) {
      known = new Found(now, keep.wrongSums().size());
      last.set(known);
    }
    return known.wrong();
  }
}
