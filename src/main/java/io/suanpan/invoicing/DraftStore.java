package io.suanpan.invoicing;

import io.suanpan.invoicing.Draft.Decision;
import io.suanpan.invoicing.Draft.State;
import io.suanpan.tenancy.TenantId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Where drafts are kept. They are operators' work: they are found for all tenants at once. */
public interface DraftStore {
  /** Keeps a draft, in place of the one that its run made for the tenant before. */
  void put(Draft draft);

  Optional<Draft> find(String id);

  /** The draft that a run made for a tenant. */
  Optional<Draft> of(String run, TenantId tenant);

  /** Drafts that wait for a review of that tenant's month. */
  List<Draft> waiting(TenantId tenant, YearMonth period);

  /**
   * Which drafts.
   *
   * @param after the last one of the page before
   */
  record Wanted(Optional<String> run, Optional<State> state, Optional<String> after, int limit) {}

  /** Drafts in the order in which they were made. */
  List<Draft> list(Wanted wanted);

  /** Whose drafts of a run wait for review. */
  List<TenantId> waitingTenants(String run);

  /** Those of them whose drafts have no warnings. */
  List<TenantId> waitingUnwarned(String run);

  void decide(Draft draft, Decision decision);
}
