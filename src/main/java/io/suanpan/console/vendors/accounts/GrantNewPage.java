package io.suanpan.console.vendors.accounts;

import io.suanpan.console.Now;
import io.suanpan.console.Words;
import io.suanpan.grants.Grant;
import io.suanpan.grants.app.BookGrant;
import io.suanpan.identity.Permission;
import io.suanpan.metering.VendorAccount;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Books a grant by hand. */
@Named
@ViewScoped
public class GrantNewPage extends AboutAccount {
  private static final Map<String, String> FIELDS =
      Map.of(
          "/allowance/meters", "book:meters",
          "/allowance/quantity", "book:quantity",
          "/credit/amount", "book:quantity",
          "/effectiveAt", "book:from",
          "/expiresAt", "book:to",
          "/recurrence", "book:every",
          "/price", "book:price");

  @Inject BookGrant grants;
  @Inject Words words;
  @Inject Now now;

  private final GrantForm form = new GrantForm();
  private String currency;

  public void load() {
    Tenant tenant = keeping();
    currency = account(tenant).currency().getCurrencyCode();
    form.setFrom(LocalDate.ofInstant(now.instant(), tenant.zone()).toString());
  }

  private Tenant keeping() {
    return visitor.tenantFor(Permission.KEEP_ACCOUNTS, getCode());
  }

  public String save() {
    return attempt.at(
        FIELDS,
        () -> {
          Tenant tenant = keeping();
          VendorAccount account = account(tenant);
          Grant booked =
              grants.book(
                  tenant, form.body(getAccount(), account, tenant.zone()), visitor.user().actor());
          attempt.done("grant.booked", booked.terms().name());
          return redirect.to("accounts", tenant.code());
        });
  }

  public List<SelectItem> getKinds() {
    return Stream.of(GrantForm.Kind.values())
        .map(kind -> new SelectItem(kind, words.get("grant.kind." + kind, currency)))
        .toList();
  }

  public List<SelectItem> getIntervals() {
    return Stream.of("daily", "weekly", "monthly", "anniversary")
        .map(every -> new SelectItem(every, words.get("grant.every." + every)))
        .toList();
  }

  public GrantForm getForm() {
    return form;
  }

  public String getCurrency() {
    return currency;
  }
}
