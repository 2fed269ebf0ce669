package io.suanpan.invoicing.store;

import io.suanpan.invoicing.Payment;
import io.suanpan.invoicing.PaymentStore;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Payments by EclipseLink. */
@ApplicationScoped
class JpaPaymentStore implements PaymentStore {
  @Inject TenantEntities entities;

  @Override
  public void add(TenantId tenant, Payment payment, String actor, Instant at) {
    entities.of(tenant).persist(PaymentEntity.of(payment, actor, at));
  }

  @Override
  public List<Payment> of(TenantId tenant, String number) {
    Optional<String> currency =
        entities
            .of(tenant)
            .createQuery(
                "SELECT i.currency FROM InvoiceEntity i WHERE i.number = :number", String.class)
            .setParameter("number", number)
            .getResultStream()
            .findFirst();
    return entities
        .of(tenant)
        .createQuery(
            "SELECT p FROM PaymentEntity p WHERE p.number = :number ORDER BY p.bookedAt",
            PaymentEntity.class)
        .setParameter("number", number)
        .getResultStream()
        .map(row -> row.toDomain(Currency.getInstance(currency.orElseThrow())))
        .toList();
  }
}
