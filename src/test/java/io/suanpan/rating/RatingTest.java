package io.suanpan.rating;

import static io.suanpan.rating.Usages.cell;
import static io.suanpan.rating.Usages.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.catalog.Discount;
import io.suanpan.catalog.RateCard;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.BurnDown;
import io.suanpan.grants.BurnDown.Burn;
import io.suanpan.grants.Credit;
import io.suanpan.grants.GrantTerms;
import io.suanpan.metering.UsageCell;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatingTest {
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final Instant JULY = Instant.parse("2024-07-01T00:00:00Z");
  private static final RateCard CARD =
      new RateCard(
          "CN",
          CNY,
          List.of(
              rate("glm-4", "input", "100", "2024-01-01T00:00:00Z"),
              rate("glm-4", "output", "300", "2024-01-01T00:00:00Z"),
              rate("free", "input", "0", "2024-01-01T00:00:00Z")));

  @Test
  void usage_costs_its_price_rounded_once_a_line() {
    AccountCharges charges =
        rated(
            List.of(
                cell("glm-4", JULY, "input", 333),
                cell("glm-4", JULY.plusSeconds(900), "input", 333),
                cell("glm-4", JULY.plusSeconds(1800), "input", 333)));
    // Three times 0.0333 is 0.0999: rounded once, not three times 0.03.
    assertEquals(List.of("glm-4 input 999 0.10 CNY"), lines(charges));
  }

  @Test
  void a_price_change_splits_the_line() {
    RateCard card =
        new RateCard(
            "CN",
            CNY,
            List.of(
                rate("m", "input", "20", "2024-01-01T00:00:00Z", "2024-07-10T16:00:00Z"),
                rate("m", "input", "0.5", "2024-07-10T16:00:00Z")));
    AccountCharges charges =
        Rating.rate(
            new AccountUsage(
                card,
                List.of(
                    cell("m", Instant.parse("2024-07-10T15:45:00Z"), "input", 1_000_000),
                    cell("m", Instant.parse("2024-07-10T16:00:00Z"), "input", 1_000_000)),
                List.of(),
                List.of(),
                List.of()));
    assertEquals(List.of("m input 1000000 20.00 CNY", "m input 1000000 0.50 CNY"), lines(charges));
  }

  @Test
  void an_unknown_price_is_no_price_of_zero() {
    AccountCharges charges = rated(List.of(cell("glm-9", JULY, "input", 5)));
    assertTrue(charges.charges().isEmpty());
    assertEquals(5, charges.unpriced().get(0).quantity());
  }

  @Test
  void requests_are_not_unpriced_when_nobody_charges_for_them() {
    AccountCharges charges = rated(List.of(cell("glm-4", JULY, "requests", 5)));
    assertTrue(charges.charges().isEmpty());
    assertTrue(charges.unpriced().isEmpty());
  }

  @Test
  void cached_input_falls_back_on_input_and_reasoning_on_output() {
    AccountCharges charges =
        rated(
            List.of(
                cell("glm-4", JULY, "cached_input", 1_000_000),
                cell("glm-4", JULY, "reasoning", 1_000_000)));
    assertEquals(
        List.of("glm-4 cached_input 1000000 100.00 CNY", "glm-4 reasoning 1000000 300.00 CNY"),
        lines(charges));
  }

  @Test
  void inside_a_bucket_a_grant_covers_the_dearest_first() {
    AccountCharges charges =
        rated(
            List.of(cell("glm-4", JULY, "input", 100), cell("glm-4", JULY, "output", 100)),
            allowance(1, 10, "2024-07-01T00:00:00Z", "2025-01-01T00:00:00Z", 150));
    assertEquals(50, charges.charges().get(0).coveredQuantity());
    assertEquals(100, charges.charges().get(1).coveredQuantity());
    assertEquals(Map.of(1, 0L), charges.allowancesLeft());
  }

  @Test
  void a_grant_never_covers_what_came_before_it() {
    AccountCharges charges =
        rated(
            List.of(
                cell("glm-4", JULY, "input", 100),
                cell("glm-4", JULY.plusSeconds(900), "input", 100)),
            allowance(1, 10, "2024-07-01T00:15:00Z", "2025-01-01T00:00:00Z", 150));
    assertEquals(100, charges.charges().get(0).coveredQuantity());
    assertEquals(Map.of(1, 50L), charges.allowancesLeft());
  }

  @Test
  void grants_burn_by_priority_then_expiry_then_age() {
    AccountCharges charges =
        rated(
            List.of(cell("glm-4", JULY, "input", 130)),
            allowance(1, 10, "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z", 50),
            allowance(2, 10, "2024-01-01T00:00:00Z", "2024-08-01T00:00:00Z", 50),
            allowance(3, 1, "2024-01-01T00:00:00Z", null, 50));
    assertEquals(
        List.of(new Burn(3, 50), new Burn(2, 50), new Burn(1, 30)),
        charges.charges().get(0).covered());
  }

  @Test
  void what_is_free_anyway_burns_nothing() {
    AccountCharges charges =
        rated(
            List.of(cell("free", JULY, "input", 100)),
            allowance(1, 10, "2024-01-01T00:00:00Z", null, 50));
    assertEquals(Map.of(1, 50L), charges.allowancesLeft());
    assertEquals(List.of("free input 100 0.00 CNY"), lines(charges));
  }

  @Test
  void discounts_multiply_and_are_spread_over_their_lines() {
    AccountCharges charges =
        Rating.rate(
            new AccountUsage(
                CARD,
                List.of(
                    cell("glm-4", JULY, "input", 333_300), cell("glm-4", JULY, "output", 111_100)),
                List.of(),
                List.of(discount(1, "10", JULY, null), discount(2, "50", JULY, null)),
                List.of()));
    // 33.33 + 33.33 = 66.66; less 10 % (6.67) is 59.99; less 50 % (30.00) is 29.99.
    Money net = charges.charges().stream().map(Charge::net).reduce(Money.zero(CNY), Money::plus);
    assertEquals("29.99 CNY", net.toString());
  }

  @Test
  void a_discount_that_begins_in_the_month_takes_only_what_comes_after() {
    Instant later = JULY.plusSeconds(86_400);
    AccountCharges charges =
        Rating.rate(
            new AccountUsage(
                CARD,
                List.of(
                    cell("glm-4", JULY, "input", 1_000_000),
                    cell("glm-4", later, "input", 1_000_000)),
                List.of(),
                List.of(discount(1, "10", later, null)),
                List.of()));
    assertEquals("10.00 CNY", charges.charges().get(0).discount().toString());
    assertEquals("190.00 CNY", charges.charges().get(0).net().toString());
  }

  @Test
  void credits_pay_what_discounts_leave_and_no_more() {
    Credit credit =
        new Credit(
            terms(7, 10, "2024-07-01T00:00:00Z", null), new Money(new BigDecimal("75.00"), CNY));
    AccountCharges charges =
        Rating.rate(
            new AccountUsage(
                CARD,
                List.of(cell("glm-4", JULY, "input", 600_000)),
                List.of(),
                List.of(discount(1, "10", JULY, null)),
                List.of(new AccountUsage.CreditOpening(credit, credit.amount()))));
    assertEquals("54.00 CNY", charges.credits().get(7).toString());
    assertEquals("54.00 CNY", charges.charges().get(0).credit().toString());
  }

  private static AccountCharges rated(List<UsageCell> cells, Allowance... allowances) {
    List<BurnDown.Opening> openings =
        List.of(allowances).stream().map(a -> new BurnDown.Opening(a, a.quantity())).toList();
    return Rating.rate(new AccountUsage(CARD, cells, openings, List.of(), List.of()));
  }

  private static List<String> lines(AccountCharges charges) {
    return charges.charges().stream()
        .map(c -> c.model() + " " + c.meter() + " " + c.consumed() + " " + c.net())
        .toList();
  }

  private static Allowance allowance(int id, int priority, String from, String to, long quantity) {
    return new Allowance(terms(id, priority, from, to), Set.of("*"), quantity);
  }

  private static GrantTerms terms(int id, int priority, String from, String to) {
    return new GrantTerms(
        id,
        1,
        "grant " + id,
        Set.of("*"),
        priority,
        new Interval(Instant.parse(from), Optional.ofNullable(to).map(Instant::parse)),
        Instant.parse(from),
        Optional.empty());
  }

  private static Discount discount(int id, String percent, Instant from, Instant to) {
    return new Discount(
        id,
        1,
        percent + " %",
        new BigDecimal(percent),
        Set.of("*"),
        Set.of("*"),
        new Interval(from, Optional.ofNullable(to)));
  }
}
