package io.suanpan.console.billing;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.OnceARequest;
import io.suanpan.invoicing.app.PreviewInvoice;
import io.suanpan.period.Months;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the invoice of a month would say now; the running month unless one is named. */
@Named
@ViewScoped
public class PreviewPage extends AboutTenant {
  @Inject PreviewInvoice previews;
  @Inject InvoiceViews views;
  @Inject ExplainLine explainLine;
  @Inject OnceARequest once;

  private String period;
  private Integer line;

  public void load() {
    getView();
  }

  /** Computed once for a page. */
  public InvoiceView getView() {
    return once.get(
        InvoiceView.class,
        () -> {
          Tenant tenant = tenant();
          return views.ofPreview(tenant, previews.preview(tenant, Months.parse(period)));
        });
  }

  /** How the line that is asked for comes about; null when none is. */
  public Explained getExplained() {
    return line == null
        ? null
        : once.get(
            Explained.class,
            () -> explainLine.of(previews.explain(tenant(), Months.parse(period), line)));
  }

  /** Its own URL, to which the number of a line is added. */
  public String getLink() {
    return "/console/preview"
        + Links.query("tenant", tenant().code(), "period", getView().sheet().number());
  }

  public String getPeriod() {
    return period;
  }

  public void setPeriod(String period) {
    this.period = said(period);
  }

  public Integer getLine() {
    return line;
  }

  public void setLine(Integer line) {
    this.line = line;
  }
}
