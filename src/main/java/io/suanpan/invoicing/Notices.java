package io.suanpan.invoicing;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.invoicing.InvoiceContent.AfterEndOfService;
import io.suanpan.invoicing.InvoiceContent.Balance;
import io.suanpan.invoicing.InvoiceContent.Unpriced;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Interval;
import io.suanpan.tenancy.Tenant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an invoice tells besides what is owed. */
record Notices(Tenant tenant, BillingPeriod period, List<AccountBill> bills, Carried left) {

  List<Unpriced> unpriced() {
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

  List<AfterEndOfService> afterEndOfService() {
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
  List<Balance> balances() {
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
