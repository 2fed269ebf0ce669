package io.suanpan.invoicing.app;

import io.suanpan.digest.Sha256;
import io.suanpan.invoicing.Carried;
import io.suanpan.invoicing.app.RatePeriod.Terms;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Bucket;
import io.suanpan.period.Interval;
import io.suanpan.rating.AccountCharges.Unpriced;
import io.suanpan.rating.Use;
import io.suanpan.tenancy.Notification;
import io.suanpan.tenancy.Notifications;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells once a month of each model and meter that it is used and has no price. */
@ApplicationScoped
public class WatchPrices implements TenantWatch {
  /** What is told. */
  static final String TYPE = "usage.unpriced";

  private static final int LONGEST_KEY = 200;

  @Inject RatePeriod ratePeriod;
  @Inject UsageCellStore cells;
  @Inject Notifications notifications;

  @Override
  public void look(Tenant tenant, Instant now) {
    BillingPeriod month = BillingPeriod.at(now, tenant.zone());
    Instant running = Bucket.of(now).end();
    Map<Integer, List<UsageCell>> used =
        cells.cells(tenant.id(), month.start(), running).stream()
            .collect(Collectors.groupingBy(UsageCell::account));
    if (used.isEmpty()) {
      return;
    }
    Interval soFar = new Interval(month.start(), Optional.of(running));
    for (Terms terms : ratePeriod.terms(tenant)) {
      List<Use> own =
          used.getOrDefault(terms.account().id(), List.of()).stream().map(Use::of).toList();
      // Whether something has a price does not depend on what earlier months left.
      RatePeriod.charges(terms, own, Carried.NOTHING, soFar)
          .unpriced()
          .forEach(
              usage ->
                  notifications.raise(notification(tenant, terms.account(), usage, month, now)));
    }
  }

  private static Notification notification(
      Tenant tenant, VendorAccount account, Unpriced usage, BillingPeriod month, Instant now) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("tenant", tenant.code());
    data.put("vendor", account.vendor().name());
    data.put("account", account.name());
    data.put("model", usage.model());
    data.put("meter", usage.meter().name());
    data.put("quantity", Long.toString(usage.quantity()));
    data.put("period", month.month().toString());
    String prefix =
        month.month() + "/" + account.vendor().name() + "/" + usage.meter().name() + "/";
    return new Notification(tenant.id(), TYPE, key(prefix, usage.model()), now, month.end(), data);
  }

  private static String key(String prefix, String model) {
    String key = prefix + model;
    return key.length() <= LONGEST_KEY
        ? key
        : prefix + HexFormat.of().formatHex(Sha256.of(model.getBytes(StandardCharsets.UTF_8)));
  }
}
