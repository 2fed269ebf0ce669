package io.suanpan.invoicing.store;

import io.suanpan.invoicing.RestatementStore;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What corrected periods come to, by EclipseLink. */
@ApplicationScoped
class JpaRestatementStore implements RestatementStore {
  @Inject TenantEntities entities;

  @Override
  public void add(TenantId tenant, YearMonth period, String number, String content, Instant at) {
    entities.of(tenant).persist(RestatementEntity.of(period.toString(), number, content, at));
  }

  @Override
  public Map<YearMonth, String> newest(TenantId tenant) {
    Map<YearMonth, String> newest = new TreeMap<>();
    entities
        .of(tenant)
        .createQuery(
            "SELECT r FROM RestatementEntity r ORDER BY r.bookedAt, r.number",
            RestatementEntity.class)
        .getResultStream()
        .forEach(row -> newest.put(YearMonth.parse(row.period), row.content));
    return newest;
  }

  @Override
  public Set<YearMonth> remove(TenantId tenant, String number) {
    List<RestatementEntity> rows =
        entities
            .of(tenant)
            .createQuery(
                "SELECT r FROM RestatementEntity r WHERE r.number = :number",
                RestatementEntity.class)
            .setParameter("number", number)
            .getResultList();
    rows.forEach(entities.of(tenant)::remove);
    return rows.stream().map(row -> YearMonth.parse(row.period)).collect(Collectors.toSet());
  }
}
