package io.suanpan.metering;

import io.suanpan.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** Where vendor accounts are kept. */
public interface VendorAccountStore {
  /** A tenant's accounts, by vendor and name. */
  List<VendorAccount> of(TenantId tenant);

  Optional<VendorAccount> find(TenantId tenant, VendorId vendor, String name);

  /**
   * Opens an account, under a number of its own, unless one of that vendor and name exists. An
   * account that an event opened takes on what is declared here.
   *
   * @return the account, or empty when it was declared before
   */
  Optional<VendorAccount> declare(VendorAccount account);

  /** The account of that vendor and name, opened as given when there is none. */
  VendorAccount findOrOpen(VendorAccount account);
}
