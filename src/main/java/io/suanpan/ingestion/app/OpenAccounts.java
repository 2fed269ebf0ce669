package io.suanpan.ingestion.app;

import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccountStore;
import io.suanpan.metering.VendorId;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds and opens accounts, each in a transaction of its own that has ended on return. */
@ApplicationScoped
public class OpenAccounts {
  @Inject VendorAccountStore accounts;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public VendorAccount findOrOpen(VendorAccount account) {
    return accounts
        .find(account.tenant(), account.vendor(), account.name())
        .orElseGet(() -> accounts.findOrOpen(account));
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<VendorAccount> find(TenantId tenant, VendorId vendor, String name) {
    return accounts.find(tenant, vendor, name);
  }
}
