package io.suanpan.console.vendors.accounts;

import io.suanpan.catalog.Discount;
import io.suanpan.catalog.app.ManageDiscounts;
import io.suanpan.console.Now;
import io.suanpan.console.Words;
import io.suanpan.identity.Permission;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Books a discount of an account. */
@Named
@ViewScoped
public class DiscountPage extends AboutAccount {
  private static final Map<String, String> FIELDS =
      Map.of(
          "/percent", "discount:value",
          "/amount", "discount:value",
          "/name", "discount:name",
          "/validFrom", "discount:from",
          "/validTo", "discount:to");

  @Inject ManageDiscounts discounts;
  @Inject Words words;
  @Inject Now now;

  private final DiscountForm form = new DiscountForm();
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
          account(tenant);
          Discount booked =
              discounts.book(
                  tenant, form.document(getAccount(), tenant.zone()), visitor.user().actor());
          attempt.done("agreement.booked", booked.name());
          return redirect.to(getAgreementsLink());
        });
  }

  public List<SelectItem> getKinds() {
    return Stream.of(DiscountForm.Kind.values())
        .map(kind -> new SelectItem(kind, words.get("discount.kind." + kind, currency)))
        .toList();
  }

  public DiscountForm getForm() {
    return form;
  }

  public String getCurrency() {
    return currency;
  }
}
