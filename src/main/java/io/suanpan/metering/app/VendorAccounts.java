package io.suanpan.metering.app;

import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccountStore;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Declares and finds a tenant's vendor accounts. */
@ApplicationScoped
public class VendorAccounts {
  @Inject VendorAccountStore accounts;
  @Inject AuditLog audit;

  /**
   * @throws Refusal when the account was declared before
   */
  @Transactional
  public VendorAccount declare(VendorAccount account, String actor) {
    VendorAccount declared =
        accounts
            .declare(account)
            .orElseThrow(
                () ->
                    new Refusal(
                        Code.ALREADY_EXISTS, "there is an account " + AccountName.of(account)));
    audit.write(
        Optional.of(account.tenant()), actor, "declare-vendor-account", declared.toString());
    return declared;
  }

  @Transactional
  public List<VendorAccount> list(Tenant tenant) {
    return accounts.of(tenant.id());
  }

  /**
   * @param name as {@code vendor/name}
   * @throws Refusal when it is no name, or the tenant has no such account
   */
  @Transactional
  public VendorAccount get(Tenant tenant, String name) {
    try {
      return get(tenant, AccountName.parse(name));
    } catch (IllegalArgumentException e) {
      throw Refusal.of("/vendorAccount", Code.INVALID_VALUE, e.getMessage());
    }
  }

  /**
   * @throws Refusal when the tenant has no such account
   */
  @Transactional
  public VendorAccount get(Tenant tenant, AccountName name) {
    return accounts
        .find(tenant.id(), name.vendor(), name.name())
        .orElseThrow(
            () ->
                Refusal.of(
                    "/vendorAccount", Code.UNKNOWN_VENDOR_ACCOUNT, "there is no account " + name));
  }
}
