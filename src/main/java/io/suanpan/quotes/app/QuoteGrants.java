package io.suanpan.quotes.app;

import io.suanpan.catalog.Benefit;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.grants.Balance.CapBalance;
import io.suanpan.grants.BurnDown;
import io.suanpan.grants.Cap;
import io.suanpan.grants.Credit;
import io.suanpan.grants.GrantTerms;
import io.suanpan.grants.GrantTerms.WhenExhausted;
import io.suanpan.grants.app.ScheduleDocument;
import io.suanpan.metering.Meters;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import io.suanpan.quotes.app.QuoteRequest.CreditDocument;
import io.suanpan.quotes.app.QuoteRequest.GrantDocument;
import io.suanpan.rating.Opening.CreditLeft;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The grants and credits of a quote, under numbers that stand in the order of their names. */
final class QuoteGrants {
  private final QuoteRequest request;
  private final Interval period;
  private final Currency currency;
  private final ZoneId zone;
  private final Scale scale;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  QuoteGrants(QuoteRequest request, Interval period, Currency currency, ZoneId zone, Scale scale) {
    this.request = request;
    this.period = period;
    this.currency = currency;
    this.zone = zone;
    this.scale = scale;
    Set<String> ids = new TreeSet<>();
    Pointed.each("/grants", request.grants(), (grant, i) -> add(ids, grant.id()));
    Pointed.each("/credits", request.credits(), (credit, i) -> add(ids, credit.id()));
    for (String id : ids) {
      names.add(id);
      numbers.put(id, names.size());
    }
  }

  private static String add(Set<String> ids, String id) {
    if (!ids.add(Pointed.required(id))) {
      throw new IllegalArgumentException("\"" + id + "\" is there twice");
    }
    return id;
  }

  String name(int number) {
    return names.get(number - 1);
  }

  int number(String name) {
    return numbers.get(name);
  }

  List<BurnDown.Opening> allowances() {
    return Pointed.each("/grants", request.grants(), (grant, i) -> opening(grant));
  }

  List<CreditLeft> credits() {
    return Pointed.each("/credits", request.credits(), (credit, i) -> credit(credit));
  }

  private BurnDown.Opening opening(GrantDocument grant) {
    Allowance allowance = allowance(grant);
    Instant start = allowance.terms().effective().start();
    if (grant.openingBalance() == null || start.isAfter(period.start())) {
      return BurnDown.Opening.fresh(allowance);
    }
    List<CapBalance> caps =
        allowance.schedule().caps().stream()
            .map(Cap::limit)
            .map(limit -> new CapBalance(limit, Optional.empty()))
            .toList();
    long left = scale.whole(grant.openingBalance());
    return new BurnDown.Opening(
        allowance, Optional.of(new Balance(left, Optional.empty(), caps, period.start())));
  }

  private Allowance allowance(GrantDocument grant) {
    var covers = Pointed.required(grant.allowance());
    long quantity = scale.whole(covers.quantity());
    Set<String> meters = covers.meters() == null ? Set.of(Benefit.ALL) : covers.meters();
    for (String meter : meters) {
      if (!meter.equals(Benefit.ALL) && Meters.named(meter).isEmpty()) {
        throw new IllegalArgumentException("\"" + meter + "\" is no meter");
      }
    }
    GrantTerms terms = terms(grant);
    Allowance.Schedule schedule =
        new ScheduleDocument(
                grant.recurrence(), covers.refill(), grant.rollover(), grant.caps(), null)
            .toSchedule(quantity, terms.effective().start(), zone, scale::whole);
    return new Allowance(
        terms, meters, quantity, schedule, covers.weights() == null ? Map.of() : covers.weights());
  }

  private GrantTerms terms(GrantDocument grant) {
    return new GrantTerms(
        number(grant.id()),
        1,
        grant.id(),
        grant.allowance().models() == null ? Set.of(Benefit.ALL) : grant.allowance().models(),
        priority(grant.priority()),
        validity(grant.effectiveAt(), grant.expiresAt()),
        grant.createdAt() == null ? Instant.EPOCH : grant.createdAt(),
        Optional.ofNullable(grant.voidedAt()),
        Optional.ofNullable(grant.price()).map(this::money),
        WhenExhausted.PAY_AS_YOU_GO);
  }

  private CreditLeft credit(CreditDocument credit) {
    GrantTerms terms =
        new GrantTerms(
            number(credit.id()),
            1,
            credit.id(),
            credit.models() == null ? Set.of(Benefit.ALL) : credit.models(),
            priority(credit.priority()),
            validity(credit.effectiveAt(), credit.expiresAt()),
            credit.createdAt() == null ? Instant.EPOCH : credit.createdAt(),
            Optional.empty(),
            Optional.ofNullable(credit.price()).map(this::money),
            WhenExhausted.PAY_AS_YOU_GO);
    Money amount = money(Pointed.required(credit.amount()));
    return new CreditLeft(new Credit(terms, amount), amount);
  }

  private Money money(BigDecimal amount) {
    return new Money(amount, currency).rounded();
  }

  private static int priority(Integer priority) {
    return priority == null ? Integer.MAX_VALUE : priority;
  }

  private static Interval validity(Instant from, Instant to) {
    return new Interval(from == null ? QuoteInput.ALWAYS : from, Optional.ofNullable(to));
  }
}
