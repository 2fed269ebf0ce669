package io.suanpan.ingestion.app;

import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.Submission;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/**
 * What operators see of the way in: sums over all tenants, that name none. What was written is
 * counted after the commit, a request at a time and not an event at a time.
 */
@ApplicationScoped
public class IngestionMetrics {
  private static final String PREFIX = "suanpan.ingestion.";
  private static final Metadata EVENTS =
      metadata("events", "events that were answered, by what became of them");
  private static final Metadata BUSY =
      metadata("busy", "requests, or chunks of a stream, that were told to come again");

  /** What there is too little of when a request is told to come again. */
  public enum Shortage {
    /** Too many events wait to be written, or it takes too long. */
    WRITES,
    /** The bodies under way take the memory that there is for them. */
    MEMORY
  }

  @Inject MetricRegistry registry;
  @Inject WriteQueue queue;

  private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
  private final Map<Shortage, Counter> busy = new EnumMap<>(Shortage.class);
  private Counter refused;
  private Counter retries;
  private Histogram sizes;
  private Timer durations;

  /** At the start, so that what has not happened yet is told as 0. */
  void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
    registry.gauge(
        metadata("waiting.events", "events that wait to be written"), queue, WriteQueue::waiting);
  }

  @PostConstruct
  void register() {
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, registry.counter(EVENTS, new Tag("outcome", word(outcome))));
    }
    for (Shortage shortage : Shortage.values()) {
      busy.put(shortage, registry.counter(BUSY, new Tag("reason", word(shortage))));
    }
    refused = registry.counter(EVENTS, new Tag("outcome", "refused"));
    retries =
        registry.counter(
            metadata("retries", "transactions that were tried again after a deadlock"));
    sizes = registry.histogram(metadata("commit.events", "events of a transaction"));
    durations =
        registry.timer(
            Metadata.builder(metadata("commit", "how long a transaction takes, to its commit"))
                .withUnit(MetricUnits.NANOSECONDS)
                .build());
  }

  /** Writes a group and counts what became of it; nothing if it throws. */
  List<List<Outcome>> commit(
      List<Submission> group, Function<List<Submission>, List<List<Outcome>>> write) {
    Timer.Context time = durations.time();
    List<List<Outcome>> written = write.apply(group);
    time.stop();
    int events = 0;
    for (List<Outcome> own : written) {
      outcomes.forEach((outcome, counter) -> counter.inc(Collections.frequency(own, outcome)));
      events += own.size();
    }
    group.forEach(own -> outcomes.get(Outcome.QUARANTINED).inc(own.quarantined().size()));
    sizes.update(events);
    return written;
  }

  /** A transaction is tried again. */
  void retried() {
    retries.inc();
  }

  /** So many events were refused with their request. */
  void refused(int events) {
    refused.inc(events);
  }

  /** A request is told to come again. */
  public void busy(Shortage shortage) {
    busy.get(shortage).inc();
  }

  private static Metadata metadata(String name, String description) {
    return Metadata.builder().withName(PREFIX + name).withDescription(description).build();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
