package io.suanpan.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class TaxHistoryTest {
  private static final TaxProfile SIX = rate("6");
  private static final TaxProfile NINE = rate("9");

  @Test
  void a_profile_holds_from_its_month_until_the_next_one_begins() {
    TaxHistory history =
        TaxHistory.always(SIX).with(YearMonth.of(2024, 8), NINE).with(YearMonth.of(2024, 10), SIX);
    assertEquals(SIX, history.in(YearMonth.of(2024, 7)));
    assertEquals(NINE, history.in(YearMonth.of(2024, 8)));
    assertEquals(NINE, history.in(YearMonth.of(2024, 9)));
    assertEquals(SIX, history.in(YearMonth.of(2024, 10)));
    assertEquals(YearMonth.of(2024, 8), history.begunBy(YearMonth.of(2024, 9)));
  }

  @Test
  void the_first_one_holds_before_it_too() {
    assertEquals(SIX, TaxHistory.always(SIX).in(YearMonth.of(2019, 1)));
  }

  @Test
  void only_the_standard_rate_is_a_rate() {
    for (TaxCategory category : TaxCategory.values()) {
      boolean standard = category == TaxCategory.S;
      BigDecimal wrong = standard ? BigDecimal.ZERO : BigDecimal.ONE;
      assertThrows(
          IllegalArgumentException.class, () -> new TaxProfile(category, wrong, null, null));
    }
  }

  private static TaxProfile rate(String percent) {
    return new TaxProfile(TaxCategory.S, new BigDecimal(percent), null, null);
  }
}
