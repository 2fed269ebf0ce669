package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunStore.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the installation bills; every node should be told the same. */
@ApplicationScoped
public class BillingSettings {
  private static final String OFF = "off";

  @Inject
  @ConfigProperty(name = "suanpan.billing.schedule", defaultValue = OFF)
  String schedule;

  @Inject
  @ConfigProperty(name = "suanpan.billing.grace", defaultValue = "P2D")
  Duration grace;

  @Inject
  @ConfigProperty(name = "suanpan.billing.threads")
  Optional<Integer> threads;

  /** What the schedule does with a month that has ended; empty when there is no schedule. */
  public Optional<Mode> schedule() {
    return switch (schedule) {
      case OFF -> Optional.empty();
      case "issue" -> Optional.of(Mode.ISSUE);
      case "draft" -> Optional.of(Mode.DRAFT);
      default ->
          throw new IllegalStateException(
              "suanpan.billing.schedule is off, draft or issue, not \"" + schedule + "\"");
    };
  }

  /** How long the schedule leaves to late events after the end of a month; not negative. */
  public Duration grace() {
    if (grace.isNegative()) {
      throw new IllegalStateException("suanpan.billing.grace is negative: " + grace);
    }
    return grace;
  }

  /** How many tenants a run works on at a time; the number of cores unless set. */
  public int threads() {
    return Math.max(1, threads.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
  }
}
