package io.suanpan.console.vendors.accounts;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Links;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.inject.Inject;

/** What pages of one vendor account share. */
public abstract class AboutAccount extends AboutTenant {
  @Inject protected VendorAccounts accounts;

  private String account;

  /**
   * The account, asked for anew.
   *
   * @throws Refusal when the tenant has no such account
   */
  protected VendorAccount account(Tenant tenant) {
    try {
      return accounts.get(tenant, account == null ? "" : account);
    } catch (Refusal refusal) {
      throw Refusal.notFound("account " + account);
    }
  }

  /** As the URL says: {@code vendor/name}. */
  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = said(account);
  }

  /** The link to another page about the account. */
  protected String link(String page) {
    return Links.to(page, "tenant", getTenantCode(), "account", account);
  }

  public String getOffersLink() {
    return link("offers");
  }

  public String getAgreementsLink() {
    return link("agreements");
  }

  public String getGrantLink() {
    return link("grant-new");
  }
}
