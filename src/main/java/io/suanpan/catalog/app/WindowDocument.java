package io.suanpan.catalog.app;

import io.suanpan.catalog.TimeWindow;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hours of the week as documents write them. */
public record WindowDocument(
    @Schema(description = "MON to SUN; every day unless given") List<String> days,
    @Schema(
            description =
                "Ranges such as 00:30-08:30; one that ends before it begins "
                    + "goes over midnight")
        List<String> hours,
    @Schema(description = "True where the vendor's holidays do not count") Boolean exceptHolidays,
    @Schema(description = "Which instant counts, end or start of the request; the end unless given")
        String basis,
    @Schema(description = "The zone of the hours; the vendor's unless given") String zone) {

  TimeWindow toWindow(ZoneId vendorZone, Set<LocalDate> holidays) {
    if (hours == null) {
      throw new IllegalArgumentException("\"hours\" is missing");
    }
    return new TimeWindow(
        zone == null ? vendorZone : zone(zone),
        days == null ? EnumSet.allOf(DayOfWeek.class) : toDays(),
        hours.stream().map(WindowDocument::range).toList(),
        Boolean.TRUE.equals(exceptHolidays) ? holidays : Set.of(),
        basis(basis));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + name + "\" is not a time zone", e);
    }
  }

  private Set<DayOfWeek> toDays() {
    Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
    for (String name : days) {
      found.add(
          Arrays.stream(DayOfWeek.values())
              .filter(day -> abbreviated(day).equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is not a day")));
    }
    return found;
  }

  private static String abbreviated(DayOfWeek day) {
    return day.name().substring(0, 3);
  }

  private static TimeWindow.Range range(String text) {
    try {
      int dash = text.indexOf('-');
      return new TimeWindow.Range(time(text.substring(0, dash)), time(text.substring(dash + 1)));
    } catch (DateTimeException | StringIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not a range such as 09:00-12:00", e);
    }
  }

  /** {@code 24:00} is the end of the day, which is where the next one begins. */
  private static LocalTime time(String text) {
    return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }

  private static TimeWindow.Basis basis(String text) {
    if (text == null) {
      return TimeWindow.Basis.END;
    }
    return switch (text) {
      case "end" -> TimeWindow.Basis.END;
      case "start" -> TimeWindow.Basis.START;
      default -> throw new IllegalArgumentException("basis is end or start");
    };
  }

  static WindowDocument of(TimeWindow window) {
    return new WindowDocument(
        window.days().stream().map(WindowDocument::abbreviated).toList(),
        window.ranges().stream().map(range -> range.from() + "-" + range.to()).toList(),
        window.exceptOn().isEmpty() ? null : true,
        window.basis().name().toLowerCase(Locale.ROOT),
        window.zone().getId());
  }
}
