package io.suanpan.metering.app;

import io.suanpan.metering.RecentUse;
import io.suanpan.metering.RecentUseStore;
import io.suanpan.period.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells what is being used. */
@ApplicationScoped
public class ReadRecentUse {
  @Inject RecentUseStore store;
  @Inject Clock clock;

  /** Of all tenants in the quarter of an hour that runs and the four before it. */
  @Transactional
  public RecentUse lastHour() {
    Instant now = clock.instant();
    return store.between(Bucket.of(now.minus(Duration.ofHours(1))), Bucket.of(now));
  }
}
