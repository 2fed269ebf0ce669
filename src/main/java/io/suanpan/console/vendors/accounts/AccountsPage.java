package io.suanpan.console.vendors.accounts;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.console.AboutTenant;
import io.suanpan.console.Figures;
import io.suanpan.console.Now;
import io.suanpan.console.Words;
import io.suanpan.grants.Grant;
import io.suanpan.grants.app.BookGrant;
import io.suanpan.grants.app.ReadOffers;
import io.suanpan.invoicing.app.GrantStandings;
import io.suanpan.invoicing.app.GrantStandings.Standing;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A tenant's accounts with vendors, and how their grants stand. */
@Named
@ViewScoped
public class AccountsPage extends AboutTenant {
  @Inject VendorAccounts accounts;
  @Inject CurrentCatalog catalog;
  @Inject GrantStandings standings;
  @Inject BookGrant grants;
  @Inject ReadOffers offers;
  @Inject GrantRows grantRows;
  @Inject Figures figures;
  @Inject Words words;
  @Inject Now now;

  private List<AccountRow> rows = List.of();
  private List<GrantRow> others = List.of();

  public void load() {
    Tenant tenant = tenant();
    Map<Integer, VendorAccount> known =
        accounts.list(tenant).stream()
            .collect(Collectors.toMap(VendorAccount::id, Function.identity()));
    List<Standing> standing = standings.at(tenant, now.instant());
    Map<Integer, List<GrantRow>> running =
        standing.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.account().id(),
                    Collectors.mapping(
                        (Standing each) -> grantRows.running(tenant, each), Collectors.toList())));
    Set<Integer> shown =
        standing.stream().map(each -> each.grant().terms().id()).collect(Collectors.toSet());
    Catalog vendors = catalog.get();
    Map<VendorAccount, List<ReadOffers.Seen>> seen = offers.of(tenant, known.values());
    AccountRow.Telling telling = new AccountRow.Telling(words, figures);
    rows =
        known.values().stream()
            .sorted(java.util.Comparator.comparing(account -> AccountName.of(account).toString()))
            .map(
                account ->
                    AccountRow.of(tenant, account, vendors.vendor(account.vendor()), telling)
                        .with(
                            open(seen.get(account)), running.getOrDefault(account.id(), List.of())))
            .toList();
    others =
        grants.list(tenant).stream()
            .filter(grant -> !shown.contains(grant.terms().id()))
            .map(grant -> other(tenant, grant, known.get(grant.terms().account())))
            .toList();
  }

  private GrantRow other(Tenant tenant, Grant grant, VendorAccount account) {
    return grantRows.other(tenant, grant, AccountName.of(account).toString());
  }

  private static int open(List<ReadOffers.Seen> offers) {
    return Math.toIntExact(offers.stream().filter(ReadOffers.Seen::isOpen).count());
  }

  public List<AccountRow> getRows() {
    return rows;
  }

  /** Grants that do not run: ahead, ended or void. */
  public List<GrantRow> getOthers() {
    return others;
  }
}
