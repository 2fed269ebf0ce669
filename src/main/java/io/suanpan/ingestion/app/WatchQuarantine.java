package io.suanpan.ingestion.app;

import io.suanpan.ingestion.QuarantineCounts;
import io.suanpan.tenancy.Notification;
import io.suanpan.tenancy.Notifications;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells once a day that events wait in quarantine, and again when a hundred times as many do. */
@ApplicationScoped
public class WatchQuarantine implements TenantWatch {
  /** What is told. */
  static final String TYPE = "quarantine.filling";

  private static final long STEP = 100;
  private static final int LATEST = 1_000;
  private static final int MOST_CODES = 5;

  @Inject QuarantineCounts quarantine;
  @Inject Notifications notifications;

  @Override
  public void look(Tenant tenant, Instant now) {
    long waiting = quarantine.waiting(tenant.id());
    if (waiting == 0) {
      return;
    }
    LocalDate day = LocalDate.ofInstant(now, tenant.zone());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("tenant", tenant.code());
    data.put("waiting", waiting);
    data.put("codes", codes(tenant));
    notifications.raise(
        new Notification(
            tenant.id(),
            TYPE,
            day + "/" + step(waiting),
            now,
            day.plusDays(1).atStartOfDay(tenant.zone()).toInstant(),
            data));
  }

  /** The highest of 1, 100, 10,000 and so on that has been reached. */
  static long step(long waiting) {
    long step = 1;
    while (step <= waiting / STEP) {
      step *= STEP;
    }
    return step;
  }

  private List<Map<String, Object>> codes(Tenant tenant) {
    return quarantine.codes(tenant.id(), LATEST).entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CODES)
        .map(code -> Map.<String, Object>of("code", code.getKey(), "events", code.getValue()))
        .toList();
  }
}
