package io.suanpan.console.setup;

import io.suanpan.console.Attempt;
import io.suanpan.console.Redirect;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.tenancy.Address;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.TenantRules;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Pattern;

/** Says who issues the invoices: what an invoice cannot do without. The rest can follow. */
@Named
@RequestScoped
public class SetupIssuer {
  @Inject ManageTenants tenants;
  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;

  @Pattern(regexp = TenantRules.READABLE)
  private String name;

  private String street;
  private String postalCode;
  private String city;
  private String country = "DE";

  @Pattern(regexp = "[A-Z0-9]{1,10}", message = "A–Z, 0–9")
  private String series = "INV";

  public String save() {
    return attempt.at(
        () -> {
          visitor.require(Permission.KEEP_BILLING);
          Address address = new Address(street, postalCode, city, null, country);
          Issuer issuer =
              new Issuer(
                  name,
                  address,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  series,
                  Issuer.USUAL_PAYMENT_DAYS);
          tenants.setIssuer(issuer, visitor.user().actor());
          return redirect.to("/console/setup");
        });
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(String postalCode) {
    this.postalCode = postalCode;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getSeries() {
    return series;
  }

  public void setSeries(String series) {
    this.series = series;
  }
}
