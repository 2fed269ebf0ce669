package io.suanpan.rating;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.Discount;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.BurnDown;
import io.suanpan.grants.Credit;
import io.suanpan.period.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account of a vendor in July 2024, for tests. */
final class Account {
  static final Currency CNY = Currency.getInstance("CNY");
  static final Instant JULY = Instant.parse("2024-07-01T00:00:00Z");
  static final Instant AUGUST = Instant.parse("2024-08-01T00:00:00Z");

  private final List<Rate> listed = new ArrayList<>();
  private final List<Rate> negotiated = new ArrayList<>();
  private final List<BurnDown.Opening> allowances = new ArrayList<>();
  private final List<Opening.CreditLeft> credits = new ArrayList<>();
  private final List<Discount> discounts = new ArrayList<>();
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private ZoneId zone = ZoneOffset.UTC;

  Account listed(Rate... rates) {
    listed.addAll(List.of(rates));
    return this;
  }

  Account negotiated(Rate... rates) {
    negotiated.addAll(List.of(rates));
    return this;
  }

  Account zone(String name) {
    zone = ZoneId.of(name);
    return this;
  }

  Account uses(Use... more) {
    uses.addAll(List.of(more));
    return this;
  }

  Account granted(Allowance... more) {
    List.of(more).forEach(a -> allowances.add(BurnDown.Opening.fresh(a)));
    return this;
  }

  Account credited(Credit credit) {
    credits.add(new Opening.CreditLeft(credit, credit.amount()));
    return this;
  }

  Account discounted(Discount... more) {
    discounts.addAll(List.of(more));
    return this;
  }

  Account committed(Commitment... more) {
    commitments.addAll(List.of(more));
    return this;
  }

  AccountUsage usage() {
    return new AccountUsage(
        new Interval(JULY, Optional.of(AUGUST)),
        new Agreement(
            new AccountPrices(
                new RateCard("CN", CNY, listed),
                new RateCard("CN", CNY, negotiated),
                List.of(),
                zone),
            discounts,
            commitments),
        new Opening(allowances, credits, Map.of(), Map.of()),
        uses,
        0);
  }

  AccountCharges rate() {
    return Rating.rate(usage());
  }
}
