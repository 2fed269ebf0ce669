package io.suanpan.ingestion.app;

import io.suanpan.catalog.LengthBoundStore.Bounds;
import io.suanpan.catalog.Lengths;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.ingestion.NewEvent;
import io.suanpan.metering.Usage;
import io.suanpan.metering.UsageDictionary;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.UsageKey;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccount.Customer;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives usage the numbers it is kept under. A tenant's default account with a vendor is opened by
 * its first event; an account of another name must have been declared.
 */
@ApplicationScoped
public class UsageKeys {
  @Inject UsageDictionary dictionary;
  @Inject OpenAccounts accounts;
  @Inject CurrentCatalog catalog;

  private final Map<AccountName, Integer> known = new ConcurrentHashMap<>();

  private record AccountName(TenantId tenant, VendorId vendor, String name) {}

  List<NewEvent> of(Tenant tenant, List<UsageEvent> events, Bounds bounds, Instant now) {
    List<NewEvent> numbered = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    for (UsageEvent event : events) {
      if (event.usage().isEmpty()) {
        numbered.add(new NewEvent(event, Optional.empty()));
        continue;
      }
      Usage usage = event.usage().get();
      Optional<Integer> account = account(tenant, usage, now);
      if (account.isEmpty()) {
        violations.add(
            Violation.at(
                    "/data/vendorAccount",
                    Code.UNKNOWN_VENDOR_ACCOUNT,
                    "there is no account \"" + usage.account() + "\" with " + usage.vendor())
                .in(numbered.size() + violations.size()));
        continue;
      }
      UsageKey key =
          new UsageKey(
              account.get(),
              dictionary.model(usage.vendor(), usage.model()),
              dictionary.variant(banded(event, usage, bounds, now)));
      numbered.add(new NewEvent(event, Optional.of(key)));
    }
    if (!violations.isEmpty()) {
      throw new Refusal(Code.INVALID_EVENTS, "nothing was stored", violations);
    }
    return numbered;
  }

  /** The facts that were told, and the bands in which the request lies. */
  private Variant banded(UsageEvent event, Usage usage, Bounds bounds, Instant now) {
    boolean known =
        catalog.lastRead().vendor(usage.vendor()).map(v -> v.knows(usage.model())).orElse(false);
    Lengths lengths = bounds.of(usage.vendor(), usage.model());
    return (known ? lengths : lengths.and(Lengths.USUAL))
        .band(
            usage.variant(),
            usage.shape().prompt(usage.quantities()),
            usage.shape().output(usage.quantities()),
            usage.shape().startedBefore(event.time().orElse(now)));
  }

  private Optional<Integer> account(Tenant tenant, Usage usage, Instant now) {
    AccountName name = new AccountName(tenant.id(), usage.vendor(), usage.account());
    Integer number = known.get(name);
    if (number == null) {
      Optional<VendorAccount> account =
          usage.account().equals(VendorAccount.DEFAULT_NAME)
              ? Optional.of(accounts.findOrOpen(defaultAccount(tenant, usage.vendor(), now)))
              : accounts.find(tenant.id(), usage.vendor(), usage.account());
      account.ifPresent(found -> known.put(name, found.id()));
      return account.map(VendorAccount::id);
    }
    return Optional.of(number);
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
