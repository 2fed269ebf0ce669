package io.suanpan.quota.app;

import io.suanpan.catalog.Alias;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.metering.ProjectDayStore;
import io.suanpan.metering.ProjectDayStore.Part;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccountStore;
import io.suanpan.metering.VendorId;
import io.suanpan.period.Interval;
import io.suanpan.quota.Quota;
import io.suanpan.quota.QuotaScope;
import io.suanpan.quota.UseKind;
import io.suanpan.quota.Window;
import io.suanpan.rating.Use;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was used in a window before its counter was opened, from the sums that billing is made of.
 * Sums are by quarters of an hour, and for projects by day; they say nothing of API keys.
 */
@ApplicationScoped
public class UsageBefore {
  private static final Set<Window> OF_DAYS =
      EnumSet.of(Window.DAY, Window.WEEK, Window.MONTH, Window.TOTAL);

  /** Nothing counts later than a day from now, and no quota looks further. */
  private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  @Inject UsageCellStore cells;
  @Inject ProjectDayStore days;
  @Inject VendorAccountStore accounts;
  @Inject CurrentCatalog catalog;
  @Inject MeasureUsage measure;

  /** Empty where no sum tells: then it is counted from now on. */
  Optional<BigDecimal> of(Limit limit) {
    Quota quota = limit.quota();
    if (quota.window() == Window.MINUTE || quota.scope().key().isPresent()) {
      return Optional.empty();
    }
    if (quota.scope().project().isPresent()) {
      return OF_DAYS.contains(quota.window()) ? Optional.of(ofProject(limit)) : Optional.empty();
    }
    return Optional.of(ofAll(limit));
  }

  private BigDecimal ofAll(Limit limit) {
    TenantId tenant = limit.tenant().id();
    Instant from = start(limit.window(), tenant);
    Map<Integer, VendorId> vendors = vendors(tenant);
    BigDecimal sum = BigDecimal.ZERO;
    for (UsageCell cell : cells.cells(tenant, from, limit.window().end().orElse(END))) {
      if (isOf(limit.quota().scope(), vendors.get(cell.account()), cell, Optional.empty())) {
        sum = sum.add(amount(limit, vendors.get(cell.account()), cell));
      }
    }
    return sum;
  }

  private BigDecimal ofProject(Limit limit) {
    TenantId tenant = limit.tenant().id();
    // Its sums lie at the beginnings of days.
    Instant from = Window.DAY.at(start(limit.window(), tenant), limit.tenant().zone()).start();
    Map<Integer, VendorId> vendors = vendors(tenant);
    Optional<String> project = limit.quota().scope().project();
    BigDecimal sum = BigDecimal.ZERO;
    for (Part part : days.usage(tenant, from, limit.window().end().orElse(END))) {
      if (part.sign() > 0
          && part.project().equals(project)
          && isOf(
              limit.quota().scope(), vendors.get(part.usage().account()), part.usage(), project)) {
        sum = sum.add(amount(limit, vendors.get(part.usage().account()), part.usage()));
      }
    }
    return sum;
  }

  private BigDecimal amount(Limit limit, VendorId vendor, UsageCell cell) {
    AccountUse used = new AccountUse(vendor, Optional.of(cell.account()), Use.of(cell));
    return measure.amount(limit.tenant(), limit.quota(), used).orElse(BigDecimal.ZERO);
  }

  private Instant start(Interval window, TenantId tenant) {
    return window.end().isPresent() ? window.start() : cells.earliest(tenant).orElse(Instant.EPOCH);
  }

  private Map<Integer, VendorId> vendors(TenantId tenant) {
    Map<Integer, VendorId> vendors = new HashMap<>();
    for (VendorAccount account : accounts.of(tenant)) {
      vendors.put(account.id(), account.vendor());
    }
    return vendors;
  }

  private boolean isOf(
      QuotaScope scope, VendorId vendor, UsageCell cell, Optional<String> project) {
    return scope.holds(
        kind(vendor, cell.model(), cell.bucket().start(), project, Optional.empty()));
  }

  /** Usage with the model that serves it, as far as the catalogue knows. */
  UseKind kind(
      VendorId vendor, String model, Instant at, Optional<String> project, Optional<String> key) {
    String served =
        catalog.lastRead().vendor(vendor).map(known -> served(known, model, at)).orElse(model);
    return new UseKind(vendor, model, served, project, key);
  }

  private static String served(VendorCatalog vendor, String model, Instant at) {
    return vendor.aliases().stream()
        .filter(alias -> alias.name().equals(model) && alias.valid().contains(at))
        .map(Alias::model)
        .findFirst()
        .orElse(model);
  }
}
