package io.suanpan.metering.store;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.RecentUse;
import io.suanpan.metering.RecentUseStore;
import io.suanpan.period.Bucket;
import io.suanpan.storage.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sums over {@code usage_cell}. No index begins with the bucket, which every event would pay for;
 * so each tenant's cells of each bucket are looked up.
 */
@ApplicationScoped
public class JdbcRecentUseStore implements RecentUseStore {
  private static final String TOKENS =
      Meters.all().stream()
          .filter(Meter::isToken)
          .map(meter -> "c." + meter.name())
          .collect(Collectors.joining(" + "));

  @Inject Statements statements;

  @Override
  public RecentUse between(Bucket first, Bucket last) {
    List<Integer> buckets = IntStream.rangeClosed(first.number(), last.number()).boxed().toList();
    String rows =
        "SELECT ? AS bucket" + " UNION ALL SELECT ?".repeat(Math.max(0, buckets.size() - 1));
    return statements
        .read(
            "SELECT COALESCE(SUM("
                + TOKENS
                + "), 0), COALESCE(SUM(c.requests), 0), COUNT(DISTINCT c.tenant_id)"
                + (" FROM tenant t CROSS JOIN (" + rows + ") b JOIN usage_cell c")
                + " ON c.tenant_id = t.tenant_id AND c.bucket = b.bucket",
            buckets,
            row -> new RecentUse(row.getLong(1), row.getLong(2), row.getInt(3)))
        .get(0);
  }
}
