package io.suanpan.invoicing;

import static java.util.Objects.requireNonNull;

import io.suanpan.catalog.FxRate;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.grants.Grant;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.VendorAccount;
import io.suanpan.rating.AccountCharges;
import java.util.List;
import java.util.Optional;

/**
 * The charges of one vendor account in one period, with what a document says of them.
 *
 * @param account the account
 * @param vendor the vendor's catalogue
 * @param catalogVersion its version
 * @param cells the usage that was rated
 * @param grants the account's grants
 * @param charges what it costs, in the account's currency
 * @param fx into the tenant's currency; empty when it is the same
 */
public record AccountBill(
    VendorAccount account,
    VendorCatalog vendor,
    int catalogVersion,
    List<UsageCell> cells,
    List<Grant> grants,
    AccountCharges charges,
    Optional<FxRate> fx) {
  public AccountBill {
    requireNonNull(account);
    requireNonNull(vendor);
    requireNonNull(charges);
    cells = List.copyOf(cells);
    grants = List.copyOf(grants);
  }
}
