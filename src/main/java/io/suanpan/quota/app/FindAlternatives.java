package io.suanpan.quota.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.FxRate;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccountStore;
import io.suanpan.metering.VendorId;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Interval;
import io.suanpan.quota.Alternative;
import io.suanpan.quota.UseKind;
import io.suanpan.quota.app.Reservations.Wanted;
import io.suanpan.rating.UnitCost;
import io.suanpan.rating.UsageCosts;
import io.suanpan.rating.UsageCosts.Books;
import io.suanpan.rating.Use;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where else a tenant could go with what was refused without paying for it: models of its other
 * vendors that grants would cover wholly, and that are comparable. Nobody publishes which models
 * are; here those are whose usage costs between a quarter and four times as much.
 */
@ApplicationScoped
public class FindAlternatives {
  private static final Logger LOG = System.getLogger(FindAlternatives.class.getName());
  private static final BigDecimal FACTOR = BigDecimal.valueOf(4);
  private static final int MOST = 5;

  /** Refusals come in storms; what is free now is free in five seconds. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private static final int MOST_TENANTS = 1_000;

  @Inject UsageCosts costs;
  @Inject VendorAccountStore accounts;
  @Inject CurrentCatalog catalog;
  @Inject TenantPrices prices;
  @Inject TodaysRates rates;
  @Inject MeasureUsage measure;
  @Inject Clock clock;

  private final Cache<TenantId, Books> known =
      Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST_TENANTS).build();

  /** The one with the most left first, at most five; none where it cannot be rated. */
  @Transactional
  public List<Alternative> of(Tenant tenant, Wanted wanted) {
    try {
      return find(tenant, wanted);
    } catch (IllegalStateException e) {
      LOG.log(Level.WARNING, "the costs of " + tenant.code() + " cannot be rated", e);
      return List.of();
    }
  }

  private List<Alternative> find(Tenant tenant, Wanted wanted) {
    Instant now = clock.instant();
    Optional<BigDecimal> price = price(tenant, wanted.vendor(), use(wanted, wanted.model(), now));
    Map<String, Alternative> found = new LinkedHashMap<>();
    for (VendorAccount account : others(tenant, wanted.vendor(), now)) {
      VendorCatalog vendor = catalog.lastRead().vendor(account.vendor()).orElseThrow();
      new FreeModels(books(tenant, now), account, vendor)
          .find(now, model -> comparable(tenant, account.vendor(), use(wanted, model, now), price))
          .forEach(one -> found.merge(one.vendor() + " " + one.model(), one, (a, b) -> more(a, b)));
    }
    List<Alternative> all = new ArrayList<>(found.values());
    all.sort(Comparator.comparingLong(Alternative::left).reversed());
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private static Alternative more(Alternative one, Alternative other) {
    return one.left() >= other.left() ? one : other;
  }

  private List<VendorAccount> others(Tenant tenant, VendorId refused, Instant now) {
    return accounts.of(tenant.id()).stream()
        .filter(account -> !account.vendor().equals(refused))
        .filter(account -> serves(account.vendor(), tenant.region(), now))
        .toList();
  }

  private boolean serves(VendorId vendor, String region, Instant now) {
    return catalog
        .lastRead()
        .vendor(vendor)
        .map(known -> known.endOfService(region).map(now::isBefore).orElse(true))
        .orElse(false);
  }

  private Books books(Tenant tenant, Instant now) {
    Books books = known.getIfPresent(tenant.id());
    if (books == null) {
      BillingPeriod month = BillingPeriod.at(now, tenant.zone());
      books = costs.open(tenant, new Interval(month.start(), Optional.of(month.end())));
      known.put(tenant.id(), books);
    }
    return books;
  }

  private Use use(Wanted wanted, String model, Instant now) {
    UseKind kind = new UseKind(wanted.vendor(), model, model, wanted.project(), wanted.apiKey());
    return measure.planned(kind, wanted.quantities(), now);
  }

  private Optional<Use> comparable(
      Tenant tenant, VendorId vendor, Use use, Optional<BigDecimal> wanted) {
    Optional<BigDecimal> price = price(tenant, vendor, use);
    boolean near =
        price.isPresent()
            && wanted.map(w -> isNear(price.get(), w) && isNear(w, price.get())).orElse(true);
    return near ? Optional.of(use) : Optional.empty();
  }

  private static boolean isNear(BigDecimal one, BigDecimal other) {
    return one.compareTo(other.multiply(FACTOR)) <= 0;
  }

  /** At public prices, in euros, so that vendors can be compared. */
  private Optional<BigDecimal> price(Tenant tenant, VendorId vendor, Use use) {
    Optional<AccountPrices> known = prices.of(tenant, vendor, Optional.empty());
    return known.flatMap(
        of ->
            UnitCost.list(of, use).flatMap(cost -> rates.convert(cost, of.currency(), FxRate.EUR)));
  }
}
