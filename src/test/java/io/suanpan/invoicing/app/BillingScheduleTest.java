package io.suanpan.invoicing.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillingScheduleTest {
  private static final ZoneId EAST = ZoneId.of("Pacific/Kiritimati");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId WEST = ZoneId.of("Etc/GMT+12");
  private static final YearMonth JUNE = YearMonth.of(2024, 6);
  private static final YearMonth JULY = YearMonth.of(2024, 7);

  @Test
  void a_month_ends_in_each_zone_at_its_own_instant() {
    assertEquals(Map.of(JUNE, List.of(EAST, BERLIN, WEST)), ended("2024-07-31T09:59:59.999999Z"));
    assertEquals(
        Map.of(JUNE, List.of(BERLIN, WEST), JULY, List.of(EAST)), ended("2024-07-31T10:00:00Z"));
    assertEquals(
        Map.of(JUNE, List.of(WEST), JULY, List.of(EAST, BERLIN)), ended("2024-07-31T22:00:00Z"));
    assertEquals(Map.of(JULY, List.of(EAST, BERLIN, WEST)), ended("2024-08-01T12:00:00Z"));
  }

  @Test
  void the_month_before_january_is_december() {
    assertEquals(
        Map.of(YearMonth.of(2023, 12), List.of(EAST, BERLIN, WEST)), ended("2024-01-15T00:00:00Z"));
  }

  private static Map<YearMonth, List<ZoneId>> ended(String at) {
    return BillingSchedule.endedMonths(List.of(EAST, BERLIN, WEST), Instant.parse(at));
  }
}
