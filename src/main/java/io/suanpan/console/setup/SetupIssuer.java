package io.suanpan.console.setup;

import io.suanpan.console.AddressForm;
import io.suanpan.console.Attempt;
import io.suanpan.console.Redirect;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
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

  private final AddressForm address = AddressForm.in("DE");

  @Pattern(regexp = "[A-Z0-9]{1,10}", message = "A–Z, 0–9")
  private String series = "INV";

  public String save() {
    return attempt.at(
        () -> {
          visitor.require(Permission.KEEP_BILLING);
          Issuer issuer =
              new Issuer(
                  name,
                  address.address(),
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

  public AddressForm getAddress() {
    return address;
  }

  public String getSeries() {
    return series;
  }

  public void setSeries(String series) {
    this.series = series;
  }
}
