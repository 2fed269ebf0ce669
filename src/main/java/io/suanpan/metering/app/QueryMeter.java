package io.suanpan.metering.app;

import io.suanpan.metering.MeterQuery;
import io.suanpan.metering.MeterRow;
import io.suanpan.metering.MeterRows;
import io.suanpan.metering.MeterSums;
import io.suanpan.metering.MeterSums.Sum;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccountStore;
import io.suanpan.period.Bucket;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers how much of one meter was used: from cells, or event by event where they are too coarse.
 */
@ApplicationScoped
public class QueryMeter {
  private static final Duration BUCKET = Duration.ofSeconds(Bucket.SECONDS);

  /** Beyond the time of any event. */
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  @Inject UsageCellStore cells;
  @Inject MeterRows events;
  @Inject VendorAccountStore accounts;

  @Transactional
  public List<Sum> sums(Tenant tenant, MeterQuery query) {
    if (query.needsEvents()) {
      MeterSums sums = new MeterSums(query, Duration.ZERO);
      events.each(tenant.id(), query.meter(), query.from(), sums::add);
      return sums.sums();
    }
    MeterSums sums = new MeterSums(query, BUCKET);
    Map<Integer, VendorAccount> byNumber =
        accounts.of(tenant.id()).stream()
            .collect(Collectors.toMap(VendorAccount::id, Function.identity()));
    Instant from = query.from().orElse(Instant.EPOCH);
    for (UsageCell cell : cells.cells(tenant.id(), from, query.to().orElse(LAST))) {
      long quantity = cell.quantities().of(query.meter());
      if (quantity != 0) {
        sums.add(row(cell, byNumber.get(cell.account()), quantity));
      }
    }
    return sums.sums();
  }

  private static MeterRow row(UsageCell cell, VendorAccount account, long quantity) {
    Map<String, String> keys = new HashMap<>(cell.variant().facts());
    keys.put("vendor", account.vendor().name());
    keys.put("vendorAccount", account.name());
    keys.put("model", cell.model());
    return new MeterRow(cell.bucket().start(), keys, quantity);
  }
}
