package io.suanpan.offboarding.app;

import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantExports;
import io.suanpan.tenancy.TenantState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipOutputStream;

/**
 * Writes all that is a tenant's into one ZIP file: events as lines of NDJSON, invoices in every
 * format, and what was agreed as JSON.
 */
@ApplicationScoped
public class ExportTenant {
  @Inject ExportEvents events;
  @Inject ExportInvoices invoices;
  @Inject ExportTerms terms;
  @Inject TenantExports exports;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * Notes that somebody takes it.
   *
   * @throws Refusal when there are archives of events and no folder that holds them, or it is
   *     erased
   */
  @Transactional
  public void begin(Tenant tenant, String actor) {
    tenant.requireNotErased();
    events.requireFolder(tenant);
    audit.write(Optional.of(tenant.id()), actor, "export-tenant", tenant.code());
  }

  /** When one was last taken to its end since the tenant was suspended. */
  @Transactional
  public Optional<Instant> lastTaken(Tenant tenant) {
    return exports.last(tenant.id());
  }

  /**
   * Holds one page of events, or one invoice, at a time. That it was taken is noted at its end: one
   * that broke off does not count.
   */
  public void write(Tenant tenant, OutputStream out) throws IOException {
    // Not closed when something breaks: what was cut off must not look like a whole file.
    ZipOutputStream zip = new ZipOutputStream(out);
    terms.write(tenant, zip);
    invoices.write(tenant, zip);
    events.write(tenant, zip);
    zip.finish();
    zip.flush();
    if (tenant.state() != TenantState.ACTIVE) {
      exports.taken(tenant.id(), clock.instant());
    }
  }
}
