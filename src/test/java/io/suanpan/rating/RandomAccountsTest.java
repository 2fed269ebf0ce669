package io.suanpan.rating;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.grants.BurnDown;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Quantities;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What must hold for every account, whatever the oracle says; see {@link OracleTest}. */
class RandomAccountsTest {
  private static final long CASES = Long.getLong("suanpan.cases", 2000);

  @Test
  void the_order_of_uses_does_not_matter() {
    always(
        (usage, random) -> {
          List<Use> shuffled = new ArrayList<>(usage.uses());
          Collections.shuffle(shuffled, random);
          same(usage, with(usage, shuffled));
        });
  }

  @Test
  void a_use_told_in_two_parts_is_the_same() {
    always(
        (usage, random) -> {
          List<Use> parts = new ArrayList<>();
          for (Use use : usage.uses()) {
            Map<Meter, Long> first = new HashMap<>();
            Map<Meter, Long> second = new HashMap<>();
            use.quantities()
                .forEach(
                    (meter, n) -> {
                      long part = (long) (random.nextDouble() * n);
                      first.put(meter, part);
                      second.put(meter, n - part);
                    });
            parts.add(0, new Use(use.at(), use.model(), use.variant(), Quantities.of(second)));
            parts.add(new Use(use.at(), use.model(), use.variant(), Quantities.of(first)));
          }
          same(usage, with(usage, parts));
        });
  }

  @Test
  void nothing_is_lost_and_nothing_is_negative() {
    always(
        (usage, random) -> {
          AccountCharges charges = Rating.rate(usage);
          Map<Meter, Long> reported = new TreeMap<>();
          usage
              .uses()
              .forEach(u -> u.quantities().forEach((m, n) -> reported.merge(m, n, Long::sum)));
          Map<Meter, Long> told =
              new TreeMap<>(
                  charges.charges().stream()
                      .collect(groupingBy(Charge::meter, summingLong(Charge::consumed))));
          charges.unpriced().forEach(u -> told.merge(u.meter(), u.quantity(), Long::sum));
          reported.keySet().removeIf(meter -> meter.kind() == Meter.Kind.CALL);
          told.keySet().removeIf(meter -> meter.kind() == Meter.Kind.CALL);
          told.values().removeIf(n -> n == 0);
          assertEquals(reported, told);
          for (Charge charge : charges.charges()) {
            assertEquals(charge.consumed(), charge.coveredQuantity() + charge.billed());
            assertTrue(charge.billed() >= 0 && charge.net().signum() >= 0, "negative");
            assertTrue(charge.credit().amount().compareTo(charge.net().amount()) <= 0, "credit");
          }
          Instant start = usage.period().start();
          usage.opening().allowances().stream()
              .filter(o -> o.allowance().terms().endsAt().map(start::isBefore).orElse(true))
              .forEach(opening -> burnsWhatItHas(opening, charges));
          for (Opening.CreditLeft credit : usage.opening().credits()) {
            Money paid = charges.credits().get(credit.credit().terms().id());
            assertTrue(
                paid == null || paid.amount().compareTo(credit.left().amount()) <= 0, "overpaid");
          }
        });
  }

  private static void burnsWhatItHas(BurnDown.Opening opening, AccountCharges charges) {
    Allowance allowance = opening.allowance();
    int id = allowance.terms().id();
    long began = opening.balance().map(Balance::left).orElse(allowance.initial());
    long left = charges.closing().balances().get(id).left();
    long lost = charges.closing().forfeited().getOrDefault(id, 0L);
    if (allowance.schedule().renewal().isEmpty()) {
      assertEquals(began, left + lost + burnt(charges).getOrDefault(id, 0L), "grant " + id);
    }
  }

  private static Map<Integer, Long> burnt(AccountCharges charges) {
    return new TreeMap<>(
        charges.charges().stream()
            .flatMap(charge -> charge.covered().stream())
            .collect(groupingBy(burn -> burn.grant(), summingLong(burn -> burn.burnt()))));
  }

