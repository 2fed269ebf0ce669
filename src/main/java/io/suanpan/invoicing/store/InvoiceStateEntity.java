package io.suanpan.invoicing.store;

import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceState;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code invoice_state}: what may change of an invoice. */
@Entity
@Table(name = "invoice_state")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER,
    primaryKey = true)
class InvoiceStateEntity {
  @Id String number;

  @Enumerated(EnumType.STRING)
  InvoiceState state;

  @Column(name = "changed_at")
  Instant changedAt;

  /** When it is due, while something is open for it. */
  @Column(name = "open_due_on")
  LocalDate openDueOn;

  static InvoiceStateEntity of(IssuedInvoice invoice) {
    InvoiceStateEntity entity = new InvoiceStateEntity();
    entity.number = invoice.number();
    entity.state = invoice.state();
    entity.changedAt = invoice.issuedAt();
    boolean open = invoice.kind() == Kind.INVOICE && invoice.state() == InvoiceState.ISSUED;
    entity.openDueOn = open ? invoice.dueOn() : null;
    return entity;
  }

  void become(InvoiceState next, Instant at) {
    state = next;
    changedAt = at;
    if (next == InvoiceState.PAID || next == InvoiceState.VOIDED) {
      openDueOn = null;
    }
  }
}
