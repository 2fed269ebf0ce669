package io.suanpan.tenancy.app;

import io.suanpan.tenancy.AuditEntry;
import io.suanpan.tenancy.AuditTrail;
import io.suanpan.tenancy.AuditTrail.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Tells who did what. */
@ApplicationScoped
public class ReadAudit {
  @Inject AuditTrail trail;

  /** The latest first, those behind the given one. */
  @Transactional
  public List<AuditEntry> list(Wanted wanted, Optional<Long> before, int limit) {
    return trail.list(wanted, before, limit);
  }

  /** All kinds of deeds that there are entries of. */
  @Transactional
  public List<String> actions() {
    return trail.actions();
  }
}
