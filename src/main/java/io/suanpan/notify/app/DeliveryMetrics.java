package io.suanpan.notify.app;

import io.suanpan.notify.UpkeepStore;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What operators see of deliveries: sums over all tenants, that name none. */
@ApplicationScoped
public class DeliveryMetrics {
  private static final String PREFIX = "suanpan.deliveries.";

  /** What became of an attempt. */
  enum Outcome {
    DELIVERED,
    /** It is sent again later. */
    FAILED,
    DEAD
  }

  @Inject MetricRegistry registry;
  @Inject UpkeepStore deliveries;
  private final Map<Outcome, Counter> attempts = new EnumMap<>(Outcome.class);
  private volatile long waiting;

  /** At the start, so that what has not happened yet is told as 0. */
  void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
    registry.gauge(
        metadata("waiting", "deliveries that wait to be sent, on all nodes"),
        this,
        DeliveryMetrics::waiting);
  }

  @PostConstruct
  void register() {
    for (Outcome outcome : Outcome.values()) {
      attempts.put(
          outcome,
          registry.counter(
              metadata("attempts", "deliveries that were sent, by what became of it"),
              new Tag("outcome", outcome.name().toLowerCase(Locale.ROOT))));
    }
  }

  void count(Outcome outcome) {
    attempts.get(outcome).inc();
  }

  /** Asks the database; a scrape does not. */
  void refresh() {
    waiting = deliveries.pending();
  }

  long waiting() {
    return waiting;
  }

  private static Metadata metadata(String name, String description) {
    return Metadata.builder().withName(PREFIX + name).withDescription(description).build();
  }
}
