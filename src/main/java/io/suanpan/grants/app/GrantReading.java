package io.suanpan.grants.app;

import io.suanpan.catalog.Benefit;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantTerms;
import io.suanpan.grants.GrantTerms.WhenExhausted;
import io.suanpan.grants.app.GrantBody.AllowanceBody;
import io.suanpan.metering.Meters;
import io.suanpan.metering.VendorAccount;
import io.suanpan.money.Money;
import io.suanpan.period.Bucket;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a grant of what an operator books.
 *
 * @param zone the vendor's
 */
record GrantReading(GrantBody body, VendorAccount account, ZoneId zone) {
  private static final int USUAL_PRIORITY = 10;

  Grant grant(Instant now) {
    if ((body.allowance() == null) == (body.credit() == null)) {
      throw Refusal.of("", Code.INVALID_VALUE, "give either an allowance or a credit");
    }
    GrantTerms terms = terms(now);
    return body.allowance() != null ? allowance(terms, body.allowance()) : credit(terms);
  }

  private Allowance allowance(GrantTerms terms, AllowanceBody allowance) {
    Map<String, Long> weights = allowance.weights() == null ? Map.of() : allowance.weights();
    requireMeters("/allowance/meters", allowance.meters());
    requireMeters("/allowance/weights", weights.keySet());
    try {
      return new Allowance(
          terms, allowance.meters(), allowance.quantity(), schedule(terms, allowance), weights);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Refusal.of("/recurrence", Code.INVALID_VALUE, e.getMessage());
    }
  }

  private Allowance.Schedule schedule(GrantTerms terms, AllowanceBody allowance) {
    return new ScheduleDocument(
            body.recurrence(),
            decimal(allowance.refill()),
            body.rollover(),
            body.caps(),
            decimal(body.openingBalance()))
        .toSchedule(
            allowance.quantity(), terms.effective().start(), zone, BigDecimal::longValueExact);
  }

  private static BigDecimal decimal(Long number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }

  private static void requireMeters(String pointer, Set<String> meters) {
    for (String meter : meters) {
      if (!meter.equals(Benefit.ALL) && Meters.named(meter).isEmpty()) {
        throw Refusal.of(pointer, Code.UNKNOWN_METER, meter + " is not a meter");
      }
    }
  }

  private Credit credit(GrantTerms terms) {
    if (!body.credit().currency().equals(account.currency().getCurrencyCode())) {
      throw Refusal.of(
          "/credit/currency", Code.INVALID_VALUE, "the account is in " + account.currency());
    }
    boolean once = body.recurrence() == null && body.rollover() == null;
    if (!once || body.caps() != null || body.openingBalance() != null) {
      throw Refusal.of("/credit", Code.INVALID_VALUE, "a credit is given once");
    }
    return new Credit(terms, money("/credit/amount", body.credit().amount()));
  }

  private Money money(String pointer, BigDecimal amount) {
    Money money = new Money(amount, account.currency());
    if (money.rounded().amount().compareTo(amount) != 0) {
      throw Refusal.of(pointer, Code.INVALID_VALUE, "has more decimals than " + account.currency());
    }
    return money.rounded();
  }

  private GrantTerms terms(Instant now) {
    Instant start = Bucket.of(body.effectiveAt()).start();
    if (body.expiresAt() != null && !body.expiresAt().isAfter(start)) {
      throw Refusal.of("/expiresAt", Code.INVALID_VALUE, "must be after effectiveAt");
    }
    Set<String> models =
        body.allowance() != null
            ? body.allowance().models()
            : Optional.ofNullable(body.credit().models()).orElse(Set.of(Benefit.ALL));
    return new GrantTerms(
        1,
        account.id(),
        body.name() == null ? "grant" : body.name(),
        models,
        body.priority() == null ? USUAL_PRIORITY : body.priority(),
        new Interval(start, Optional.ofNullable(body.expiresAt())),
        now,
        Optional.empty(),
        Optional.ofNullable(body.price()).map(price -> money("/price", price)),
        "stop".equals(body.whenExhausted()) ? WhenExhausted.STOP : WhenExhausted.PAY_AS_YOU_GO);
  }
}
