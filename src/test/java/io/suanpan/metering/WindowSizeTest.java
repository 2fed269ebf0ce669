package io.suanpan.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.metering.WindowSize.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowSizeTest {
  @Test
  void days_and_months_begin_at_midnight_of_the_zone() {
    assertEquals(
        "2024-07-14T22:00:00Z 2024-07-15T22:00:00Z",
        around(WindowSize.DAY, "2024-07-15T08:00:00Z", "Europe/Berlin"));
    assertEquals(
        "2024-06-30T16:00:00Z 2024-07-31T16:00:00Z",
        around(WindowSize.MONTH, "2024-07-31T15:59:59Z", "Asia/Shanghai"));
    assertEquals(
        "2024-07-31T16:00:00Z 2024-08-31T16:00:00Z",
        around(WindowSize.MONTH, "2024-07-31T16:00:00Z", "Asia/Shanghai"));
  }

  @Test
  void hours_and_minutes_go_by_the_clock_of_the_zone() {
    assertEquals(
        "2024-07-15T08:30:00Z 2024-07-15T09:30:00Z",
        around(WindowSize.HOUR, "2024-07-15T09:00:00Z", "Asia/Kolkata"));
    assertEquals(
        "2024-07-15T08:00:00Z 2024-07-15T08:01:00Z",
        around(WindowSize.MINUTE, "2024-07-15T08:00:59.999999Z", "UTC"));
  }

  @Test
  void a_day_has_23_or_25_hours_where_clocks_change() {
    assertEquals(
        "2024-03-30T23:00:00Z 2024-03-31T22:00:00Z",
        around(WindowSize.DAY, "2024-03-31T12:00:00Z", "Europe/Berlin"));
    assertEquals(
        "2024-10-26T22:00:00Z 2024-10-27T23:00:00Z",
        around(WindowSize.DAY, "2024-10-27T12:00:00Z", "Europe/Berlin"));
  }

  @Test
  void a_repeated_hour_is_two_windows() {
    assertEquals(
        "2024-10-27T00:00:00Z 2024-10-27T01:00:00Z",
        around(WindowSize.HOUR, "2024-10-27T00:30:00Z", "Europe/Berlin"));
    assertEquals(
        "2024-10-27T01:00:00Z 2024-10-27T02:00:00Z",
        around(WindowSize.HOUR, "2024-10-27T01:00:00Z", "Europe/Berlin"));
  }

  @Test
  void clocks_that_change_by_half_an_hour_leave_half_an_hour() {
    // Lord Howe Island goes from +11:00 to +10:30 at 15:00 UTC.
    String zone = "Australia/Lord_Howe";
    assertEquals(
        "2024-04-06T14:00:00Z 2024-04-06T15:00:00Z",
        around(WindowSize.HOUR, "2024-04-06T14:59:00Z", zone));
    assertEquals(
        "2024-04-06T15:00:00Z 2024-04-06T15:30:00Z",
        around(WindowSize.HOUR, "2024-04-06T15:00:00Z", zone));
    assertEquals(
        "2024-04-06T15:30:00Z 2024-04-06T16:30:00Z",
        around(WindowSize.HOUR, "2024-04-06T15:30:00Z", zone));
  }

  @Test
  void clocks_that_change_inside_an_hour_cut_it_off() {
    // Newfoundland went from -03:30 to -02:30 at one minute past midnight.
    String zone = "America/St_Johns";
    assertEquals(
        "2010-03-14T03:30:00Z 2010-03-14T03:31:00Z",
        around(WindowSize.HOUR, "2010-03-14T03:30:30Z", zone));
    assertEquals(
        "2010-03-14T03:31:00Z 2010-03-14T04:30:00Z",
        around(WindowSize.HOUR, "2010-03-14T03:31:00Z", zone));
  }

  @Test
  void windows_follow_each_other_without_gap_or_overlap() {
    long seed = Long.getLong("suanpan.seed", new Random().nextLong());
    System.out.println("WindowSizeTest seed " + seed);
    Random random = new Random(seed);
    List<WindowSize> sizes = List.of(WindowSize.values());
    String[] zones = ZoneId.getAvailableZoneIds().stream().sorted().toArray(String[]::new);
    for (int i = 0; i < 20_000; i++) {
      ZoneId zone = ZoneId.of(zones[random.nextInt(zones.length)]);
      Instant instant = Instant.ofEpochSecond(1_577_836_800L + random.nextInt(400_000_000));
      WindowSize size = sizes.get(random.nextInt(sizes.size()));
      Window window = size.around(instant, zone);
      String told = seed + ": " + size + " around " + instant + " in " + zone + ": " + window;
      assertTrue(!instant.isBefore(window.start()) && instant.isBefore(window.end()), told);
      assertEquals(window, size.around(window.start(), zone), told);
      assertEquals(window, size.around(window.end().minusNanos(1), zone), told);
      assertEquals(window.end(), size.around(window.end(), zone).start(), told);
    }
  }

  private static String around(WindowSize size, String instant, String zone) {
    Window window = size.around(Instant.parse(instant), ZoneId.of(zone));
    return window.start() + " " + window.end();
  }
}
