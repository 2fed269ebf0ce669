package io.suanpan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.catalog.TieredPrice.Mode;
import io.suanpan.catalog.TieredPrice.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {
  private static final List<Tier> TIERS =
      List.of(tier("10", "2", "1"), tier("20", "1", "5"), tier(null, "0.5", "0"));

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "10, 21, 21", "10.5, 26.5, 15.5", "20, 36, 25", "21, 36.5, 10.5"})
  void bounds_belong_to_the_tier_below(String quantity, String graduated, String volume) {
    BigDecimal q = new BigDecimal(quantity);
    assertSame(graduated, tiered(Mode.GRADUATED, TIERS).total(q));
    assertSame(volume, tiered(Mode.VOLUME, TIERS).total(q));
  }

  @Test
  void tiers_rise_and_the_last_one_is_open() {
    for (List<Tier> wrong :
        List.of(
            List.<Tier>of(),
            List.of(tier("10", "1", "0")),
            List.of(tier("0", "1", "0"), tier(null, "1", "0")),
            List.of(tier("20", "1", "0"), tier("10", "1", "0"), tier(null, "1", "0")),
            List.of(tier("10", "1", "0"), tier("10", "1", "0"), tier(null, "1", "0")))) {
      assertThrows(IllegalArgumentException.class, () -> tiered(Mode.VOLUME, wrong));
    }
  }

  @Test
  void nothing_is_negative_and_nothing_is_per_0() {
    BigDecimal minus = new BigDecimal("-1");
    BigDecimal zero = BigDecimal.ZERO;
    BigDecimal one = BigDecimal.ONE;
    for (org.junit.jupiter.api.function.Executable wrong :
        List.<org.junit.jupiter.api.function.Executable>of(
            () -> new UnitPrice(minus, 1),
            () -> new UnitPrice(one, 0),
            () -> new FlatPrice(minus, FlatPrice.Proration.NONE),
            () -> new PackagePrice(minus, one, zero, QuantityRounding.UP),
            () -> new PackagePrice(one, zero, zero, QuantityRounding.UP),
            () -> new PackagePrice(one, one, minus, QuantityRounding.UP),
            () -> new PercentagePrice(zero, "*"),
            () -> tier("1", "-1", "0"),
            () -> tier("1", "0", "-1"),
            () -> new TieredPrice(Mode.VOLUME, zero, TIERS, QuantityRounding.EXACT))) {
      assertThrows(IllegalArgumentException.class, wrong);
    }
  }

  @Test
  void what_makes_one_dearer_than_another_is_the_first_tier() {
    assertSame("2", tiered(Mode.GRADUATED, TIERS).perUnit());
    assertSame("0.0001", new UnitPrice(new BigDecimal("100"), 1_000_000).perUnit());
    assertSame("0.1", pack("1", "10", "0").perUnit());
    assertSame("0", new FlatPrice(BigDecimal.TEN, FlatPrice.Proration.NONE).perUnit());
    assertSame("0", new PercentagePrice(BigDecimal.TEN, "*").perUnit());
  }

  @Test
  void what_is_free_or_flat_does_not_cost_by_quantity() {
    assertTrue(tiered(Mode.GRADUATED, TIERS).costsByQuantity());
    assertTrue(
        tiered(Mode.VOLUME, List.of(tier("1", "0", "0"), tier(null, "0", "1"))).costsByQuantity());
    assertFalse(tiered(Mode.VOLUME, List.of(tier(null, "0", "0"))).costsByQuantity());
    assertFalse(new UnitPrice(BigDecimal.ZERO, 1).costsByQuantity());
    assertTrue(new UnitPrice(BigDecimal.ONE, 1).costsByQuantity());
    assertFalse(pack("0", "1", "0").costsByQuantity());
    assertTrue(pack("1", "1", "0").costsByQuantity());
    assertFalse(new FlatPrice(BigDecimal.ONE, FlatPrice.Proration.NONE).costsByQuantity());
    assertFalse(new PercentagePrice(BigDecimal.ONE, "*").costsByQuantity());
  }

  @Test
  void only_a_plain_unit_price_does_not_count_by_month() {
    assertFalse(new UnitPrice(BigDecimal.ONE, 1).countsByMonth());
    assertTrue(new UnitPrice(BigDecimal.ONE, BigDecimal.TEN, QuantityRounding.UP).countsByMonth());
    assertTrue(pack("1", "1", "0").countsByMonth());
    assertTrue(tiered(Mode.VOLUME, TIERS).countsByMonth());
    assertFalse(new FlatPrice(BigDecimal.ONE, FlatPrice.Proration.NONE).countsByMonth());
    assertFalse(new PercentagePrice(BigDecimal.ONE, "*").countsByMonth());
  }

  @Test
  void a_package_is_used_whole_and_what_is_free_is_free() {
    assertSame("0", pack("3", "10", "5").total(new BigDecimal("5")));
    assertSame("3", pack("3", "10", "5").total(new BigDecimal("5.001")));
    assertSame("6", pack("3", "10", "5").total(new BigDecimal("16")));
    assertSame("7", new FlatPrice(new BigDecimal("7"), FlatPrice.Proration.NONE).total(TEN));
    assertSame("0", new PercentagePrice(TEN, "*").total(TEN));
  }

  private static final BigDecimal TEN = BigDecimal.TEN;

  private static PackagePrice pack(String amount, String size, String free) {
    return new PackagePrice(
        new BigDecimal(amount), new BigDecimal(size), new BigDecimal(free), QuantityRounding.UP);
  }

  private static TieredPrice tiered(Mode mode, List<Tier> tiers) {
    return new TieredPrice(mode, BigDecimal.ONE, tiers, QuantityRounding.EXACT);
  }

  private static Tier tier(String upTo, String amount, String flat) {
    return new Tier(
        Optional.ofNullable(upTo).map(BigDecimal::new),
        new BigDecimal(amount),
        new BigDecimal(flat));
  }

  private static void assertSame(String expected, BigDecimal actual) {
    assertEquals(0, new BigDecimal(expected).compareTo(actual), expected + " is not " + actual);
  }
}
