package io.suanpan.tenancy.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code audit_entry}; written, never changed. */
@Entity
@Table(name = "audit_entry")
class AuditEntryEntity {
  /** Stands for the whole installation. */
  static final int NO_TENANT = 0;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "entry_id")
  Long id;

  @Column(name = "tenant_id")
  int tenant;

  Instant at;
  String actor;
  String action;
  String detail;

  /** For EclipseLink. */
  AuditEntryEntity() {}

  AuditEntryEntity(int tenant, Instant at, String actor, String action, String detail) {
    this.tenant = tenant;
    this.at = at;
    this.actor = actor;
    this.action = action;
    this.detail = detail;
  }
}
