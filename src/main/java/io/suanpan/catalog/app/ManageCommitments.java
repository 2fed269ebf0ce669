package io.suanpan.catalog.app;

import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.CommitmentStore;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Books and lists what accounts have promised to spend. */
@ApplicationScoped
public class ManageCommitments {
  @Inject CommitmentStore commitments;
  @Inject AuditLog audit;

  @Transactional
  public Commitment book(Tenant tenant, Commitment commitment, String actor) {
    Commitment booked = commitments.add(tenant.id(), commitment);
    audit.write(Optional.of(tenant.id()), actor, "book-commitment", booked.toString());
    return booked;
  }

  @Transactional
  public List<Commitment> list(Tenant tenant) {
    return commitments.of(tenant.id());
  }
}
