package io.suanpan.console.billing;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Figures;
import io.suanpan.identity.Permission;
import io.suanpan.invoicing.OpenItemStore.OpenSum;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.invoicing.app.FindOpenItems;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.primefaces.model.LazyDataModel;

/** All invoices that are not paid, and the booking of a payment of one of them. */
@Named
@ViewScoped
public class OpenItemsPage extends AboutTenant {
  @Inject FindOpenItems open;
  @Inject FindInvoices invoices;
  @Inject PaymentDesk desk;
  @Inject OpenRows rows;
  @Inject Figures figures;

  private final LazyOpenItems items = new LazyOpenItems();
  private String number;
  private PaymentForm payment = new PaymentForm();

  /** What is open in one currency. */
  public record SumRow(String items, String open, String overdueItems, String overdue) {}

  public void load() {
    visitor.require(Permission.SEE_ALL);
    if (isPaying()) {
      payment = desk.form(tenant(), number);
    }
  }

  public LazyDataModel<OpenRow> getItems() {
    return items;
  }

  public List<SumRow> getSums() {
    visitor.require(Permission.SEE_ALL);
    return open.sums(rows.today()).stream().map(this::row).toList();
  }

  private SumRow row(OpenSum sum) {
    return new SumRow(
        number(sum.items()),
        figures.money(sum.open()),
        number(sum.overdueItems()),
        figures.money(sum.overdue()));
  }

  private String number(long count) {
    return figures.number(BigDecimal.valueOf(count));
  }

  /** Whether somebody has chosen an invoice of which a payment is booked. */
  public boolean isPaying() {
    return number != null && visitor.user().may(Permission.KEEP_BILLING);
  }

  public String getCurrency() {
    return invoices.get(tenant(), number).currency();
  }

  public String pay() {
    return desk.book(getCode(), number, payment, () -> redirect.to("/console/open-items"));
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = said(number);
  }

  public PaymentForm getPayment() {
    return payment;
  }
}
