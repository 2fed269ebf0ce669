package io.suanpan.catalog.app;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorId;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Declares an account with a vendor that is known, by a rate card that there is. */
@ApplicationScoped
public class DeclareAccount {
  @Inject CurrentCatalog catalog;
  @Inject VendorAccounts accounts;

  /**
   * @throws Refusal when the vendor or its rate card is not known, or the account was declared
   */
  @Transactional
  public VendorAccount declare(VendorAccount account, String actor) {
    Catalog known = catalog.get();
    VendorCatalog vendor = vendor(known, account.vendor(), "/vendor");
    account.movedFrom().ifPresent(origin -> vendor(known, origin, "/movedFrom"));
    if (vendor.rateCard(account.region(), account.currency()).isEmpty()) {
      List<String> cards = vendor.rateCards().stream().map(DeclareAccount::name).sorted().toList();
      throw Refusal.of(
          "/region",
          Code.INVALID_VALUE,
          account.vendor() + " has prices for " + String.join(", ", cards));
    }
    return accounts.declare(account, actor);
  }

  private static String name(RateCard card) {
    return "region " + card.region() + " in " + card.currency();
  }

  private static VendorCatalog vendor(Catalog known, VendorId id, String pointer) {
    return known
        .vendor(id)
        .orElseThrow(
            () -> Refusal.of(pointer, Code.UNKNOWN_VENDOR, "vendor " + id + " is not known"));
  }
}
