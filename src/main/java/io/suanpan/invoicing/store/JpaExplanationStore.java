package io.suanpan.invoicing.store;

import io.suanpan.invoicing.ExplanationStore;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Explanations by EclipseLink. */
@ApplicationScoped
class JpaExplanationStore implements ExplanationStore {
  @Inject TenantEntities entities;

  @Override
  public void add(TenantId tenant, String number, Map<Integer, String> byLine) {
    byLine.forEach(
        (line, content) ->
            entities.of(tenant).persist(ExplanationEntity.of(number, line, content)));
  }

  @Override
  public Optional<String> find(TenantId tenant, String number, int line) {
    return entities
        .of(tenant)
        .createQuery(
            "SELECT e.content FROM ExplanationEntity e"
                + " WHERE e.number = :number AND e.line = :line",
            String.class)
        .setParameter("number", number)
        .setParameter("line", line)
        .getResultStream()
        .findFirst();
  }
}
