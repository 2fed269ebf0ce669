package io.suanpan.rating;

import static io.suanpan.rating.Account.JULY;
import static io.suanpan.rating.Usages.allowance;
import static io.suanpan.rating.Usages.interval;
import static io.suanpan.rating.Usages.meter;
import static io.suanpan.rating.Usages.rate;
import static io.suanpan.rating.Usages.use;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.catalog.Conditions;
import io.suanpan.catalog.Discount;
import io.suanpan.catalog.FlatPrice;
import io.suanpan.catalog.LengthRange;
import io.suanpan.catalog.PackagePrice;
import io.suanpan.catalog.Price;
import io.suanpan.catalog.QuantityRounding;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.TieredPrice;
import io.suanpan.catalog.UnitPrice;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.grants.Burn;
import io.suanpan.grants.BurnDown;
import io.suanpan.grants.Cadence;
import io.suanpan.grants.Renewal;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.Variant;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the oracle found in the engine, each as small as can be, with what the text asks for. */
class OracleFindingsTest {
  private static final String YEAR = "2024-01-01T00:00:00Z";

  @Test
  void a_grant_does_not_renew_before_it_begins() {
    Cadence daily = new Cadence.Calendar(Period.ofDays(1), JULY, ZoneOffset.UTC);
    Allowance once = allowance(1, 10, "2024-07-20T00:00:00Z", null, 1000);
    Allowance allowance = with(once, Renewal.of(daily, 10), OptionalLong.empty());
    Balance june = new Balance(1000, Optional.empty(), List.of(), JULY);
    AccountUsage usage =
        new Account()
            .listed(rate("m", "input", "1", YEAR))
            .uses(use("m", Instant.parse("2024-07-20T00:00:00Z"), "input", 1000))
            .usage();
    AccountCharges charges =
        Rating.rate(
            new AccountUsage(
                usage.period(),
                usage.agreement(),
                new Opening(
                    List.of(new BurnDown.Opening(allowance, Optional.of(june))),
                    List.of(),
                    Map.of(),
                    Map.of()),
                usage.uses(),
                0));
    assertEquals(1000, charges.charges().get(0).coveredQuantity());
  }

  @Test
  void a_window_begins_with_a_use_also_if_nothing_is_left() {
    Allowance once = allowance(1, 10, "2024-07-01T00:00:00Z", null, 1000);
    Cadence window = new Cadence.FirstUse(Duration.ofHours(5));
    AccountCharges charges =
        new Account()
            .listed(rate("m", "input", "1", YEAR))
            .granted(with(once, Renewal.of(window, 1000), OptionalLong.of(0)))
            .uses(
                use("m", JULY, "input", 100),
                use("m", JULY.plus(Duration.ofHours(5)), "input", 100))
            .rate();
    assertEquals(100, charges.charges().get(0).coveredQuantity());
  }

  @Test
  void a_length_that_is_told_rules_out_a_rate_that_asks_for_one_that_is_not() {
    Rate plain = rate("m", "input", "1", YEAR);
    Conditions cliff =
        new Conditions(
            Variant.STANDARD,
            new LengthRange(32_001, OptionalLong.empty()),
            new LengthRange(201, OptionalLong.empty()),
            Optional.empty(),
            Conditions.CustomerGroup.EVERYBODY);
    Variant variant = Variant.of(Map.of("promptLength", "0-32000", "outputLength", "unknown"));
    Quantities quantities = Quantities.of(Map.of(meter("input"), 5L));
    AccountCharges charges =
        new Account()
            .listed(
                plain,
                new Rate(
                    "m",
                    meter("input"),
                    cliff,
                    plain.price(),
                    plain.pool(),
                    plain.valid(),
                    plain.provenance()))
            .uses(new Use(JULY, "m", variant, quantities))
            .rate();
    assertEquals(List.of(), charges.unpriced());
  }

  @Test
  void a_flat_price_is_due_once_a_period() {
    AccountCharges charges =
        new Account()
            .listed(rate("m", "input", flat("10", FlatPrice.Proration.NONE), interval(YEAR, null)))
            .uses(use("m", JULY, "input", 1), use("m", JULY, "cached_input", 1))
            .rate();
    assertEquals(new BigDecimal("10.00"), net(charges));
  }

