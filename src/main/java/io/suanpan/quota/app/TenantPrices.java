package io.suanpan.quota.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.catalog.app.AccountRates;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccountStore;
import io.suanpan.metering.VendorId;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The prices of tenants' accounts as they were a minute ago at most: events are counted by them,
 * and rating corrects it.
 */
@ApplicationScoped
public class TenantPrices {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  @Inject VendorAccountStore accounts;
  @Inject AccountRates rates;
  @Inject CurrentCatalog catalog;

  private final Cache<TenantId, Known> known =
      Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();

  private record Known(Map<Integer, AccountPrices> byAccount, Map<VendorId, Integer> defaults) {}

  /** Those of the account, or of the one that the vendor's first usage would open. */
  Optional<AccountPrices> of(Tenant tenant, VendorId vendor, Optional<Integer> account) {
    Optional<Integer> number = account.or(() -> defaultAccount(tenant, vendor));
    return number.isPresent()
        ? number.map(known(tenant, number.get()).byAccount()::get)
        : catalog.lastRead().vendor(vendor).map(entry -> prices(entry, tenant));
  }

  /** The account of a vendor that usage means when it names none, if it is open. */
  Optional<Integer> defaultAccount(Tenant tenant, VendorId vendor) {
    return Optional.ofNullable(known(tenant).defaults().get(vendor));
  }

  private static AccountPrices prices(VendorCatalog vendor, Tenant tenant) {
    RateCard card = vendor.cardForCustomerIn(tenant.region());
    RateCard none = new RateCard(card.region(), card.currency(), List.of());
    return new AccountPrices(card, none, vendor.aliases(), vendor.zone());
  }

  private Known known(Tenant tenant, int account) {
    Known now = known(tenant);
    if (!now.byAccount().containsKey(account)) {
      known.invalidate(tenant.id());
    }
    return known(tenant);
  }

  private Known known(Tenant tenant) {
    Known now = known.getIfPresent(tenant.id());
    if (now == null) {
      // Not inside of the cache: nobody is to wait there for a connection.
      now = read(tenant);
      known.put(tenant.id(), now);
    }
    return now;
  }

  private Known read(Tenant tenant) {
    Map<Integer, AccountPrices> byAccount = new HashMap<>();
    Map<VendorId, Integer> defaults = new HashMap<>();
    Catalog current = catalog.get();
    for (VendorAccount account : accounts.of(tenant.id())) {
      VendorCatalog vendor = current.vendor(account.vendor()).orElseThrow();
      byAccount.put(account.id(), rates.of(tenant.id(), account, vendor));
      if (account.name().equals(VendorAccount.DEFAULT_NAME)) {
        defaults.put(account.vendor(), account.id());
      }
    }
    return new Known(byAccount, defaults);
  }
}
