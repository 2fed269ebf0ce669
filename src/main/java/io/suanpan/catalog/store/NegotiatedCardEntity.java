package io.suanpan.catalog.store;

import io.suanpan.catalog.NegotiatedCardStore.Card;
import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code negotiated_rate_card}. */
@Entity
@Table(name = "negotiated_rate_card")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER,
    primaryKey = true)
class NegotiatedCardEntity {
  @Id
  @Column(name = "card_id")
  int id;

  @Column(name = "account_id")
  int account;

  String name;
  String document;

  @Column(name = "booked_at")
  Instant bookedAt;

  static NegotiatedCardEntity of(Card card, int id, Instant at) {
    NegotiatedCardEntity entity = new NegotiatedCardEntity();
    entity.id = id;
    entity.account = card.account();
    entity.name = card.name();
    entity.document = card.document();
    entity.bookedAt = at;
    return entity;
  }

  Card toDomain() {
    return new Card(id, account, name, document);
  }
}
