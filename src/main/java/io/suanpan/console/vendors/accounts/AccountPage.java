package io.suanpan.console.vendors.accounts;

import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.catalog.app.DeclareAccount;
import io.suanpan.console.AboutTenant;
import io.suanpan.console.Now;
import io.suanpan.console.Typed;
import io.suanpan.console.Words;
import io.suanpan.identity.Permission;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccount.Customer;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Declares an account of a tenant with a vendor. */
@Named
@ViewScoped
public class AccountPage extends AboutTenant {
  private static final Map<String, String> FIELDS =
      Map.of(
          "/name", "declare:name",
          "/region", "declare:prices",
          "/vendor", "declare:prices",
          "/openedOn", "declare:opened");

  @Inject DeclareAccount accounts;
  @Inject CurrentCatalog catalog;
  @Inject Words words;
  @Inject Now now;

  private String vendor;
  private String prices;
  private String name = VendorAccount.DEFAULT_NAME;
  private String opened;
  private Customer customer = Customer.NEW;
  private String movedFrom;

  public void load() {
    Tenant tenant = keeping();
    opened = LocalDate.ofInstant(now.instant(), tenant.zone()).toString();
    prices =
        getPriceCards().stream()
            .map(item -> item.getValue().toString())
            .filter(card -> vendor != null && card.startsWith(vendor + " "))
            .findFirst()
            .orElse(null);
  }

  private Tenant keeping() {
    return visitor.tenantFor(Permission.KEEP_ACCOUNTS, getCode());
  }

  public String save() {
    return attempt.at(
        FIELDS,
        () -> {
          Tenant tenant = keeping();
          VendorAccount declared = accounts.declare(typed(tenant), visitor.user().actor());
          attempt.done("account.saved", AccountName.of(declared).toString());
          return redirect.to("accounts", tenant.code());
        });
  }

  private VendorAccount typed(Tenant tenant) {
    if (!VendorAccount.NAME.matcher(name).matches()) {
      throw Refusal.of("/name", Code.INVALID_VALUE, "1 to 63 letters, digits, dots, hyphens");
    }
    String[] card = prices.split(" ", -1);
    return new VendorAccount(
        tenant.id(),
        1,
        new VendorId(card[0]),
        name,
        card[1],
        Currency.getInstance(card[2]),
        Typed.day(opened, "/openedOn"),
        customer,
        Optional.ofNullable(movedFrom).map(VendorId::new));
  }

  /** Vendors with the regions and currencies that they have prices in. */
  public List<SelectItem> getPriceCards() {
    return catalog.get().vendors().values().stream()
        .flatMap(entry -> entry.catalog().rateCards().stream().map(c -> item(entry.catalog(), c)))
        .toList();
  }

  private static SelectItem item(VendorCatalog vendor, RateCard card) {
    return new SelectItem(
        "%s %s %s".formatted(vendor.vendor().name(), card.region(), card.currency()),
        "%s – %s, %s".formatted(vendor.name(), card.region(), card.currency()));
  }

  public List<SelectItem> getCustomers() {
    return List.of(
        new SelectItem(Customer.NEW, words.get("account.customer.NEW")),
        new SelectItem(Customer.EXISTING, words.get("account.customer.EXISTING")));
  }

  public String getVendor() {
    return vendor;
  }

  public void setVendor(String vendor) {
    this.vendor = said(vendor);
  }

  public String getPrices() {
    return prices;
  }

  public void setPrices(String prices) {
    this.prices = prices;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getOpened() {
    return opened;
  }

  public void setOpened(String opened) {
    this.opened = opened;
  }

  public Customer getCustomer() {
    return customer;
  }

  public void setCustomer(Customer customer) {
    this.customer = customer;
  }

  public String getMovedFrom() {
    return movedFrom;
  }

  public void setMovedFrom(String movedFrom) {
    this.movedFrom = movedFrom;
  }
}
