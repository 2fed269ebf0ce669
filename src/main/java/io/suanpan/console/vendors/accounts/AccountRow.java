package io.suanpan.console.vendors.accounts;

import io.suanpan.catalog.VendorCatalog;
import io.suanpan.console.Figures;
import io.suanpan.console.Links;
import io.suanpan.console.Words;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.tenancy.Tenant;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A vendor account as a page shows it.
 *
 * @param id {@code vendor/name}
 * @param facts its terms
 * @param open how many offers it can claim now
 * @param grants those that run
 */
public record AccountRow(
    String id,
    String vendor,
    String facts,
    boolean unknown,
    int open,
    List<GrantRow> grants,
    String offersLink,
    String agreementsLink,
    String grantLink,
    String declareLink)
    implements Serializable {

  static AccountRow of(
      Tenant tenant, VendorAccount account, Optional<VendorCatalog> vendor, Telling telling) {
    String id = AccountName.of(account).toString();
    String name =
        vendor
            .map(v -> v.localName().map(local -> v.name() + " " + local).orElse(v.name()))
            .orElse(account.vendor().name());
    return new AccountRow(
        id,
        name,
        telling.facts(account),
        account.customer() == VendorAccount.Customer.UNKNOWN,
        0,
        List.of(),
        Links.to("offers", "tenant", tenant.code(), "account", id),
        Links.to("agreements", "tenant", tenant.code(), "account", id),
        Links.to("grant-new", "tenant", tenant.code(), "account", id),
        Links.to("account", "tenant", tenant.code(), "vendor", account.vendor().name()));
  }

  /** The same with what can be claimed and with its grants. */
  AccountRow with(int offers, List<GrantRow> rows) {
    return new AccountRow(
        id,
        vendor,
        facts,
        unknown,
        offers,
        rows,
        offersLink,
        agreementsLink,
        grantLink,
        declareLink);
  }

  /** Words for accounts. */
  record Telling(Words words, Figures figures) {
    String facts(VendorAccount account) {
      List<String> parts = new ArrayList<>();
      parts.add(account.region() + " · " + account.currency());
      parts.add(words.get("account.opened", figures.day(account.openedOn())));
      if (account.customer() != VendorAccount.Customer.UNKNOWN) {
        parts.add(words.get("account.customer." + account.customer()));
      }
      account.movedFrom().ifPresent(from -> parts.add(words.get("account.moved", from.name())));
      return String.join(" · ", parts);
    }
  }
}