  @Test
  void a_period_cut_in_two_burns_the_same() {
    always(
        (usage, random) -> {
          Instant start = usage.period().start();
          Instant end = usage.period().end().orElseThrow();
          long buckets = (end.getEpochSecond() - start.getEpochSecond()) / 900;
          Instant cut = start.plusSeconds(900 * (1 + random.nextLong(buckets - 1)));
          if (random.nextBoolean() && !usage.uses().isEmpty()) {
            Instant at = usage.uses().get(random.nextInt(usage.uses().size())).at();
            long inside = Math.floorMod(at.getEpochSecond(), 900L);
            cut = at.isBefore(start.plusSeconds(900)) ? cut : at.minusSeconds(inside);
          }
          AccountCharges whole = Rating.rate(usage);
          AccountCharges first = Rating.rate(part(usage, start, cut, usage.opening()));
          Opening then = after(usage.opening(), first);
          AccountCharges second = Rating.rate(part(usage, cut, end, then));
          Map<Integer, Long> both = burnt(first);
          burnt(second).forEach((id, n) -> both.merge(id, n, Long::sum));
          assertEquals(burnt(whole), both);
          assertEquals(whole.closing().balances(), second.closing().balances());
          Map<Integer, Long> lost = new TreeMap<>(first.closing().forfeited());
          second.closing().forfeited().forEach((id, n) -> lost.merge(id, n, Long::sum));
          assertEquals(new TreeMap<>(whole.closing().forfeited()), lost);
          assertEquals(whole.closing().counts(), second.closing().counts());
        });
  }

  private static AccountUsage part(AccountUsage usage, Instant from, Instant to, Opening opening) {
    return new AccountUsage(
        new Interval(from, Optional.of(to)),
        usage.agreement(),
        opening,
        usage.uses().stream().filter(u -> !u.at().isBefore(from) && u.at().isBefore(to)).toList(),
        usage.decimals());
  }

  private static Opening after(Opening opening, AccountCharges charges) {
    List<BurnDown.Opening> allowances = new ArrayList<>();
    for (BurnDown.Opening o : opening.allowances()) {
      int id = o.allowance().terms().id();
      Balance balance = charges.closing().balances().get(id);
      allowances.add(new BurnDown.Opening(o.allowance(), Optional.of(balance)));
    }
    List<Opening.CreditLeft> credits = new ArrayList<>();
    for (Opening.CreditLeft c : opening.credits()) {
      Money paid = charges.credits().get(c.credit().terms().id());
      credits.add(
          new Opening.CreditLeft(c.credit(), paid == null ? c.left() : c.left().minus(paid)));
    }
    Map<Integer, Money> spent = new HashMap<>(opening.spent());
    charges.closing().spent().forEach((id, money) -> spent.merge(id, money, Money::plus));
    return new Opening(allowances, credits, charges.closing().counts(), spent);
  }

  private static AccountUsage with(AccountUsage usage, List<Use> uses) {
    return new AccountUsage(
        usage.period(), usage.agreement(), usage.opening(), uses, usage.decimals());
  }

  private static void same(AccountUsage first, AccountUsage second) {
    AccountCharges charges = Rating.rate(first);
    AccountCharges others = Rating.rate(second);
    assertEquals(
        List.of(), OracleFigures.differences(OracleFigures.of(charges), OracleFigures.of(others)));
    assertEquals(charges.history(), others.history());
    assertEquals(charges.closing(), others.closing());
    assertEquals(charges.unpriced(), others.unpriced());
    assertEquals(charges.fees(), others.fees());
  }

  private static void always(BiConsumer<AccountUsage, Random> property) {
    Long one = Long.getLong("seed");
    long first = one == null ? System.nanoTime() : one;
    long cases = one == null ? CASES : 1;
    System.out.println("seed " + first + ", rerun a case with -Dseed=N");
    for (long seed = first; seed < first + cases; seed++) {
      Random random = new Random(seed);
      AccountUsage usage = RandomAccounts.next(random);
      try {
        property.accept(usage, random);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }
}
