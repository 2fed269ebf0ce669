package io.suanpan.ingestion.app;

import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.metering.Usage;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccount.Customer;
import io.suanpan.metering.VendorId;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The vendor accounts that usage is counted on. A tenant's default account with a vendor is opened
 * by its first event; an account of another name must have been declared.
 */
@ApplicationScoped
public class Accounts {
  @Inject OpenAccounts accounts;
  @Inject CurrentCatalog catalog;

  /** Accounts are never deleted, so what was found once stays true. */
  private final Map<AccountKey, Integer> known = new ConcurrentHashMap<>();

  private record AccountKey(TenantId tenant, VendorId vendor, String name) {}

  /** The number of the account that the usage names, unless the tenant has none of that name. */
  Optional<Integer> number(Tenant tenant, Usage usage, Instant now) {
    AccountKey key = new AccountKey(tenant.id(), usage.vendor(), usage.account());
    Integer number = known.get(key);
    return number != null ? Optional.of(number) : find(tenant, usage, key, now);
  }

  /**
   * One request at a time: when many come at once for an account that nobody has used yet, they
   * would each hold a connection and wait for the first, which needs a second one.
   */
  private synchronized Optional<Integer> find(
      Tenant tenant, Usage usage, AccountKey key, Instant now) {
    if (known.containsKey(key)) {
      return Optional.of(known.get(key));
    }
    Optional<VendorAccount> account =
        usage.account().equals(VendorAccount.DEFAULT_NAME)
            ? Optional.of(accounts.findOrOpen(defaultAccount(tenant, usage.vendor(), now)))
            : accounts.find(tenant.id(), usage.vendor(), usage.account());
    account.ifPresent(found -> known.put(key, found.id()));
    return account.map(VendorAccount::id);
  }

  private VendorAccount defaultAccount(Tenant tenant, VendorId vendor, Instant now) {
    RateCard card =
        catalog.lastRead().vendor(vendor).orElseThrow().cardForCustomerIn(tenant.region());
    return new VendorAccount(
        tenant.id(),
        1,
        vendor,
        VendorAccount.DEFAULT_NAME,
        card.region(),
        card.currency(),
        LocalDate.ofInstant(now, tenant.zone()),
        Customer.UNKNOWN,
        Optional.empty());
  }
}
