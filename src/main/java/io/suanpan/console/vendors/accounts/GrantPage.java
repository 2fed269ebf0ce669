package io.suanpan.console.vendors.accounts;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Chart;
import io.suanpan.console.Figures;
import io.suanpan.console.Now;
import io.suanpan.console.Words;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.Grant;
import io.suanpan.grants.app.BookGrant;
import io.suanpan.identity.Permission;
import io.suanpan.invoicing.app.GrantHistory;
import io.suanpan.invoicing.app.GrantStandings;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One grant: how it stands, how it has burnt, its terms; voids it. */
@Named
@ViewScoped
public class GrantPage extends AboutTenant {
  @Inject BookGrant grants;
  @Inject GrantHistory history;
  @Inject GrantStandings standings;
  @Inject VendorAccounts accounts;
  @Inject GrantRows rows;
  @Inject GrantFacts grantFacts;
  @Inject Figures figures;
  @Inject Words words;
  @Inject Now now;

  private String id;
  private String account;
  private GrantRow row;
  private List<Fact> facts = List.of();
  private List<GrantDay> days = List.of();
  private boolean forfeiting;
  private Chart chart;

  @Size(max = 500)
  private String reason;

  public void load() {
    Tenant tenant = tenant();
    Grant grant = grants.get(tenant, number());
    account =
        accounts.list(tenant).stream()
            .filter(known -> known.id() == grant.terms().account())
            .map((VendorAccount known) -> AccountName.of(known).toString())
            .findFirst()
            .orElseThrow();
    row =
        standings
            .of(tenant, number(), now.instant())
            .map(standing -> rows.running(tenant, standing))
            .orElseGet(() -> rows.other(tenant, grant, account));
    facts = grantFacts.of(tenant, grant);
    if (grant instanceof Allowance) {
      burnDown(history.days(tenant, number(), now.instant()));
    }
  }

  private void burnDown(List<GrantHistory.Day> burnt) {
    List<GrantDay> told = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<BigDecimal> left = new ArrayList<>();
    forfeiting = burnt.stream().anyMatch(day -> day.forfeited() > 0);
    for (GrantHistory.Day day : burnt) {
      labels.add(figures.day(day.day()));
      left.add(BigDecimal.valueOf(day.left()));
      told.add(
          new GrantDay(
              figures.day(day.day()),
              figures.number(day.covered()),
              figures.number(day.forfeited()),
              figures.number(day.left())));
    }
    Collections.reverse(told);
    days = told;
    chart = Chart.of(Chart.Kind.STEPS, row.unit(), labels).with(words.get("grant.left"), left);
  }

  public String markVoid() {
    return attempt.at(
        () -> {
          Tenant tenant = visitor.tenantFor(Permission.KEEP_ACCOUNTS, getCode());
          grants.markVoid(tenant, number(), reason, visitor.user().actor());
          attempt.done("grant.voided.done", row.name());
          return redirect.here();
        });
  }

  public boolean isVoidable() {
    return visitor.may(Permission.KEEP_ACCOUNTS.name())
        && !row.state().equals("VOID")
        && !row.state().equals("ENDED");
  }

  private int number() {
    try {
      return Integer.parseInt(id);
    } catch (NumberFormatException e) {
      throw Refusal.notFound("grant " + id);
    }
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = said(id);
  }

  public String getAccount() {
    return account;
  }

  public GrantRow getRow() {
    return row;
  }

  public List<Fact> getFacts() {
    return facts;
  }

  /** The latest first. */
  public List<GrantDay> getDays() {
    return days;
  }

  /** Whether something was lost because it was not used in time. */
  public boolean isForfeiting() {
    return forfeiting;
  }

  /** Whether there is something to draw. */
  public boolean isCharted() {
    return chart != null && !chart.isEmpty();
  }

  public Chart getChart() {
    return chart;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
