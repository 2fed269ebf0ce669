package io.suanpan.catalog.store;

import io.suanpan.catalog.NegotiatedCardStore;
import io.suanpan.storage.TenantEntities;
import io.suanpan.storage.TenantNumbers;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Negotiated rate cards by EclipseLink. */
@ApplicationScoped
class JpaNegotiatedCardStore implements NegotiatedCardStore {
  @Inject TenantEntities entities;
  @Inject TenantNumbers numbers;

  @Override
  public Card add(TenantId tenant, Card card, Instant at) {
    NegotiatedCardEntity entity =
        NegotiatedCardEntity.of(card, numbers.next(tenant, "rate-card"), at);
    entities.of(tenant).persist(entity);
    return entity.toDomain();
  }

  @Override
  public List<Card> of(TenantId tenant) {
    return entities
        .of(tenant)
        .createQuery(
            "SELECT c FROM NegotiatedCardEntity c ORDER BY c.id", NegotiatedCardEntity.class)
        .getResultStream()
        .map(NegotiatedCardEntity::toDomain)
        .toList();
  }
}
