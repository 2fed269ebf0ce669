package io.suanpan.catalog.app;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.metering.Meters;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccountStore;
import io.suanpan.metering.VendorId;
import io.suanpan.period.Bucket;
import io.suanpan.tenancy.Notification;
import io.suanpan.tenancy.Notifications;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells once of each vendor of a tenant that it stops serving the tenant's region, and when. */
@ApplicationScoped
public class WatchVendors implements TenantWatch {
  /** What is told. */
  static final String TYPE = "vendor.leaving";

  private static final Duration AHEAD = Duration.ofDays(30);
  private static final Duration USED_IN = Duration.ofDays(30);

  @Inject VendorAccountStore accounts;
  @Inject UsageCellStore cells;
  @Inject CurrentCatalog catalog;
  @Inject Notifications notifications;

  @Override
  public void look(Tenant tenant, Instant now) {
    Map<VendorId, List<VendorAccount>> byVendor =
        accounts.of(tenant.id()).stream()
            .collect(
                Collectors.groupingBy(VendorAccount::vendor, TreeMap::new, Collectors.toList()));
    if (byVendor.isEmpty()) {
      return;
    }
    Catalog known = catalog.get();
    byVendor.forEach(
        (id, own) -> known.vendor(id).ifPresent(vendor -> look(tenant, vendor, own, now)));
  }

  private void look(Tenant tenant, VendorCatalog vendor, List<VendorAccount> own, Instant now) {
    vendor
        .endOfService(tenant.region())
        .filter(end -> !end.isAfter(now.plus(AHEAD)))
        .ifPresent(end -> tell(new Leaving(vendor, end, own), tenant, now));
  }

  /** A vendor that leaves, and the tenant's accounts with it. */
  private record Leaving(VendorCatalog vendor, Instant end, List<VendorAccount> accounts) {
    boolean isOf(UsageCell cell) {
      return accounts.stream().anyMatch(account -> account.id() == cell.account());
    }
  }

  private void tell(Leaving leaving, Tenant tenant, Instant now) {
    String vendor = leaving.vendor().vendor().name();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("tenant", tenant.code());
    data.put("vendor", vendor);
    data.put("vendorName", leaving.vendor().name());
    data.put("region", tenant.region());
    data.put("endsAt", leaving.end().toString());
    Map<String, Object> used = used(leaving, tenant, now);
    if (!used.isEmpty()) {
      data.put("used", used);
    }
    String key = vendor + "/" + leaving.end();
    notifications.raise(new Notification(tenant.id(), TYPE, key, now, Notification.FOREVER, data));
  }

  /** Empty when nothing was. */
  private Map<String, Object> used(Leaving leaving, Tenant tenant, Instant now) {
    Instant since = now.minus(USED_IN);
    List<UsageCell> used =
        cells.cells(tenant.id(), since, Bucket.of(now).end()).stream()
            .filter(leaving::isOf)
            .toList();
    if (used.isEmpty()) {
      return Map.of();
    }
    long tokens =
        used.stream()
            .flatMap(cell -> cell.quantities().asMap().entrySet().stream())
            .filter(quantity -> quantity.getKey().isToken())
            .mapToLong(Map.Entry::getValue)
            .sum();
    long requests = used.stream().mapToLong(c -> c.quantities().of(Meters.REQUESTS)).sum();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("since", since.toString());
    data.put("tokens", Long.toString(tokens));
    data.put("requests", Long.toString(requests));
    return data;
  }
}
