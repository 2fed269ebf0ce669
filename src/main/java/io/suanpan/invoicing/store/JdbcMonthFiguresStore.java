package io.suanpan.invoicing.store;

import io.suanpan.invoicing.InvoiceContent.Unpriced;
import io.suanpan.invoicing.MonthFigures;
import io.suanpan.invoicing.MonthFigures.DayCost;
import io.suanpan.invoicing.MonthFigures.GrantLeft;
import io.suanpan.invoicing.MonthFiguresStore;
import io.suanpan.storage.Statements;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of {@code month_figures} and of the tables that belong to it. */
@ApplicationScoped
public class JdbcMonthFiguresStore implements MonthFiguresStore {
  /** The day of what belongs to no single day. */
  static final int NO_DAY = 0;

  private static final List<String> PARTS =
      List.of("month_figures_cost", "month_figures_grant", "month_figures_unpriced");

  @Inject Statements statements;

  @Override
  public void keep(TenantId tenant, MonthFigures figures) {
    int number = tenant.number();
    String month = figures.month().toString();
    String currency = figures.net().currency().getCurrencyCode();
    // First, so that two nodes that look at a tenant at once do so one after the other.
    statements.change(
        "INSERT INTO month_figures (tenant_id, month, as_of, currency, net) VALUES (?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE month = VALUES(month), as_of = VALUES(as_of),"
            + " currency = VALUES(currency), net = VALUES(net)",
        List.of(number, month, Times.utc(figures.asOf()), currency, figures.net().amount()));
    PARTS.forEach(
        part -> statements.change("DELETE FROM " + part + " WHERE tenant_id = ?", List.of(number)));
    insert(
        "INSERT INTO month_figures_cost (tenant_id, day, vendor, month, currency, cost) VALUES ",
        figures.costs().stream().map(cost -> row(number, cost, month, currency)).toList());
    insert(
        "INSERT INTO month_figures_grant"
            + " (tenant_id, grant_id, vendor, name, unit, amount, expires_at) VALUES ",
        figures.grants().stream().map(grant -> row(number, grant)).toList());
    insert(
        "INSERT INTO month_figures_unpriced (tenant_id, vendor, model, meter, quantity) VALUES ",
        figures.unpriced().stream().map(usage -> row(number, usage)).toList(),
        " ON DUPLICATE KEY UPDATE quantity = quantity + VALUES(quantity)");
  }

  private static List<Object> row(int tenant, DayCost cost, String month, String currency) {
    int day = cost.day().map(LocalDate::getDayOfMonth).orElse(NO_DAY);
    return List.of(tenant, day, cost.vendor(), month, currency, cost.cost());
  }

  private static List<Object> row(int tenant, GrantLeft grant) {
    return Arrays.asList(
        tenant,
        grant.grant(),
        grant.vendor(),
        grant.name(),
        grant.unit(),
        grant.left(),
        grant.expiresAt().map(Times::utc).orElse(null));
  }

  private static List<Object> row(int tenant, Unpriced usage) {
    return List.of(tenant, usage.vendor(), usage.model(), usage.meter(), usage.quantity());
  }

  private void insert(String into, List<List<Object>> rows) {
    insert(into, rows, "");
  }

  /** In one statement: a month has at most some hundred rows. */
  private void insert(String into, List<List<Object>> rows, String otherwise) {
    if (rows.isEmpty()) {
      return;
    }
    String marks = "(" + "?, ".repeat(rows.get(0).size() - 1) + "?)";
    List<Object> values = new ArrayList<>();
    rows.forEach(values::addAll);
    statements.change(into + marks + (", " + marks).repeat(rows.size() - 1) + otherwise, values);
  }
}
