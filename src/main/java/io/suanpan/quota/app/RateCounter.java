package io.suanpan.quota.app;

import io.suanpan.metering.CountingRules;
import io.suanpan.quota.Count;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.CounterStore;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Puts what rating says in place of what a counter of cost has gathered by the prices of units, and
 * tells of the shares that are reached. Whoever adds to the counter waits, and its usage is not
 * among what is rated: so nothing is left out or counted twice.
 */
@ApplicationScoped
public class RateCounter {
  @Inject CountingRules rules;
  @Inject CurrentQuotas quotas;
  @Inject CounterStore counters;
  @Inject RatedLimits rated;
  @Inject TellThresholds thresholds;
  @Inject Directory directory;

  /** Committed on return. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void rate(CounterKey key) {
    Optional<Limit> limit = limit(key, rules.shared());
    Count counted = counters.lock(new TreeSet<>(List.of(key))).get(key);
    if (counted == null) {
      return;
    }
    Optional<BigDecimal> used = limit.flatMap(rated::open).map(one -> one.count().used());
    BigDecimal before = counters.rate(key, used.orElse(counted.used()));
    used.ifPresent(after -> thresholds.tell(limit.get(), before, after));
  }

  /** Of a quota that there still is. */
  private Optional<Limit> limit(CounterKey key, CountingRules.Versions shared) {
    Tenant tenant = directory.tenant(key.tenant()).orElseThrow();
    return quotas.of(shared, List.of(key.tenant())).get(key.tenant()).stream()
        .filter(quota -> quota.id() == key.quota())
        .map(quota -> Limit.at(tenant, quota, key.start()))
        .findFirst();
  }
}
