package io.suanpan.tenancy;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody did something.
 *
 * @param id its number, in the order in which entries were written
 * @param tenant whom it concerns; empty for the whole installation
 * @param detail as {@link AuditLog} was told
 */
public record AuditEntry(
    long id, Optional<TenantId> tenant, Instant at, String actor, String action, String detail) {}
