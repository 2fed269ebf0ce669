package io.suanpan.console.quotas;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Words;
import io.suanpan.identity.Permission;
import io.suanpan.quota.Quota;
import io.suanpan.quota.app.ManageQuotas;
import io.suanpan.quota.app.ReadQuotas;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets a quota of a tenant. */
@Named
@ViewScoped
public class QuotaPage extends AboutTenant {
  static final Map<String, String> FIELDS = Map.of("/name", "quota:name");

  @Inject ReadQuotas read;
  @Inject ManageQuotas quotas;
  @Inject MeasureChoices measureChoices;
  @Inject Words words;

  private String name;
  private QuotaForm form = new QuotaForm();

  public void load() {
    Tenant tenant = keeping();
    if (!isFresh()) {
      form = QuotaForm.of(read.standing(tenant, name).quota(), tenant.currency());
    }
  }

  private Tenant keeping() {
    return visitor.tenantFor(Permission.KEEP_QUOTAS, getCode());
  }

  public String save() {
    return attempt.at(
        FIELDS,
        () -> {
          Tenant tenant = keeping();
          Quota quota = typed(tenant);
          quotas.put(tenant, quota, visitor.user().actor());
          attempt.done("quota.saved", quota.name());
          return redirect.to("quotas", tenant.code());
        });
  }

  private Quota typed(Tenant tenant) {
    return isFresh()
        ? form.quota(tenant.currency())
        : form.change(read.standing(tenant, name).quota(), tenant.currency());
  }

  /** What can be counted; that it stays as it is only where it is none of the others. */
  public List<SelectItem> getMeasures() {
    List<SelectItem> measures = new ArrayList<>(measureChoices.in(tenant().currency()));
    if (form.getMeasure().equals(QuotaForm.AS_BEFORE)) {
      measures.add(0, new SelectItem(QuotaForm.AS_BEFORE, words.get("measure.same")));
    }
    return measures;
  }

  /** Whether it is about one that there is not yet. */
  public boolean isFresh() {
    return name == null;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = said(name);
  }

  public QuotaForm getForm() {
    return form;
  }
}
