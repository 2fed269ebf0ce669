package io.suanpan.console.billing;

import io.suanpan.console.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Months to choose from. */
@Named
@ApplicationScoped
public class MonthChoices {
  private static final int YEARS = 5;
  private static final int MONTHS_OF_A_YEAR = 12;

  @Inject Figures figures;
  @Inject Clock clock;

  /** Those that have ended, the last one first, then the running one. */
  public List<SelectItem> getMonths() {
    YearMonth running = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    Stream<YearMonth> ended =
        Stream.iterate(running.minusMonths(1), month -> month.minusMonths(1))
            .limit((long) YEARS * MONTHS_OF_A_YEAR);
    return Stream.concat(ended, Stream.of(running))
        .map(month -> new SelectItem(month.toString(), figures.month(month)))
        .toList();
  }
}
