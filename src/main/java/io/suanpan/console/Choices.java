package io.suanpan.console;

import io.suanpan.catalog.VendorCatalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.Quota;
import io.suanpan.quota.Window;
import io.suanpan.tenancy.Scope;
import io.suanpan.tenancy.TaxCategory;
import io.suanpan.tenancy.TenantRules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be chosen on forms. */
@Named
@RequestScoped
public class Choices {
  private static final Pattern PLACE =
      Pattern.compile(
          "UTC|(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");

  private static final List<String> NOTIFICATIONS =
      List.of(
          "invoice.*",
          "credit-note.*",
          "quota.*",
          "grant.*",
          "vendor.*",
          "usage.*",
          "quarantine.*");

  @Inject Words words;
  @Inject CurrentCatalog catalog;

  public List<SelectItem> getCountries() {
    return Stream.of(Locale.getISOCountries())
        .map(code -> item(code, new Locale("", code).getDisplayCountry(words.locale())))
        .sorted(Comparator.comparing(SelectItem::getLabel))
        .toList();
  }

  /** Named after places, and UTC. */
  public List<SelectItem> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> PLACE.matcher(zone).matches())
        .filter(Choices::hasQuarters)
        .sorted()
        .map(zone -> item(zone, zone))
        .toList();
  }

  private static boolean hasQuarters(String zone) {
    try {
      return TenantRules.zone(zone).getId().equals(zone);
    } catch (Refusal e) {
      return false;
    }
  }

  public List<SelectItem> getCurrencies() {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
        .map(Currency::getCurrencyCode)
        .sorted()
        .map(code -> item(code, code + " – " + name(code)))
        .toList();
  }

  private String name(String currency) {
    return Currency.getInstance(currency).getDisplayName(words.locale());
  }

  public List<SelectItem> getTaxCategories() {
    return Stream.of(TaxCategory.values())
        .map(category -> item(category, words.get("tax." + category)))
        .toList();
  }

  public List<SelectItem> getWindows() {
    return Stream.of(Window.values())
        .map(window -> item(window, words.get("window." + window)))
        .toList();
  }

  public List<SelectItem> getModes() {
    return Stream.of(Quota.Mode.values())
        .map(mode -> item(mode, words.get("mode.long." + mode)))
        .toList();
  }

  public List<SelectItem> getVendors() {
    return catalog.lastRead().vendors().entrySet().stream()
        .map(entry -> item(entry.getKey().name(), name(entry.getValue().catalog())))
        .toList();
  }

  private static String name(VendorCatalog vendor) {
    return vendor.name();
  }

  /** What a tenant's key may do. */
  public List<SelectItem> getScopes() {
    return Arrays.stream(Scope.values())
        .filter(scope -> scope != Scope.OPERATOR)
        .map(scope -> item(scope.name(), words.get("scope." + scope)))
        .toList();
  }

  /** Of what kinds somebody can be told. */
  public List<SelectItem> getNotificationTypes() {
    return NOTIFICATIONS.stream()
        .map(type -> item(type, words.get("told." + type.replace(".*", ""))))
        .toList();
  }

  private static SelectItem item(Object value, String label) {
    return new SelectItem(value, label);
  }
}
