package io.suanpan.catalog.app;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.metering.VendorAccount;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The prices of a vendor account: public and negotiated ones. */
@ApplicationScoped
public class AccountRates {
  @Inject NegotiatedCards negotiated;

  /** Without a card for the account's region and currency it has no public prices. */
  public AccountPrices of(TenantId tenant, VendorAccount account, VendorCatalog vendor) {
    RateCard list =
        vendor
            .rateCard(account.region(), account.currency())
            .orElseGet(() -> new RateCard(account.region(), account.currency(), List.of()));
    return new AccountPrices(
        list.seenBy(account.customer()),
        negotiated.of(tenant, account, vendor).seenBy(account.customer()),
        vendor.aliases(),
        vendor.zone());
  }
}
