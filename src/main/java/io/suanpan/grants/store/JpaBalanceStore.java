package io.suanpan.grants.store;

import io.suanpan.grants.Balance;
import io.suanpan.grants.Balance.CapBalance;
import io.suanpan.grants.BalanceStore;
import io.suanpan.grants.store.GrantBalanceEntity.Place;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Balances of allowances by EclipseLink. */
@ApplicationScoped
class JpaBalanceStore implements BalanceStore {
  @Inject TenantEntities entities;

  private record GrantPeriod(int grant, String period) {}

  @Override
  public void add(TenantId tenant, YearMonth period, Map<Integer, Balance> balances) {
    balances.forEach(
        (grant, balance) -> {
          CapBalance self = new CapBalance(balance.left(), balance.windowEndsAt());
          entities
              .of(tenant)
              .persist(GrantBalanceEntity.of(new Place(grant, period, 0), self, balance.asOf()));
          for (int i = 0; i < balance.caps().size(); i++) {
            CapBalance cap = balance.caps().get(i);
            Place place = new Place(grant, period, i + 1);
            entities.of(tenant).persist(GrantBalanceEntity.of(place, cap, balance.asOf()));
          }
        });
  }

  @Override
  public void remove(TenantId tenant, YearMonth period) {
    entities.removeOfPeriod(tenant, GrantBalanceEntity.class, period);
  }

  @Override
  public List<Standing> of(TenantId tenant) {
    Map<GrantPeriod, List<GrantBalanceEntity>> rows = new LinkedHashMap<>();
    entities
        .of(tenant)
        .createQuery(
            "SELECT b FROM GrantBalanceEntity b ORDER BY b.grant, b.period, b.gauge",
            GrantBalanceEntity.class)
        .getResultList()
        .forEach(
            row ->
                rows.computeIfAbsent(
                        new GrantPeriod(row.grant, row.period), k -> new java.util.ArrayList<>())
                    .add(row));
    return rows.entrySet().stream()
        .map(entry -> standing(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Standing standing(GrantPeriod key, List<GrantBalanceEntity> gauges) {
    GrantBalanceEntity self = gauges.get(0);
    Balance balance =
        new Balance(
            self.quantity,
            Optional.ofNullable(self.windowEndsAt),
            gauges.stream()
                .skip(1)
                .map(g -> new CapBalance(g.quantity, Optional.ofNullable(g.windowEndsAt)))
                .toList(),
            self.asOf);
    return new Standing(key.grant, YearMonth.parse(key.period), balance);
  }
}
