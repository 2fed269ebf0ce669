package io.suanpan.console.costs;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Figures;
import io.suanpan.console.Now;
import io.suanpan.console.Words;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.app.AllocateCosts;
import io.suanpan.invoicing.app.AllocateCosts.Allocated;
import io.suanpan.period.Months;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;

/** What a month costs a tenant. */
@Named
@ViewScoped
public class CostsPage extends AboutTenant {
  @Inject AllocateCosts allocate;
  @Inject CostWords costWords;
  @Inject CostTiles costTiles;
  @Inject CostChart costChart;
  @Inject Figures figures;
  @Inject Words words;
  @Inject Now now;

  private String month;
  private String by;

  /** Made for one answer, so it is not kept. */
  private transient CostsView view;

  /** What the month can be told apart by. */
  public record Choice(String word, String link, boolean chosen) {}

  public void load() {
    Tenant tenant = tenant();
    YearMonth chosen = chosen(tenant);
    Allocated own = allocate(tenant, chosen);
    if (own != null) {
      view = view(tenant, own, allocate(tenant, chosen.minusMonths(1)));
    }
  }

  /** Null where it cannot be said in the tenant's currency, which the page says then. */
  private Allocated allocate(Tenant tenant, YearMonth of) {
    try {
      return allocate.allocate(tenant, of);
    } catch (RuntimeException failure) {
      if (Refusal.isBehind(failure, Code.NO_FX_RATE)) {
        return null;
      }
      throw failure;
    }
  }

  private CostsView view(Tenant tenant, Allocated own, Allocated before) {
    InvoiceContent invoice = own.invoice();
    Currency currency = Currency.getInstance(invoice.currency());
    CostTable table = CostTable.of(own.costs(), By.of(by));
    return new CostsView(
        invoice.sections().isEmpty() && costWords.besides(own, currency).isEmpty(),
        invoice.currency(),
        before == null ? List.of() : costTiles.of(own, before, today(tenant, invoice.period())),
        costChart.of(
            table, invoice.period(), invoice.currency(), line -> costWords.name(table.by(), line)),
        costWords.columns(table),
        costWords.rows(table, currency),
        costWords.sum(table, currency),
        costWords.besides(own, currency),
        costWords.net(invoice, currency),
        costWords.savings(invoice, currency),
        costWords.balances(invoice, tenant.zone()),
        costWords.unpriced(invoice));
  }

  private OptionalInt today(Tenant tenant, YearMonth of) {
    LocalDate today = LocalDate.ofInstant(now.instant(), tenant.zone());
    return YearMonth.from(today).equals(of)
        ? OptionalInt.of(today.getDayOfMonth())
        : OptionalInt.empty();
  }

  private YearMonth running(Tenant tenant) {
    return YearMonth.from(now.instant().atZone(tenant.zone()));
  }

  private YearMonth chosen(Tenant tenant) {
    return Months.parse(month).orElseGet(() -> running(tenant));
  }

  /** Null where there is no exchange rate. */
  public CostsView getView() {
    return view;
  }

  public String getMonthText() {
    return figures.month(chosen(tenant()));
  }

  public String getBefore() {
    return link(chosen(tenant()).minusMonths(1), By.of(by));
  }

  /** Null where the next month lies ahead. */
  public String getAfter() {
    Tenant tenant = tenant();
    YearMonth next = chosen(tenant).plusMonths(1);
    return next.isAfter(running(tenant)) ? null : link(next, By.of(by));
  }

  public List<Choice> getChoices() {
    YearMonth chosen = chosen(tenant());
    return Arrays.stream(By.values())
        .map(each -> new Choice(each.word(), link(chosen, each), each == By.of(by)))
        .toList();
  }

  /** The word of what is told apart. */
  public String getChosenWord() {
    return By.of(by).word();
  }

  public String getFile() {
    return link("costs.csv", chosen(tenant()), By.of(by));
  }

  private String link(YearMonth to, By how) {
    return link("costs", to, how);
  }

  private String link(String page, YearMonth to, By how) {
    return "/console/%s?tenant=%s&month=%s&by=%s".formatted(page, tenant().code(), to, how.word());
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = said(month);
  }

  public String getBy() {
    return by;
  }

  public void setBy(String by) {
    this.by = said(by);
  }
}
