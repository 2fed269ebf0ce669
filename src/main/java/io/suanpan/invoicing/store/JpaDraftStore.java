package io.suanpan.invoicing.store;

import io.suanpan.invoicing.Draft;
import io.suanpan.invoicing.Draft.Decision;
import io.suanpan.invoicing.Draft.State;
import io.suanpan.invoicing.DraftStore;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Drafts by EclipseLink. */
@ApplicationScoped
class JpaDraftStore implements DraftStore {
  private static final String SELECT = "SELECT d FROM DraftEntity d WHERE ";

  @Inject TenantEntities entities;

  @Override
  public void put(Draft draft) {
    Optional<DraftEntity> known =
        Optional.ofNullable(entities.ofAll().find(DraftEntity.class, key(draft)));
    if (known.isPresent()) {
      known.get().take(draft);
    } else {
      entities.ofAll().persist(DraftEntity.of(draft));
    }
    entities.ofAll().flush();
  }

  private static DraftEntity.Key key(Draft draft) {
    return new DraftEntity.Key(draft.tenant().number(), draft.id());
  }

  @Override
  public Optional<Draft> find(String id) {
    return query("d.id = :id")
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(DraftEntity::toDomain);
  }

  @Override
  public Optional<Draft> of(String run, TenantId tenant) {
    return query("d.tenant = :tenant AND d.run = :run")
        .setParameter("tenant", tenant.number())
        .setParameter("run", run)
        .getResultStream()
        .findFirst()
        .map(DraftEntity::toDomain);
  }

  @Override
  public List<Draft> waiting(TenantId tenant, YearMonth period) {
    return query("d.tenant = :tenant AND d.period = :period AND d.state = :state")
        .setParameter("tenant", tenant.number())
        .setParameter("period", period.toString())
        .setParameter("state", State.DRAFT)
        .getResultStream()
        .map(DraftEntity::toDomain)
        .toList();
  }

  @Override
  public List<Draft> list(Wanted wanted) {
    String where =
        "d.id > :after"
            + (wanted.run().isPresent() ? " AND d.run = :run" : "")
            + (wanted.state().isPresent() ? " AND d.state = :state" : "");
    TypedQuery<DraftEntity> query =
        query(where + " ORDER BY d.id")
            .setParameter("after", wanted.after().orElse(""))
            .setMaxResults(wanted.limit());
    wanted.run().ifPresent(run -> query.setParameter("run", run));
    wanted.state().ifPresent(state -> query.setParameter("state", state));
    return query.getResultStream().map(DraftEntity::toDomain).toList();
  }

  @Override
  public List<TenantId> waitingTenants(String run) {
    return entities
        .ofAll()
        .createQuery(
            "SELECT d.tenant FROM DraftEntity d WHERE d.run = :run AND d.state = :state"
                + " ORDER BY d.tenant",
            Integer.class)
        .setParameter("run", run)
        .setParameter("state", State.DRAFT)
        .getResultStream()
        .map(TenantId::new)
        .toList();
  }

  @Override
  public List<TenantId> waitingUnwarned(String run) {
    return entities
        .ofAll()
        .createQuery(
            "SELECT d.tenant, d.warnings FROM DraftEntity d"
                + " WHERE d.run = :run AND d.state = :state ORDER BY d.tenant",
            Object[].class)
        .setParameter("run", run)
        .setParameter("state", State.DRAFT)
        .getResultStream()
        .filter(row -> ((List<?>) row[1]).isEmpty())
        .map(row -> new TenantId((Integer) row[0]))
        .toList();
  }

  @Override
  public void decide(Draft draft, Decision decision) {
    entities.ofAll().find(DraftEntity.class, key(draft)).decide(decision);
  }

  private TypedQuery<DraftEntity> query(String where) {
    return entities.ofAll().createQuery(SELECT + where, DraftEntity.class);
  }
}
