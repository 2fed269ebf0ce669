package io.suanpan.invoicing;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.invoicing.InvoiceContent.AfterEndOfService;
import io.suanpan.invoicing.InvoiceContent.Balance;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.Party;
import io.suanpan.invoicing.InvoiceContent.References;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import io.suanpan.invoicing.InvoiceContent.Unpriced;
import io.suanpan.money.Money;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Interval;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.Tenant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the content of an invoice from the bills of a tenant's vendor accounts. Pure.
 *
 * @param tenant who is invoiced
 * @param period the month
 * @param issuer who issues; a preview may do without
 * @param bills a vendor account each, in the order of the sections
 * @param left what is left of each grant, by its number
 */
public record DraftInvoice(
    Tenant tenant,
    BillingPeriod period,
    Optional<Issuer> issuer,
    List<AccountBill> bills,
    Carried left) {

  /** The content without number and dates. */
  public InvoiceContent preview() {
    return content(Optional.empty());
  }

  /** The content with the number and the instant of its issue. */
  public InvoiceContent issued(String number, Instant at) {
    return content(Optional.of(new Issue(number, at)));
  }

  private record Issue(String number, Instant at) {}

  private InvoiceContent content(Optional<Issue> issue) {
    Assembly assembly = new Assembly(tenant.currency());
    List<Section> sections = bills.stream().map(assembly::section).toList();
    Money net =
        sections.stream()
            .map(section -> new Money(section.netConverted(), tenant.currency()))
            .reduce(Money.zero(tenant.currency()), Money::plus);
    Money tax = net.percent(tenant.tax().rate()).rounded();
    Money total = net.plus(tax);
    Money none = Money.zero(tenant.currency());
    TaxRate rate = new TaxRate(tenant.tax().category(), tenant.tax().rate(), null);
    return new InvoiceContent(
        Kind.INVOICE,
        null,
        new References(null, null, null),
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
        issuer.map(DraftInvoice::party).orElse(null),
        recipient(),
        sections,
        List.of(),
        List.of(),
        List.of(),
        rate,
        List.of(new Tax(rate.category(), rate.rate(), rate.note(), net.amount(), tax.amount())),
        net.amount(),
        total.amount(),
        List.of(),
        none.amount(),
        total.amount(),
        assembly.saved(),
        unpriced(),
        afterEndOfService(),
        balances());
  }

  private LocalDate dueOn(Issue issue) {
    return LocalDate.ofInstant(issue.at(), tenant.zone())
        .plusDays(issuer.map(Issuer::paymentDays).orElse(0));
  }

  private static Party party(Issuer issuer) {
    return new Party(
        issuer.name(),
        issuer.address(),
        issuer.vatId(),
        issuer.taxNumber(),
        issuer.email(),
        null,
        null,
        null,
        issuer.bank(),
        null,
        null);
  }

  private Party recipient() {
    return new Party(
        tenant.name(),
        tenant.address(),
        tenant.tax().vatId(),
        null,
        tenant.email(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private List<Unpriced> unpriced() {
    List<Unpriced> unpriced = new ArrayList<>();
    for (AccountBill bill : bills) {
      bill.charges()
          .unpriced()
          .forEach(
              usage ->
                  unpriced.add(
                      new Unpriced(
                          bill.account().vendor().name(),
                          bill.account().name(),
                          usage.model(),
                          usage.meter().name(),
                          usage.quantity())));
    }
    return unpriced;
  }

  private List<AfterEndOfService> afterEndOfService() {
    List<AfterEndOfService> found = new ArrayList<>();
    for (AccountBill bill : bills) {
      bill.vendor()
          .endOfService(tenant.region())
          .ifPresent(
              end -> {
                long tokens = tokensFrom(bill, end);
                if (tokens > 0) {
                  found.add(
                      new AfterEndOfService(
                          bill.account().vendor().name(),
                          bill.account().name(),
                          tenant.region(),
                          end,
                          tokens));
                }
              });
    }
    return found;
  }

  private static long tokensFrom(AccountBill bill, Instant end) {
    return bill.cells().stream()
        .filter(cell -> !cell.bucket().start().isBefore(end))
        .flatMap(cell -> cell.quantities().asMap().entrySet().stream())
        .filter(quantity -> quantity.getKey().isToken())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Of grants that could burn in the period. */
  private List<Balance> balances() {
    List<Balance> balances = new ArrayList<>();
    for (AccountBill bill : bills) {
      for (Grant grant : bill.grants()) {
        if (concerns(grant)) {
          balances.add(balance(bill, grant));
        }
      }
    }
    return balances;
  }

  private boolean concerns(Grant grant) {
    Interval effective = grant.terms().effective();
    return effective.start().isBefore(period.end())
        && effective.end().map(period.start()::isBefore).orElse(true)
        && grant.terms().voidedAt().map(period.start()::isBefore).orElse(true);
  }

  private Balance balance(AccountBill bill, Grant grant) {
    Long quantity = grant instanceof Allowance allowance ? left.left(allowance) : null;
    BigDecimal amount = grant instanceof Credit credit ? left.left(credit).amount() : null;
    return new Balance(
        grant.terms().id(),
        bill.account().vendor().name(),
        grant.terms().name(),
        grant.terms().models().stream().sorted().toList(),
        quantity,
        amount,
        amount == null ? null : bill.account().currency().getCurrencyCode(),
        grant.terms().effective().end().orElse(null));
  }
}
