package io.suanpan.console.billing;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.OnceARequest;
import io.suanpan.export.app.SendInvoice;
import io.suanpan.identity.Permission;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.app.Explanations;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.invoicing.app.VoidInvoice;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantRules;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Pattern;
import java.util.Map;

/** An issued invoice, what led to each line, and what can be done with it. */
@Named
@ViewScoped
public class IssuedPage extends AboutTenant {
  @Inject FindInvoices invoices;
  @Inject InvoiceViews views;
  @Inject Explanations explanations;
  @Inject ExplainLine explainLine;
  @Inject PaymentDesk desk;
  @Inject SendInvoice send;
  @Inject VoidInvoice voids;
  @Inject OnceARequest once;

  private String number;
  private Integer line;
  private PaymentForm payment = new PaymentForm();

  @Pattern(regexp = TenantRules.READABLE)
  private String reason;

  public void load() {
    payment = desk.form(tenant(), number);
  }

  /** The invoice; read once for a page. */
  public InvoiceView getView() {
    return once.get(
        InvoiceView.class,
        () -> {
          IssuedInvoice invoice = invoices.get(tenant(), number);
          return views.of(tenant(), invoice);
        });
  }

  /** How the line that is asked for came about; null when none is. */
  public Explained getExplained() {
    return line == null
        ? null
        : once.get(
            Explained.class, () -> explainLine.of(explanations.find(tenant(), number, line)));
  }

  public String pay() {
    return desk.book(getCode(), number, payment, redirect::here);
  }

  public String sendByEmail() {
    return attempt.at(
        () -> {
          Tenant tenant = visitor.tenantFor(Permission.KEEP_BILLING, getCode());
          String to = send.send(tenant, number, visitor.user().actor());
          attempt.done("invoice.sent", number, to);
          return redirect.here();
        });
  }

  public String voidInvoice() {
    return attempt.at(
        Map.of(),
        () -> {
          Tenant tenant = visitor.tenantFor(Permission.KEEP_BILLING, getCode());
          IssuedInvoice note = voids.voidInvoice(tenant, number, reason, visitor.user().actor());
          attempt.done("invoice.voided", number, note.number());
          return redirect.here();
        });
  }

  /** Where it would be sent; null where nobody has said. */
  public String getEmail() {
    return tenant().email();
  }

  /** Its own URL, to which the number of a line is added. */
  public String getLink() {
    return Links.invoice(tenant().code(), number);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = said(number);
  }

  public Integer getLine() {
    return line;
  }

  public void setLine(Integer line) {
    this.line = line;
  }

  public PaymentForm getPayment() {
    return payment;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
