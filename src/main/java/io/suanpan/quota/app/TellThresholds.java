package io.suanpan.quota.app;

import io.suanpan.quota.Count;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.CounterStore;
import io.suanpan.quota.Measure;
import io.suanpan.quota.Quota;
import io.suanpan.tenancy.Notification;
import io.suanpan.tenancy.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells of each share of a limit that usage reaches, once a window, in the transaction that counts
 * the usage: nobody is told of what was rolled back, and nobody is told twice.
 */
@ApplicationScoped
public class TellThresholds {
  /** What is told. */
  static final String TYPE = "quota.threshold";

  /** How long after a window's end usage of it is still told; it may come late. */
  private static final Duration LATEST = Duration.ofDays(30);

  @Inject CounterStore counters;
  @Inject Notifications notifications;
  @Inject Clock clock;

  /**
   * @param limits whose counters this transaction has changed
   * @param added how much it has added to each; what it has opened is left out and was 0 before
   */
  void tell(Collection<Limit> limits, Map<CounterKey, Count> added) {
    Map<CounterKey, Count> counts = counters.read(limits.stream().map(Limit::key).toList());
    for (Limit limit : limits) {
      BigDecimal after = counts.getOrDefault(limit.key(), Count.NONE).used();
      Count change = added.get(limit.key());
      BigDecimal before = change == null ? BigDecimal.ZERO : after.subtract(change.used());
      tell(limit, before, after);
    }
  }

  /**
   * The same of one limit.
   *
   * @param before what was used when it was last told of
   */
  void tell(Limit limit, BigDecimal before, BigDecimal after) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (now.isAfter(until(limit))) {
      return;
    }
    Quota quota = limit.quota();
    BigDecimal most = quota.limitAt(now);
    for (int percent : quota.alertAt()) {
      BigDecimal share = most.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
      if (before.compareTo(share) < 0 && after.compareTo(share) >= 0) {
        notifications.raise(notification(limit, percent, most, after, now));
      }
    }
  }

  private static Instant until(Limit limit) {
    return limit.window().end().map(end -> end.plus(LATEST)).orElse(Notification.FOREVER);
  }

  private static Notification notification(
      Limit limit, int percent, BigDecimal most, BigDecimal used, Instant now) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("tenant", limit.tenant().code());
    data.put("quota", limit.quota().name());
    data.put("threshold", percent);
    data.put("limit", most.toPlainString());
    data.put("used", used.toPlainString());
    if (limit.quota().measure() instanceof Measure.Cost cost) {
      data.put("currency", cost.currency().getCurrencyCode());
    }
    data.put("window", limit.quota().window().word());
    data.put("windowStart", limit.window().start().toString());
    limit.window().end().ifPresent(end -> data.put("resetsAt", end.toString()));
    String key = limit.quota().id() + "/" + limit.window().start() + "/" + percent;
    return new Notification(limit.tenant().id(), TYPE, key, now, until(limit), data);
  }
}
