package io.suanpan.console.billing;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Figures;
import io.suanpan.console.Now;
import io.suanpan.console.Words;
import io.suanpan.identity.Permission;
import io.suanpan.invoicing.OperatorFee;
import io.suanpan.invoicing.OperatorFee.Markup;
import io.suanpan.invoicing.OperatorFee.Monthly;
import io.suanpan.invoicing.TenantCredit;
import io.suanpan.invoicing.TenantCredit.Left;
import io.suanpan.invoicing.app.ManageFees;
import io.suanpan.invoicing.app.ManageTenantCredits;
import io.suanpan.metering.VendorId;
import io.suanpan.period.BillingPeriod;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What the operator charges a tenant besides, and the tenant's money with the operator. */
@Named
@ViewScoped
public class TermsPage extends AboutTenant {
  @Inject ManageFees fees;
  @Inject ManageTenantCredits credits;
  @Inject Figures figures;
  @Inject Words words;
  @Inject Now now;

  private final FeeForm fee = new FeeForm();
  private final CreditForm credit = new CreditForm();

  /**
   * A fee.
   *
   * @param ended whether its end is set
   */
  public record FeeRow(
      int id, String name, String basis, String vendor, String from, String to, boolean ended) {}

  /** A promotion or a prepayment. */
  public record CreditRow(
      String name, String kind, String amount, String left, String from, String expires) {}

  public void load() {
    keeping();
  }

  private Tenant keeping() {
    return visitor.tenantFor(Permission.KEEP_BILLING, getCode());
  }

  public List<FeeRow> getFees() {
    return fees.list(keeping()).stream().map(this::row).toList();
  }

  private FeeRow row(OperatorFee booked) {
    return new FeeRow(
        booked.id(),
        booked.name(),
        basis(booked.basis()),
        booked.vendor().map(VendorId::name).orElseGet(() -> words.get("any")),
        figures.month(booked.from()),
        booked.to().map(figures::month).orElse("–"),
        booked.to().isPresent());
  }

  private String basis(OperatorFee.Basis basis) {
    return basis instanceof Markup markup
        ? words.get("fee.percent-of", figures.number(markup.percent()))
        : words.get("fee.a-month", figures.money(((Monthly) basis).amount()));
  }

  public List<CreditRow> getCredits() {
    Tenant tenant = keeping();
    return credits.left(tenant).stream().map(left -> row(tenant, left)).toList();
  }

  private CreditRow row(Tenant tenant, Left left) {
    TenantCredit booked = left.credit();
    return new CreditRow(
        booked.name(),
        booked.kind().name(),
        figures.money(booked.amount()),
        figures.money(left.left()),
        figures.time(booked.effectiveAt(), tenant.zone()),
        figures.time(booked.expiresAt(), tenant.zone()));
  }

  public String bookFee() {
    return attempt.at(
        "billing",
        FeeForm.FIELDS,
        () -> {
          OperatorFee booked = fees.book(keeping(), fee.wanted(), visitor.user().actor());
          attempt.done("fee.booked", booked.name());
          return redirect.here();
        });
  }

  /** From the next month on. */
  public String endFee(int id) {
    return attempt.at(
        () -> {
          Tenant tenant = keeping();
          BillingPeriod next = BillingPeriod.at(now.instant(), tenant.zone()).next();
          fees.end(tenant, id, next.month(), visitor.user().actor());
          attempt.done("fee.ended");
          return redirect.here();
        });
  }

  public String bookCredit() {
    return attempt.at(
        "billing",
        CreditForm.FIELDS,
        () -> {
          Tenant tenant = keeping();
          TenantCredit booked = credits.book(tenant, credit.wanted(tenant), visitor.user().actor());
          attempt.done("credit.booked", booked.name());
          return redirect.here();
        });
  }

  public List<SelectItem> getKinds() {
    return Stream.of(TenantCredit.Kind.values())
        .map(kind -> new SelectItem(kind, words.get("credit.long." + kind)))
        .toList();
  }

  public String getCurrency() {
    return tenant().currency().getCurrencyCode();
  }

  public FeeForm getFee() {
    return fee;
  }

  public CreditForm getCredit() {
    return credit;
  }
}
