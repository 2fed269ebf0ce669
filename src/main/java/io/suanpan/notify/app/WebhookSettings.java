package io.suanpan.notify.app;

import io.suanpan.notify.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the installation sends; every node should be told the same. */
@ApplicationScoped
public class WebhookSettings {
  @Inject
  @ConfigProperty(name = "suanpan.webhooks.allow.private", defaultValue = "false")
  boolean allowPrivate;

  @Inject
  @ConfigProperty(name = "suanpan.webhooks.timeout", defaultValue = "PT15S")
  Duration timeout;

  /** As Standard Webhooks suggests. */
  @Inject
  @ConfigProperty(
      name = "suanpan.webhooks.retries",
      defaultValue = "PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
  List<Duration> retries;

  /** Whether messages go to addresses that are not public, too. */
  boolean allowsPrivate() {
    return allowPrivate;
  }

  /** How long an attempt may take in all; more than 0, at most a minute. */
  Duration timeout() {
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalStateException("suanpan.webhooks.timeout is up to PT1M, not " + timeout);
    }
    return timeout;
  }

  Backoff backoff() {
    if (retries.stream().anyMatch(Duration::isNegative)) {
      throw new IllegalStateException("suanpan.webhooks.retries are not negative: " + retries);
    }
    return new Backoff(retries);
  }
}
