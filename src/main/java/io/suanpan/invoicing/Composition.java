package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.References;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.money.Money;
import io.suanpan.period.BillingPeriod;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the content of an invoice from the bills of a tenant's vendor accounts. Pure.
 *
 * @param tenant who is invoiced
 * @param period the month
 * @param issuer who issues; a preview may do without
 * @param bills a vendor account each, in the order of the sections
 * @param left what is left of each grant, by its number
 * @param extras what stands on it besides
 * @param usage who used what of the bills, and when; without it there is no attachment
 */
public record Composition(
    Tenant tenant,
    BillingPeriod period,
    Optional<Issuer> issuer,
    List<AccountBill> bills,
    Carried left,
    Extras extras,
    Optional<CostAllocation> usage) {

  /** With these extras. */
  public Composition with(Extras others) {
    return new Composition(tenant, period, issuer, bills, left, others, usage);
  }

  /** With an attachment that tells usage apart like that. */
  public Composition with(CostAllocation told) {
    return new Composition(tenant, period, issuer, bills, left, extras, Optional.of(told));
  }

  /** The content without number and dates. */
  public InvoiceContent preview() {
    return content(Optional.empty());
  }

  /** The content with the number and the instant of its issue. */
  public InvoiceContent issued(String number, Instant at) {
    return content(Optional.of(new Issue(number, at)));
  }

  /** The tax rate of the month. */
  public static TaxRate taxRate(Tenant tenant, BillingPeriod period) {
    TaxProfile profile = tenant.tax().in(period.month());
    String note = new Words(tenant.language()).taxNote(profile);
    return new TaxRate(profile.category(), profile.rate(), note);
  }

  private record Issue(String number, Instant at) {}

  private InvoiceContent content(Optional<Issue> issue) {
    Assembly assembly = new Assembly(tenant.currency());
    List<Section> sections = bills.stream().map(assembly::section).toList();
    int lines = sections.stream().mapToInt(section -> section.lines().size()).sum();
    List<Fee> fees = new OperatorFees(extras.fees(), tenant.currency()).on(sections, lines + 1);
    List<Correction> corrections = numbered(lines + fees.size() + 1);
    TaxRate rate = taxRate(tenant, period);
    Totals totals = totals(rate, sections, fees, corrections);
    Notices notices = new Notices(tenant, period, bills, left);
    return new InvoiceContent(
        Kind.INVOICE,
        extras.replaced().orElse(null),
        references(),
        issue.map(Issue::number).orElse(null),
        tenant.code(),
        period.month(),
        period.start(),
        period.end(),
        period.zone(),
        issue.map(Issue::at).orElse(null),
        issue.map(this::dueOn).orElse(null),
        tenant.currency().getCurrencyCode(),
        tenant.language(),
        issuer.map(Parties::issuer).orElse(null),
        Parties.recipient(tenant, period.month()),
        sections,
        fees,
        corrections,
        totals.promotions(),
        rate,
        totals.taxes(),
        totals.net().amount(),
        totals.total().amount(),
        totals.prepayments(),
        totals.paidInAdvance().amount(),
        totals.payable().amount(),
        Savings.saved(sections, tenant.currency()),
        notices.unpriced(),
        notices.afterEndOfService(),
        notices.balances(),
        usage.map(told -> told.attachment(sections, tenant.currency())).orElse(null));
  }

  private Totals totals(
      TaxRate rate, List<Section> sections, List<Fee> fees, List<Correction> corrections) {
    Totals totals = new Totals(tenant.currency(), rate);
    sections.forEach(section -> totals.add(money(section.netConverted()), rate));
    fees.forEach(fee -> totals.add(money(fee.net()), rate));
    totals.add(corrections);
    totals.promote(extras.credits().promotions(period));
    totals.pay(extras.credits().prepayments(extras.creditedAt()));
    return totals;
  }

  private List<Correction> numbered(int first) {
    List<Correction> numbered = new ArrayList<>();
    for (Correction correction : extras.corrections()) {
      numbered.add(Corrections.numbered(correction, first + numbered.size()));
    }
    return numbered;
  }

  private Money money(BigDecimal amount) {
    return new Money(amount, tenant.currency());
  }

  private References references() {
    InvoiceTerms terms = tenant.invoicing();
    return new References(terms.orderReference(), terms.buyerReference(), terms.paymentTerms());
  }

  /** The tenant's own days to pay go before the issuer's. */
  private LocalDate dueOn(Issue issue) {
    int days =
        Optional.ofNullable(tenant.invoicing().paymentDays())
            .or(() -> issuer.map(Issuer::paymentDays))
            .orElse(0);
    return LocalDate.ofInstant(issue.at(), tenant.zone()).plusDays(days);
  }
}
