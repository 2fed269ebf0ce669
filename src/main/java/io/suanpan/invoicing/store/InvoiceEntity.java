package io.suanpan.invoicing.store;

import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceState;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code invoice}; written, never changed. */
@Entity
@Table(name = "invoice")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER,
    primaryKey = true)
class InvoiceEntity {
  @Id String number;
  String period;
  int edition;
  String currency;
  BigDecimal total;

  @Column(name = "issued_at")
  Instant issuedAt;

  String content;

  @Column(name = "previous_hash")
  String previousHash;

  String hash;

  @Enumerated(EnumType.STRING)
  Kind kind;

  BigDecimal payable;

  @Column(name = "due_on")
  LocalDate dueOn;

  /**
   * @param edition the how manieth document of its month it is
   */
  static InvoiceEntity of(IssuedInvoice invoice, int edition) {
    InvoiceEntity entity = new InvoiceEntity();
    entity.number = invoice.number();
    entity.period = invoice.period().toString();
    entity.edition = edition;
    entity.currency = invoice.currency();
    entity.total = invoice.total();
    entity.issuedAt = invoice.issuedAt();
    entity.content = invoice.content();
    entity.previousHash = invoice.previousHash();
    entity.hash = invoice.hash();
    entity.kind = invoice.kind();
    entity.payable = invoice.payable();
    entity.dueOn = invoice.dueOn();
    return entity;
  }

  IssuedInvoice toDomain(TenantId tenant, InvoiceState state) {
    int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return new IssuedInvoice(
        tenant,
        number,
        YearMonth.parse(period),
        currency,
        total.setScale(decimals),
        issuedAt,
        content,
        previousHash,
        hash,
        state,
        kind,
        payable.setScale(decimals),
        dueOn);
  }
}
