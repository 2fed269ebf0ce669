package io.suanpan.platform;

import io.suanpan.invoicing.ChainCheck.Break;
import io.suanpan.invoicing.app.VerifyChain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Verifies the newest invoices and tells what is wrong with them. It never is a reason not to be
 * ready: usage must be taken whatever became of an invoice.
 */
@Readiness
@ApplicationScoped
public class IssuedDocumentsCheck implements HealthCheck {
  private static final Logger LOG = System.getLogger(IssuedDocumentsCheck.class.getName());
  private static final int NEWEST = 20;
  private static final Duration FRESH = Duration.ofMinutes(1);

  @Inject VerifyChain verify;
  @Inject Clock clock;

  private final AtomicReference<Found> last =
      new AtomicReference<>(new Found(Instant.MIN, List.of()));

  private record Found(Instant at, List<Break> breaks) {}

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("issued-documents").up();
    try {
      List<Break> breaks = found();
      answer.withData("breaks", breaks.size());
      breaks.forEach(found -> answer.withData(found.number(), found.fault().name()));
    } catch (RuntimeException e) {
      // Without a database nothing can be verified; another check tells of that.
      LOG.log(Level.DEBUG, "issued documents could not be read", e);
    }
    return answer.build();
  }

  /** Looked for once in a while: probes come every few seconds. */
  private List<Break> found() {
    Instant now = clock.instant();
    Found known = last.get();
    if (known.at().isBefore(now.minus(FRESH))) {
      known = new Found(now, verify.newest(NEWEST));
      last.set(known);
    }
    return known.breaks();
  }
}
