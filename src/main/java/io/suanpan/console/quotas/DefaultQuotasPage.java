package io.suanpan.console.quotas;

import io.suanpan.console.Attempt;
import io.suanpan.console.Figures;
import io.suanpan.console.Redirect;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.quota.Quota;
import io.suanpan.quota.app.ManageQuotas;
import io.suanpan.quota.app.ReadQuotas;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Currency;
import java.util.List;

/** What tenants may use at most that have no quota of the same name. */
@Named
@ViewScoped
public class DefaultQuotasPage implements Serializable {
  /** In which costs can be chosen; a default holds for tenants of any currency. */
  private static final Currency CURRENCY = Currency.getInstance("EUR");

  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;
  @Inject ReadQuotas read;
  @Inject ManageQuotas quotas;
  @Inject QuotaRows quotaRows;
  @Inject MeasureChoices measures;
  @Inject Figures figures;

  private List<Row> rows = List.of();
  private QuotaForm form = new QuotaForm();

  /** A default as the page shows it. */
  public record Row(String name, String mode, String what, String limit, String unit)
      implements Serializable {}

  public void load() {
    visitor.require(Permission.SEE_ALL);
    rows = read.defaults().stream().map(this::row).toList();
  }

  private Row row(Quota quota) {
    return new Row(
        quota.name(),
        quota.mode().name(),
        quotaRows.what(quota),
        figures.number(quota.amount()),
        quotaRows.unit(quota.measure()));
  }

  /** Sets it in place of one of that name. */
  public String save() {
    return attempt.at(
        QuotaPage.FIELDS,
        () -> {
          visitor.require(Permission.KEEP_QUOTAS);
          Quota quota = form.quota(CURRENCY);
          quotas.putDefault(quota, visitor.user().actor());
          attempt.done("quota.saved", quota.name());
          return redirect.here();
        });
  }

  public String remove(String name) {
    return attempt.at(
        () -> {
          visitor.require(Permission.KEEP_QUOTAS);
          quotas.removeDefault(name, visitor.user().actor());
          attempt.done("quota.removed", name);
          return redirect.here();
        });
  }

  public List<Row> getRows() {
    return rows;
  }

  public QuotaForm getForm() {
    return form;
  }

  public List<jakarta.faces.model.SelectItem> getMeasures() {
    return measures.in(CURRENCY);
  }
}
