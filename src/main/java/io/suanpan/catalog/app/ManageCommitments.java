package io.suanpan.catalog.app;

import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.CommitmentStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Books, lists and ends what accounts have promised to spend. */
@ApplicationScoped
public class ManageCommitments {
  @Inject CommitmentStore commitments;
  @Inject VendorAccounts accounts;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * @throws Refusal when the account is not known or the terms are not possible
   */
  @Transactional
  public Commitment book(Tenant tenant, CommitmentBody document, String actor) {
    AgreementReading.requireQuarters(document.validFrom(), document.validTo());
    VendorAccount account = accounts.get(tenant, document.vendorAccount());
    Commitment wanted = AgreementReading.valid(() -> document.toCommitment(account));
    Commitment booked = commitments.add(tenant.id(), wanted);
    audit.write(Optional.of(tenant.id()), actor, "book-commitment", booked.toString());
    return booked;
  }

  @Transactional
  public List<Commitment> list(Tenant tenant) {
    return commitments.of(tenant.id());
  }

  /**
   * Ends a monthly commitment with the running bucket: it still counts for the period that runs.
   * One over a term is not ended before its term.
   *
   * @throws Refusal when the tenant has no such commitment, or it does not run
   */
  @Transactional
  public void end(Tenant tenant, int id, String actor) {
    Commitment before =
        list(tenant).stream()
            .filter(commitment -> commitment.id() == id)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("commitment " + id));
    if (before.term() == Commitment.Term.WHOLE) {
      throw new Refusal(Code.INVALID_REQUEST, "a commitment over a term ends with its term");
    }
    Instant at = AgreementReading.endOf(before.valid(), clock.instant());
    commitments.end(tenant.id(), id, at);
    audit.write(Optional.of(tenant.id()), actor, "end-commitment", before + " -> ends " + at);
  }
}
