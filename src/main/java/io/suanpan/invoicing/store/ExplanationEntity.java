package io.suanpan.invoicing.store;

import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code invoice_explanation}; written, never changed. */
@Entity
@Table(name = "invoice_explanation")
@IdClass(ExplanationEntity.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER)
class ExplanationEntity {
  @Id String number;

  @Id
  @Column(name = "line")
  int line;

  String content;

  static ExplanationEntity of(String number, int line, String content) {
    ExplanationEntity entity = new ExplanationEntity();
    entity.number = number;
    entity.line = line;
    entity.content = content;
    return entity;
  }

  /** The primary key, the tenant apart. */
  static class Key implements Serializable {
    String number;
    int line;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.line == line && key.number.equals(number);
    }

    @Override
    public int hashCode() {
      return Objects.hash(number, line);
    }
  }
}
