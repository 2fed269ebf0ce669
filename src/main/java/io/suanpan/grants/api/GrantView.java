package io.suanpan.grants.api;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantTerms;
import io.suanpan.metering.AccountName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A grant on the wire.
 *
 * @param id its number
 * @param vendorAccount {@code vendor/name}
 * @param name what it is called on documents
 * @param allowance what it covers, or null
 * @param credit what it pays, or null
 */
public record GrantView(
    int id,
    String vendorAccount,
    String name,
    AllowanceView allowance,
    CreditView credit,
    int priority,
    Instant effectiveAt,
    Instant expiresAt,
    Instant voidedAt) {

  /** Free usage. */
  public record AllowanceView(List<String> meters, List<String> models, long quantity) {}

  /** Free money. */
  public record CreditView(BigDecimal amount, String currency, List<String> models) {}

  static GrantView of(Grant grant, IntFunction<AccountName> accounts) {
    GrantTerms terms = grant.terms();
    List<String> models = terms.models().stream().sorted().toList();
    AllowanceView allowance = null;
    CreditView credit = null;
    if (grant instanceof Allowance a) {
      allowance = new AllowanceView(a.meters().stream().sorted().toList(), models, a.quantity());
    } else if (grant instanceof Credit c) {
      credit = new CreditView(c.amount().amount(), c.amount().currency().getCurrencyCode(), models);
    }
    return new GrantView(
        terms.id(),
        accounts.apply(terms.account()).toString(),
        terms.name(),
        allowance,
        credit,
        terms.priority(),
        terms.effective().start(),
        terms.effective().end().orElse(null),
        terms.voidedAt().orElse(null));
  }
}