  @Test
  void the_fee_of_a_first_tier_is_due_once_a_month() {
    TieredPrice.Tier tier =
        new TieredPrice.Tier(Optional.empty(), BigDecimal.ONE, BigDecimal.valueOf(5));
    Price price =
        new TieredPrice(
            TieredPrice.Mode.GRADUATED, BigDecimal.ONE, List.of(tier), QuantityRounding.EXACT);
    AccountCharges charges =
        new Account()
            .listed(rate("m", "input", price, interval(YEAR, null)))
            .granted(allowance(1, 10, YEAR, null, 100))
            .uses(use("m", JULY, "input", 1), use("m", JULY, "cached_input", 1))
            .rate();
    assertEquals(new BigDecimal("5.00"), net(charges));
  }

  @Test
  void a_flat_list_price_is_prorated_too() {
    Interval half = interval("2024-07-16T12:00:00Z", null);
    AccountCharges charges =
        new Account()
            .listed(rate("m", "input", flat("100", FlatPrice.Proration.TIME), half))
            .negotiated(rate("m", "input", "1", YEAR))
            .uses(use("m", Instant.parse("2024-07-20T00:00:00Z"), "input", 1))
            .rate();
    assertEquals(new BigDecimal("50.00"), charges.charges().get(0).listCost().amount());
  }

  @Test
  void a_list_price_counts_each_month_of_the_vendor() {
    Price packages =
        new PackagePrice(
            BigDecimal.TEN, BigDecimal.valueOf(1000), BigDecimal.ZERO, QuantityRounding.UP);
    AccountCharges charges =
        new Account()
            .zone("Asia/Shanghai")
            .listed(rate("m", "input", packages, interval(YEAR, null)))
            .negotiated(
                rate("m", "input", new UnitPrice(BigDecimal.ONE, 1000), interval(YEAR, null)))
            .uses(
                use("m", JULY, "input", 1),
                use("m", Instant.parse("2024-07-31T20:00:00Z"), "input", 1))
            .rate();
    assertEquals(new BigDecimal("20.00"), charges.charges().get(0).listCost().amount());
  }

  @Test
  void what_was_lost_before_the_period_is_not_lost_in_it() {
    Cadence monthly = new Cadence.Calendar(Period.ofMonths(1), Instant.parse(YEAR), ZoneOffset.UTC);
    Allowance once = allowance(1, 10, "2024-05-10T00:00:00Z", null, 1000);
    AccountCharges charges =
        new Account().granted(with(once, Renewal.of(monthly, 1000), OptionalLong.empty())).rate();
    // 1000 each on June 1, July 1 and August 1: the last two belong to July or to its end.
    assertEquals(2000, charges.closing().forfeited().get(1));
  }

  @Test
  void grants_of_a_line_come_in_one_order_whatever_the_order_of_uses() {
    Variant batch = Variant.of(Map.of("mode", "batch"));
    Quantities ten = Quantities.of(Map.of(meter("input"), 10L));
    List<Use> uses =
        new ArrayList<>(
            List.of(new Use(JULY, "m", Variant.STANDARD, ten), new Use(JULY, "m", batch, ten)));
    List<Burn> first = burns(uses);
    Collections.reverse(uses);
    assertEquals(first, burns(uses));
  }

  private static List<Burn> burns(List<Use> uses) {
    Discount discount =
        new Discount(
            1,
            OptionalInt.of(1),
            "d",
            new Discount.Percent(BigDecimal.TEN),
            new Discount.Scope(Set.of("*"), Set.of("*"), Variant.of(Map.of("mode", "batch"))),
            interval(YEAR, null),
            Optional.empty(),
            Discount.Trigger.NONE);
    return new Account()
        .listed(rate("m", "input", "1", YEAR))
        .granted(allowance(1, 1, YEAR, null, 10), allowance(2, 2, YEAR, null, 10))
        .discounted(discount)
        .uses(uses.toArray(Use[]::new))
        .rate()
        .charges()
        .get(0)
        .covered();
  }

  private static Allowance with(Allowance once, Renewal renewal, OptionalLong opening) {
    return new Allowance(
        once.terms(),
        once.meters(),
        once.quantity(),
        new Allowance.Schedule(Optional.of(renewal), List.of(), opening),
        Map.of());
  }

  private static Price flat(String amount, FlatPrice.Proration proration) {
    return new FlatPrice(new BigDecimal(amount), proration);
  }

  private static BigDecimal net(AccountCharges charges) {
    return OracleMoney.sum(charges.charges().stream().map(c -> c.net().amount()).toList());
  }
}
