package io.suanpan.console.alerts;

import io.suanpan.console.Attempt;
import io.suanpan.console.Redirect;
import io.suanpan.console.Typed;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantRules;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Says who of a tenant is told of notifications by e-mail. */
@Named
@RequestScoped
public class AlertEmails {
  private static final Map<String, String> FIELDS = Map.of("/emails", "emails:addresses");
  private static final int LONGEST = 254;

  @Inject WebhooksPage page;
  @Inject ManageTenants tenants;
  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;

  private String addresses;

  public String save() {
    return attempt.at(
        FIELDS,
        () -> {
          Tenant tenant = visitor.tenantFor(Permission.KEEP_WEBHOOKS, page.getCode());
          AlertTerms told = new AlertTerms(typed(), tenant.alerts().types());
          tenants.update(tenant.telling(told), visitor.user().actor());
          attempt.done("alerts.emails.saved");
          return redirect.here();
        });
  }

  private List<String> typed() {
    List<String> typed = List.copyOf(Typed.names(addresses));
    boolean right =
        typed.stream().allMatch(a -> a.length() <= LONGEST && a.matches(TenantRules.EMAIL));
    if (!right || typed.size() > AlertTerms.MOST_EMAILS) {
      throw Refusal.of("/emails", Code.INVALID_VALUE, "up to 10 addresses");
    }
    return typed;
  }

  public String getAddresses() {
    return addresses == null ? String.join(", ", page.getAddresses()) : addresses;
  }

  public void setAddresses(String addresses) {
    this.addresses = addresses;
  }
}
