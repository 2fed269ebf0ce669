package io.suanpan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.catalog.Lengths.Start;
import io.suanpan.metering.Variant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthsTest {
  private static final Lengths LENGTHS = lengths(List.of(32_001L, 128_001L), List.of(200L));

  @ParameterizedTest
  @CsvSource({
    "0, 0-32000",
    "32000, 0-32000",
    "32001, 32001-128000",
    "128000, 32001-128000",
    "128001, 128001-",
    "9000000000, 128001-"
  })
  void a_length_lies_in_the_band_between_two_bounds(long length, String band) {
    Variant banded = LENGTHS.band(Variant.STANDARD, OptionalLong.of(length), some(199), 3);
    assertEquals(band, banded.fact("promptLength").orElseThrow());
    assertEquals("0-199", banded.fact("outputLength").orElseThrow());
    assertTrue(banded.fact("startedBefore").isEmpty());
  }

  @Test
  void what_nobody_told_is_unknown_and_what_does_not_count_is_left_out() {
    OptionalLong none = OptionalLong.empty();
    Variant told = Variant.of(Map.of("serviceTier", "batch"));
    assertEquals(
        "outputLength=unknown,promptLength=unknown,serviceTier=batch",
        LENGTHS.band(told, none, none, 0).toString());
    assertEquals(told, Lengths.NONE.band(told, some(5), some(5), 5));
    assertEquals(told, LENGTHS.band(told, none, none, 0).told());
    Lengths start = new Lengths(new TreeSet<>(), new TreeSet<>(), Start.COUNTS);
    assertEquals("serviceTier=batch,startedBefore=2", start.band(told, none, none, 2).toString());
    assertEquals(told, start.band(told, none, none, 0));
  }

  @Test
  void bounds_add_up_and_cover_what_they_tell_apart() {
    Lengths more = lengths(List.of(64_001L), List.of());
    Lengths both = LENGTHS.and(more);
    assertTrue(both.covers(LENGTHS));
    assertTrue(both.covers(more));
    assertFalse(LENGTHS.covers(more));
    assertFalse(more.covers(LENGTHS));
    assertFalse(LENGTHS.covers(lengths(List.of(), List.of(201L))));
    Lengths start = new Lengths(new TreeSet<>(), new TreeSet<>(), Start.COUNTS);
    assertFalse(LENGTHS.covers(start));
    assertTrue(LENGTHS.and(start).covers(start));
    assertTrue(start.and(LENGTHS).covers(start));
  }

  @Test
  void a_range_is_read_as_it_was_written() {
    for (String text : List.of("0-32000", "32001-128000", "128001-", "0-")) {
      assertEquals(text, LengthRange.parse(text).toString());
    }
    assertTrue(LengthRange.parse("0-").isAny());
    assertThrows(IllegalArgumentException.class, () -> LengthRange.parse("unknown"));
    assertThrows(IllegalArgumentException.class, () -> LengthRange.parse("-5"));
    assertThrows(IllegalArgumentException.class, () -> LengthRange.parse("10-9"));
  }

  @Test
  void ranges_hold_and_overlap() {
    LengthRange low = LengthRange.parse("0-32000");
    LengthRange high = LengthRange.parse("32001-");
    assertFalse(low.overlaps(high));
    assertTrue(low.overlaps(LengthRange.parse("32000-40000")));
    assertTrue(high.holds(LengthRange.parse("32001-128000")));
    assertFalse(high.holds(LengthRange.parse("32000-128000")));
    assertFalse(low.holds(high));
    assertTrue(LengthRange.ANY.holds(high));
    assertFalse(low.holds(LengthRange.parse("0-32001")));
  }

  private static OptionalLong some(long length) {
    return OptionalLong.of(length);
  }

  private static Lengths lengths(List<Long> prompt, List<Long> output) {
    return new Lengths(new TreeSet<>(prompt), new TreeSet<>(output), Start.IGNORED);
  }
}
