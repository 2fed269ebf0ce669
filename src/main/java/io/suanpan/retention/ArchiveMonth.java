package io.suanpan.retention;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.period.BillingPeriod;
import io.suanpan.tenancy.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A month of arrival. Events are numbered in the order of their arrival but for some minutes, so at
 * its end those of two months lie in a muddle.
 *
 * @param period the month in the tenant's zone
 */
public record ArchiveMonth(BillingPeriod period) {
  private static final Duration MUDDLE = Duration.ofHours(1);

  public static ArchiveMonth of(Tenant tenant, StoredEvent first) {
    return new ArchiveMonth(BillingPeriod.at(first.receivedAt(), tenant.zone()));
  }

  public static ArchiveMonth of(Tenant tenant, YearMonth month) {
    return new ArchiveMonth(new BillingPeriod(month, tenant.zone()));
  }

  /** The first instant of arrival that is not due: months go whole. */
  public static Instant dueBefore(Tenant tenant, int retentionDays, Instant now) {
    Instant limit = now.minus(Duration.ofDays(retentionDays));
    return BillingPeriod.at(limit, tenant.zone()).start();
  }

  /** Whether an event belongs to its archives; what came too late for those before does too. */
  public boolean holds(StoredEvent event) {
    return event.receivedAt().isBefore(period.end());
  }

  /** Whether no event of it comes after this one. */
  public boolean isOver(StoredEvent event) {
    return !event.receivedAt().isBefore(period.end().plus(MUDDLE));
  }
}
