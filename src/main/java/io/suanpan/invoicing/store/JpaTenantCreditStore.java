package io.suanpan.invoicing.store;

import io.suanpan.invoicing.TenantCredit;
import io.suanpan.invoicing.TenantCreditStore;
import io.suanpan.storage.TenantEntities;
import io.suanpan.storage.TenantNumbers;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tenants' credits by EclipseLink. */
@ApplicationScoped
class JpaTenantCreditStore implements TenantCreditStore {
  @Inject TenantEntities entities;
  @Inject TenantNumbers numbers;

  @Override
  public TenantCredit add(TenantId tenant, TenantCredit credit) {
    TenantCreditEntity entity =
        TenantCreditEntity.of(credit, numbers.next(tenant, "tenant_credit"));
    entities.of(tenant).persist(entity);
    entities.of(tenant).flush();
    return entity.toDomain();
  }

  @Override
  public List<TenantCredit> of(TenantId tenant) {
    return rows(tenant).map(TenantCreditEntity::toDomain).toList();
  }

  private Stream<TenantCreditEntity> rows(TenantId tenant) {
    return entities
        .of(tenant)
        .createQuery("SELECT c FROM TenantCreditEntity c ORDER BY c.id", TenantCreditEntity.class)
        .getResultStream();
  }

  @Override
  public void addUses(TenantId tenant, List<Use> uses) {
    uses.forEach(use -> entities.of(tenant).persist(TenantCreditUseEntity.of(use)));
  }

  @Override
  public List<Use> uses(TenantId tenant) {
    Map<Integer, TenantCreditEntity> byId =
        rows(tenant).collect(Collectors.toMap(credit -> credit.id, Function.identity()));
    return entities
        .of(tenant)
        .createQuery(
            "SELECT u FROM TenantCreditUseEntity u ORDER BY u.number", TenantCreditUseEntity.class)
        .getResultStream()
        .map(row -> new Use(row.credit, row.number, byId.get(row.credit).money(row.amount)))
        .toList();
  }
}
