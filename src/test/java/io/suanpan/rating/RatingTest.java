package io.suanpan.rating;

import static io.suanpan.rating.Account.CNY;
import static io.suanpan.rating.Account.JULY;
import static io.suanpan.rating.Usages.allowance;
import static io.suanpan.rating.Usages.rate;
import static io.suanpan.rating.Usages.terms;
import static io.suanpan.rating.Usages.use;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.catalog.Discount;
import io.suanpan.grants.Burn;
import io.suanpan.grants.Credit;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RatingTest {

  @Test
  void usage_costs_its_price_rounded_once_a_line() {
    AccountCharges charges =
        account()
            .uses(
                use("glm-4", JULY, "input", 333),
                use("glm-4", JULY.plusSeconds(900), "input", 333),
                use("glm-4", JULY.plusSeconds(1800), "input", 333))
            .rate();
    // Three times 0.0333 is 0.0999: rounded once, not three times 0.03.
    assertEquals(List.of("glm-4 input 999 0.10 CNY"), lines(charges));
  }

  @Test
  void a_price_change_splits_the_line() {
    AccountCharges charges =
        new Account()
            .listed(
                rate("m", "input", "20", "2024-01-01T00:00:00Z", "2024-07-10T16:00:00Z"),
                rate("m", "input", "0.5", "2024-07-10T16:00:00Z"))
            .uses(
                use("m", Instant.parse("2024-07-10T15:45:00Z"), "input", 1_000_000),
                use("m", Instant.parse("2024-07-10T16:00:00Z"), "input", 1_000_000))
            .rate();
    assertEquals(List.of("m input 1000000 20.00 CNY", "m input 1000000 0.50 CNY"), lines(charges));
  }

  @Test
  void an_unknown_price_is_no_price_of_zero() {
    AccountCharges charges = account().uses(use("glm-9", JULY, "input", 5)).rate();
    assertTrue(charges.charges().isEmpty());
    assertEquals(5, charges.unpriced().get(0).quantity());
  }

  @Test
  void requests_are_not_unpriced_when_nobody_charges_for_them() {
    AccountCharges charges = account().uses(use("glm-4", JULY, "requests", 5)).rate();
    assertTrue(charges.charges().isEmpty());
    assertTrue(charges.unpriced().isEmpty());
  }

  @Test
  void cached_input_falls_back_on_input_and_reasoning_on_output() {
    AccountCharges charges =
        account()
            .uses(
                use("glm-4", JULY, "cached_input", 1_000_000),
                use("glm-4", JULY, "reasoning", 1_000_000))
            .rate();
    assertEquals(
        List.of("glm-4 cached_input 1000000 100.00 CNY", "glm-4 reasoning 1000000 300.00 CNY"),
        lines(charges));
  }

  @Test
  void inside_a_bucket_a_grant_covers_the_dearest_first() {
    AccountCharges charges =
        account()
            .uses(
                use("glm-4", JULY, "input", 100), use("glm-4", JULY.plusSeconds(60), "output", 100))
            .granted(allowance(1, 10, "2024-07-01T00:00:00Z", "2025-01-01T00:00:00Z", 150))
            .rate();
    assertEquals(50, charges.charges().get(0).coveredQuantity());
    assertEquals(100, charges.charges().get(1).coveredQuantity());
    assertEquals(0, left(charges, 1));
  }

  @Test
  void a_grant_never_covers_what_came_before_it() {
    AccountCharges charges =
        account()
            .uses(
                use("glm-4", JULY, "input", 100), use("glm-4", JULY.plusSeconds(900), "input", 100))
            .granted(allowance(1, 10, "2024-07-01T00:15:00Z", "2025-01-01T00:00:00Z", 150))
            .rate();
    assertEquals(100, charges.charges().get(0).coveredQuantity());
    assertEquals(50, left(charges, 1));
  }

  @Test
  void grants_burn_by_priority_then_expiry_then_age() {
    AccountCharges charges =
        account()
            .uses(use("glm-4", JULY, "input", 130))
            .granted(
                allowance(1, 10, "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z", 50),
                allowance(2, 10, "2024-01-01T00:00:00Z", "2024-08-01T00:00:00Z", 50),
                allowance(3, 1, "2024-01-01T00:00:00Z", null, 50))
            .rate();
    assertEquals(
        List.of(
            new Burn(3, 50, 50, JULY, JULY),
            new Burn(2, 50, 50, JULY, JULY),
            new Burn(1, 30, 30, JULY, JULY)),
        charges.charges().get(0).covered());
  }

  @Test
  void what_is_free_anyway_burns_nothing() {
    AccountCharges charges =
        account()
            .uses(use("free", JULY, "input", 100))
            .granted(allowance(1, 10, "2024-01-01T00:00:00Z", null, 50))
            .rate();
    assertEquals(50, left(charges, 1));
    assertEquals(List.of("free input 100 0.00 CNY"), lines(charges));
  }

  @Test
  void discounts_multiply_and_are_spread_over_their_lines() {
    AccountCharges charges =
        account()
            .uses(use("glm-4", JULY, "input", 333_300), use("glm-4", JULY, "output", 111_100))
            .discounted(discount(1, "10", JULY), discount(2, "50", JULY))
            .rate();
    // 33.33 + 33.33 = 66.66; less 10 % (6.67) is 59.99; less 50 % (30.00) is 29.99.
    Money net = charges.charges().stream().map(Charge::net).reduce(Money.zero(CNY), Money::plus);
    assertEquals("29.99 CNY", net.toString());
  }

  @Test
  void a_discount_that_begins_in_the_month_takes_only_what_comes_after() {
    Instant later = JULY.plusSeconds(86_400);
    AccountCharges charges =
        account()
            .uses(use("glm-4", JULY, "input", 1_000_000), use("glm-4", later, "input", 1_000_000))
            .discounted(discount(1, "10", later))
            .rate();
    assertEquals("10.00 CNY", charges.charges().get(0).discount().toString());
    assertEquals("190.00 CNY", charges.charges().get(0).net().toString());
  }

  @Test
  void credits_pay_what_discounts_leave_and_no_more() {
    Money amount = new Money(new BigDecimal("75.00"), CNY);
    AccountCharges charges =
        account()
            .uses(use("glm-4", JULY, "input", 600_000))
            .discounted(discount(1, "10", JULY))
            .credited(new Credit(terms(7, 10, "2024-07-01T00:00:00Z", null), amount))
            .rate();
    assertEquals("54.00 CNY", charges.credits().get(7).toString());
    assertEquals("54.00 CNY", charges.charges().get(0).credit().toString());
  }

  private static Account account() {
    return new Account()
        .listed(
            rate("glm-4", "input", "100", "2024-01-01T00:00:00Z"),
            rate("glm-4", "output", "300", "2024-01-01T00:00:00Z"),
            rate("free", "input", "0", "2024-01-01T00:00:00Z"));
  }

  private static long left(AccountCharges charges, int grant) {
    return charges.closing().balances().get(grant).left();
  }

  private static List<String> lines(AccountCharges charges) {
    return charges.charges().stream()
        .map(c -> c.model() + " " + c.meter() + " " + c.consumed() + " " + c.net())
        .toList();
  }

  private static Discount discount(int id, String percent, Instant from) {
    return new Discount(
        id,
        OptionalInt.of(1),
        percent + " %",
        new Discount.Percent(new BigDecimal(percent)),
        Discount.Scope.EVERYTHING,
        new Interval(from, Optional.empty()),
        Optional.empty(),
        Discount.Trigger.NONE);
  }
}
