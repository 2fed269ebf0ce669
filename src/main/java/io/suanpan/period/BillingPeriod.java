package io.suanpan.period;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A calendar month in a tenant's time zone, {@code [start, end)}.
 *
 * @param month the month
 * @param zone the zone its days begin in
 */
public record BillingPeriod(YearMonth month, ZoneId zone) implements Comparable<BillingPeriod> {
  public BillingPeriod {
    requireNonNull(month);
    requireNonNull(zone);
  }

  /** The period that holds the instant. */
  public static BillingPeriod at(Instant instant, ZoneId zone) {
    return new BillingPeriod(YearMonth.from(instant.atZone(zone)), zone);
  }

  public Instant start() {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  public Instant end() {
    return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
  }

  public LocalDate lastDay() {
    return month.atEndOfMonth();
  }

  public BillingPeriod next() {
    return new BillingPeriod(month.plusMonths(1), zone);
  }

  public boolean hasEndedBy(Instant instant) {
    return !instant.isBefore(end());
  }

  @Override
  public int compareTo(BillingPeriod other) {
    return month.compareTo(other.month);
  }

  @Override
  public String toString() {
    return month.toString();
  }
}
