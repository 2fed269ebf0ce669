package io.suanpan.grants.api;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Cadence;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantTerms;
import io.suanpan.grants.Renewal;
import io.suanpan.metering.AccountName;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A grant on the wire.
 *
 * @param id its number
 * @param vendorAccount {@code vendor/name}
 * @param name what it is called on documents
 * @param allowance what it covers, or null
 * @param credit what it pays, or null
 * @param price what was paid for it, or null
 * @param whenExhausted what the vendor does once nothing is left
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
    Instant voidedAt,
    BigDecimal price,
    String whenExhausted) {

  /**
   * Free or prepaid usage.
   *
   * @param renewal how it begins anew, or null
   * @param caps what it gives at most at a time, or null
   */
  public record AllowanceView(
      List<String> meters,
      List<String> models,
      long quantity,
      RenewalView renewal,
      List<CapView> caps,
      Map<String, Long> weights) {}

  /** When an allowance begins anew, what it gives then, what is carried over. */
  public record RenewalView(String cadence, long refill, long rolloverMin, Long rolloverMax) {
    static RenewalView of(Renewal renewal) {
      return new RenewalView(
          Cadence.text(renewal.cadence()),
          renewal.refill(),
          renewal.minimum(),
          renewal.maximum().isPresent() ? renewal.maximum().getAsLong() : null);
    }
  }

  /** What an allowance gives at most in one window. */
  public record CapView(long limit, String cadence) {}

  /** Free or prepaid money. */
  public record CreditView(BigDecimal amount, String currency, List<String> models) {}

  static GrantView of(Grant grant, IntFunction<AccountName> accounts) {
    GrantTerms terms = grant.terms();
    List<String> models = terms.models().stream().sorted().toList();
    AllowanceView allowance = null;
    CreditView credit = null;
    if (grant instanceof Allowance a) {
      allowance = allowance(a, models);
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
        terms.voidedAt().orElse(null),
        terms.price().map(Money::amount).orElse(null),
        terms.whenExhausted() == GrantTerms.WhenExhausted.STOP ? "stop" : "payAsYouGo");
  }

  private static AllowanceView allowance(Allowance a, List<String> models) {
    List<CapView> caps =
        a.schedule().caps().stream()
            .map(cap -> new CapView(cap.limit(), Cadence.text(cap.cadence())))
            .toList();
    return new AllowanceView(
        a.meters().stream().sorted().toList(),
        models,
        a.quantity(),
        a.schedule().renewal().map(RenewalView::of).orElse(null),
        caps.isEmpty() ? null : caps,
        a.weights().isEmpty() ? null : a.weights());
  }
}
