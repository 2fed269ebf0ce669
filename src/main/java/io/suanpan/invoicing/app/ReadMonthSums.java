package io.suanpan.invoicing.app;

import io.suanpan.invoicing.MonthSums;
import io.suanpan.invoicing.MonthSums.Cost;
import io.suanpan.invoicing.MonthSums.Expiring;
import io.suanpan.invoicing.MonthSums.Freshness;
import io.suanpan.invoicing.MonthSums.Left;
import io.suanpan.invoicing.MonthSums.Top;
import io.suanpan.invoicing.MonthSums.UnpricedModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** What the running month comes to for all tenants, as the watch over tenants last found it. */
@ApplicationScoped
public class ReadMonthSums {
  /** What ends so soon is told of. */
  public static final Duration SOON = Duration.ofDays(30);

  private static final int MOST = 10;
  private static final int TOP = 5;

  @Inject MonthSums sums;
  @Inject Clock clock;

  /** All that is known of a month. */
  public record Month(
      YearMonth month,
      Freshness freshness,
      List<Cost> costs,
      List<Top> top,
      List<Left> left,
      List<Expiring> expiring,
      List<UnpricedModel> unpriced) {}

  /** Of the month that runs by UTC: a tenant in another zone may be in it earlier or later. */
  @Transactional
  public Month running() {
    Instant now = clock.instant();
    YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
    return new Month(
        month,
        sums.freshness(month),
        sums.costs(month),
        sums.top(month, TOP),
        sums.left(now),
        sums.expiring(now, now.plus(SOON), MOST),
        sums.unpriced(month, MOST));
  }
}
