package io.suanpan.console.billing;

import io.suanpan.console.Attempt;
import io.suanpan.console.Redirect;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** Who issues the invoices. */
@Named
@ViewScoped
public class IssuerPage implements Serializable {
  private static final Map<String, String> FIELDS =
      Map.of(
          "/issuer/name", "issuer:name",
          "/issuer/contact", "issuer:contact",
          "/vatId", "issuer:vat",
          "/electronicAddress", "issuer:electronic",
          "/phone", "issuer:phone",
          "/iban", "issuer:iban",
          "/bic", "issuer:bic",
          "/series", "issuer:series");

  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;
  @Inject ManageTenants tenants;

  private IssuerForm form = new IssuerForm();

  public void load() {
    visitor.require(Permission.KEEP_BILLING);
    tenants.issuer().map(IssuerForm::of).ifPresent(known -> form = known);
  }

  public String save() {
    return attempt.at(
        FIELDS,
        () -> {
          visitor.require(Permission.KEEP_BILLING);
          tenants.setIssuer(form.issuer(), visitor.user().actor());
          attempt.done("issuer.saved");
          return redirect.here();
        });
  }

  public IssuerForm getForm() {
    return form;
  }
}
