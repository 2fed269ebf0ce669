package io.suanpan.quota.app;

import io.suanpan.quota.Count;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.CounterStore;
import io.suanpan.quota.Pace;
import io.suanpan.quota.Quota;
import io.suanpan.quota.QuotaStore;
import io.suanpan.quota.Standing;
import io.suanpan.quota.Window;
import io.suanpan.tenancy.Notification;
import io.suanpan.tenancy.Notifications;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells once a window that a limit will be exceeded in it. It reads counters that there are and
 * opens none: one that nothing has been counted in yet says nothing of a pace.
 */
@ApplicationScoped
public class ForecastQuotas implements TenantWatch {
  /** What is told. */
  static final String TYPE = "quota.forecast";

  /** Shorter ones are over before somebody could do something about them. */
  private static final Set<Window> WINDOWS = EnumSet.of(Window.DAY, Window.WEEK, Window.MONTH);

  @Inject QuotaStore quotas;
  @Inject CounterStore counters;
  @Inject Notifications notifications;

  @Override
  public void look(Tenant tenant, Instant now) {
    List<Limit> limits =
        quotas.of(List.of(tenant.id())).getOrDefault(tenant.id(), List.of()).stream()
            .filter(quota -> WINDOWS.contains(quota.window()) && quota.effective().contains(now))
            .map(quota -> Limit.at(tenant, quota, now))
            .toList();
    if (limits.isEmpty()) {
      return;
    }
    Map<CounterKey, Count> counts = counters.read(limits.stream().map(Limit::key).toList());
    for (Limit limit : limits) {
      Count count = counts.getOrDefault(limit.key(), Count.NONE);
      Standing standing =
          new Standing(limit.quota(), limit.window(), limit.quota().limitAt(now), count);
      Pace.of(standing, now)
          .filter(pace -> limit.quota().effective().contains(pace.exceededAt()))
          .ifPresent(pace -> notifications.raise(notification(limit, standing, pace, now)));
    }
  }

  private static Notification notification(Limit limit, Standing standing, Pace pace, Instant now) {
    Quota quota = limit.quota();
    Instant end = limit.window().end().orElseThrow();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("tenant", limit.tenant().code());
    data.put("quota", quota.name());
    data.put("limit", standing.limit().toPlainString());
    data.put("used", standing.count().used().toPlainString());
    data.put("forecast", pace.total().toPlainString());
    data.put("exceededAt", pace.exceededAt().toString());
    data.put("window", quota.window().word());
    data.put("windowStart", limit.window().start().toString());
    data.put("resetsAt", end.toString());
    String key = quota.id() + "/" + limit.window().start();
    return new Notification(limit.tenant().id(), TYPE, key, now, end, data);
  }
}
