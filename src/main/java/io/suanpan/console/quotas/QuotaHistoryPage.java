package io.suanpan.console.quotas;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Chart;
import io.suanpan.console.Figures;
import io.suanpan.quota.Quota;
import io.suanpan.quota.app.ReadQuotas;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What was used in the windows of a quota. */
@Named
@ViewScoped
public class QuotaHistoryPage extends AboutTenant {
  private static final int WINDOWS = 62;

  @Inject ReadQuotas read;
  @Inject QuotaRows quotaRows;
  @Inject Figures figures;

  private String name;
  private String what;
  private Chart chart;
  private List<Past> rows = List.of();

  /** A window that was. */
  public record Past(String from, String used) implements Serializable {}

  public void load() {
    Tenant tenant = tenant();
    ReadQuotas.History history = read.history(tenant, name, WINDOWS);
    Quota quota = history.quota();
    what = quotaRows.what(quota);
    List<String> labels = new ArrayList<>();
    List<BigDecimal> used = new ArrayList<>(history.used().values());
    List<Past> windows = new ArrayList<>();
    for (Map.Entry<Instant, BigDecimal> window : history.used().entrySet()) {
      String from = figures.time(window.getKey(), tenant.zone());
      windows.add(new Past(from, figures.number(window.getValue())));
      labels.add(from);
    }
    rows = windows;
    Collections.reverse(labels);
    Collections.reverse(used);
    String unit = quotaRows.unit(quota.measure());
    chart = Chart.of(Chart.Kind.COLUMNS, unit, labels).with(name, used);
  }

  public Chart getChart() {
    return chart;
  }

  /** The windows, the latest first. */
  public List<Past> getRows() {
    return rows;
  }

  public String getWhat() {
    return what;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = said(name);
  }
}
