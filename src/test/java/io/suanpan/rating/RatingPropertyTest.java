package io.suanpan.rating;

import static io.suanpan.rating.Usages.cell;
import static io.suanpan.rating.Usages.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.catalog.Discount;
import io.suanpan.catalog.RateCard;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.BurnDown;
import io.suanpan.grants.GrantTerms;
import io.suanpan.metering.UsageCell;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold whatever is rated. jqwik prints the seed of each run. */
class RatingPropertyTest {
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final Instant JULY = Instant.parse("2024-07-01T00:00:00Z");
  private static final int BUCKETS = 24;

  @Property(tries = 500)
  void the_order_of_cells_does_not_matter(@ForAll Random random) {
    AccountUsage usage = usage(random);
    List<UsageCell> shuffled = new ArrayList<>(usage.cells());
    Collections.shuffle(shuffled, random);
    AccountUsage other =
        new AccountUsage(
            usage.rates(), shuffled, usage.allowances(), usage.discounts(), usage.credits());
    assertEquals(Rating.rate(usage), Rating.rate(other));
  }

  @Property(tries = 500)
  void nothing_is_lost_and_nothing_is_negative(@ForAll Random random) {
    AccountUsage usage = usage(random);
    AccountCharges charges = Rating.rate(usage);
    long reported =
        usage.cells().stream()
            .flatMap(cell -> cell.quantities().asMap().values().stream())
            .mapToLong(quantity -> quantity)
            .sum();
    long accounted =
        charges.charges().stream().mapToLong(Charge::consumed).sum()
            + charges.unpriced().stream().mapToLong(AccountCharges.Unpriced::quantity).sum();
    assertEquals(reported, accounted);
    long burnt = charges.charges().stream().mapToLong(Charge::coveredQuantity).sum();
    long given = usage.allowances().stream().mapToLong(BurnDown.Opening::left).sum();
    long left = charges.allowancesLeft().values().stream().mapToLong(l -> l).sum();
    assertEquals(given - burnt, left);
    assertTrue(charges.charges().stream().allMatch(charge -> charge.net().signum() >= 0));
  }

  /** A month rated in two parts, the second opening with what the first left, burns the same. */
  @Property(tries = 500)
  void a_split_period_burns_the_same(@ForAll Random random) {
    AccountUsage whole = usage(random);
    Instant cut = JULY.plusSeconds(900L * random.nextInt(BUCKETS + 1));
    AccountCharges first = Rating.rate(part(whole, cut, true, null));
    AccountCharges second = Rating.rate(part(whole, cut, false, first.allowancesLeft()));
    assertEquals(Rating.rate(whole).allowancesLeft(), second.allowancesLeft());
  }

  private static AccountUsage part(
      AccountUsage whole, Instant cut, boolean before, Map<Integer, Long> left) {
    List<BurnDown.Opening> openings =
        whole.allowances().stream()
            .map(
                o ->
                    left == null
                        ? o
                        : new BurnDown.Opening(o.allowance(), left.get(o.allowance().terms().id())))
            .toList();
    return new AccountUsage(
        whole.rates(),
        whole.cells().stream().filter(c -> c.bucket().start().isBefore(cut) == before).toList(),
        openings,
        whole.discounts(),
        whole.credits());
  }

  private static AccountUsage usage(Random random) {
    RateCard card =
        new RateCard(
            "CN",
            CNY,
            List.of(
                rate("a", "input", "12", "2024-01-01T00:00:00Z", "2024-07-01T03:00:00Z"),
                rate("a", "input", "0.8", "2024-07-01T03:00:00Z"),
                rate("a", "output", "120", "2024-01-01T00:00:00Z"),
                rate("b", "input", "0", "2024-01-01T00:00:00Z")));
    List<UsageCell> cells = new ArrayList<>();
    Set<String> seen = new java.util.HashSet<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      String model = List.of("a", "b", "unknown").get(random.nextInt(3));
      String meter = List.of("input", "output").get(random.nextInt(2));
      int bucket = random.nextInt(BUCKETS);
      if (seen.add(model + meter + bucket)) {
        cells.add(
            cell(model, JULY.plusSeconds(900L * bucket), meter, 1 + random.nextInt(5_000_000)));
      }
    }
    List<BurnDown.Opening> openings = new ArrayList<>();
    for (int id = 1; id <= random.nextInt(5); id++) {
      Allowance allowance = allowance(random, id);
      openings.add(new BurnDown.Opening(allowance, allowance.quantity()));
    }
    List<Discount> discounts =
        random.nextBoolean()
            ? List.of()
            : List.of(
                new Discount(
                    1,
                    1,
                    "d",
                    new BigDecimal(1 + random.nextInt(100)),
                    Set.of("*"),
                    Set.of(random.nextBoolean() ? "*" : "input"),
                    new Interval(
                        JULY.plusSeconds(900L * random.nextInt(BUCKETS)), Optional.empty())));
    return new AccountUsage(card, cells, openings, discounts, List.of());
  }

  private static Allowance allowance(Random random, int id) {
    Instant from = JULY.plusSeconds(900L * random.nextInt(BUCKETS));
    Instant to = from.plusSeconds(900L * (1 + random.nextInt(BUCKETS)));
    GrantTerms terms =
        new GrantTerms(
            id,
            1,
            "g" + id,
            Set.of(List.of("*", "a", "b").get(random.nextInt(3))),
            random.nextInt(3),
            new Interval(from, random.nextBoolean() ? Optional.of(to) : Optional.empty()),
            from,
            Optional.empty());
    return new Allowance(terms, Set.of("*"), random.nextInt(10_000_000));
  }
}
