package io.suanpan.invoicing.store;

import io.suanpan.invoicing.HashChain;
import io.suanpan.invoicing.InvoiceState;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.storage.TenantEntities;
import io.suanpan.storage.TenantNumbers;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Invoices by EclipseLink. */
@ApplicationScoped
class JpaInvoiceStore implements InvoiceStore {
  private static final String NEWEST_FIRST =
      "SELECT i FROM InvoiceEntity i ORDER BY i.period DESC, i.number DESC";

  @Inject TenantEntities entities;
  @Inject TenantNumbers numbers;
  @Inject SeriesRows seriesRows;

  @Override
  public void lock(TenantId tenant) {
    // The row lock of the number is held until the transaction ends.
    numbers.next(tenant, "close");
  }

  @Override
  public Place nextPlace(String series, int year) {
    if (!isBegun(series, year)) {
      seriesRows.ensure(series, year, HashChain.beginning(series, year));
    }
    InvoiceSeriesEntity row = locked(series, year);
    return new Place(row.lastNumber + 1, row.lastHash);
  }

  /** A transaction that holds the row already must not wait for itself. */
  private boolean isBegun(String series, int year) {
    return entities
            .ofAll()
            .createQuery(
                "SELECT COUNT(s) FROM InvoiceSeriesEntity s"
                    + " WHERE s.series = :series AND s.year = :year",
                Long.class)
            .setParameter("series", series)
            .setParameter("year", year)
            .getSingleResult()
        > 0;
  }

  private InvoiceSeriesEntity locked(String series, int year) {
    return entities
        .ofAll()
        .find(
            InvoiceSeriesEntity.class,
            new InvoiceSeriesEntity.Key(series, year),
            LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public void add(IssuedInvoice invoice, String series, int year) {
    locked(series, year).advance(invoice.hash());
    EntityManager own = entities.of(invoice.tenant());
    int edition = of(invoice.tenant(), invoice.period()).size() + 1;
    own.persist(InvoiceEntity.of(invoice, edition));
    own.flush();
    own.persist(InvoiceStateEntity.of(invoice));
    own.flush();
  }

  @Override
  public Optional<IssuedInvoice> byNumber(TenantId tenant, String number) {
    return entities
        .of(tenant)
        .createQuery("SELECT i FROM InvoiceEntity i WHERE i.number = :number", InvoiceEntity.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(invoice -> invoice.toDomain(tenant, state(tenant, number).state));
  }

  @Override
  public List<IssuedInvoice> of(TenantId tenant) {
    Map<String, InvoiceState> states =
        entities
            .of(tenant)
            .createQuery("SELECT s FROM InvoiceStateEntity s", InvoiceStateEntity.class)
            .getResultStream()
            .collect(Collectors.toMap(state -> state.number, state -> state.state));
    return entities
        .of(tenant)
        .createQuery(NEWEST_FIRST, InvoiceEntity.class)
        .getResultStream()
        .map(invoice -> invoice.toDomain(tenant, states.get(invoice.number)))
        .toList();
  }

  @Override
  public List<IssuedInvoice> of(TenantId tenant, int first, int limit) {
    List<InvoiceEntity> found =
        entities
            .of(tenant)
            .createQuery(NEWEST_FIRST, InvoiceEntity.class)
            .setFirstResult(first)
            .setMaxResults(limit)
            .getResultList();
    Map<String, InvoiceState> states =
        states(tenant, found.stream().map(invoice -> invoice.number).toList());
    return found.stream()
        .map(invoice -> invoice.toDomain(tenant, states.get(invoice.number)))
        .toList();
  }

  private Map<String, InvoiceState> states(TenantId tenant, List<String> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : entities
            .of(tenant)
            .createQuery(
                "SELECT s FROM InvoiceStateEntity s WHERE s.number IN :numbers",
                InvoiceStateEntity.class)
            .setParameter("numbers", numbers)
            .getResultStream()
            .collect(Collectors.toMap(state -> state.number, state -> state.state));
  }

  @Override
  public long count(TenantId tenant) {
    return entities
        .of(tenant)
        .createQuery("SELECT COUNT(i) FROM InvoiceEntity i", Long.class)
        .getSingleResult();
  }

  @Override
  public List<IssuedInvoice> of(TenantId tenant, YearMonth period) {
    return entities
        .of(tenant)
        .createQuery(
            "SELECT i FROM InvoiceEntity i WHERE i.period = :period ORDER BY i.edition",
            InvoiceEntity.class)
        .setParameter("period", period.toString())
        .getResultStream()
        .map(invoice -> invoice.toDomain(tenant, state(tenant, invoice.number).state))
        .toList();
  }

  @Override
  public void changeState(TenantId tenant, String number, InvoiceState state, Instant at) {
    state(tenant, number).become(state, at);
  }

  private InvoiceStateEntity state(TenantId tenant, String number) {
    return entities
        .of(tenant)
        .createQuery(
            "SELECT s FROM InvoiceStateEntity s WHERE s.number = :number", InvoiceStateEntity.class)
        .setParameter("number", number)
        .getSingleResult();
  }

  @Override
  public void close(TenantId tenant, Closed closed, Instant at) {
    entities.of(tenant).persist(ClosedPeriodEntity.of(closed, at));
  }

  @Override
  public void rated(TenantId tenant, YearMonth period, Optional<String> ratedBy) {
    entities
        .of(tenant)
        .createQuery(
            "SELECT c FROM ClosedPeriodEntity c WHERE c.period = :period", ClosedPeriodEntity.class)
        .setParameter("period", period.toString())
        .getSingleResult()
        .rated(ratedBy);
  }

  @Override
  public void reopen(TenantId tenant, YearMonth period) {
    entities.removeOfPeriod(tenant, ClosedPeriodEntity.class, period);
  }

  @Override
  public List<Closed> closed(TenantId tenant) {
    return entities
        .of(tenant)
        .createQuery(
            "SELECT c FROM ClosedPeriodEntity c ORDER BY c.period", ClosedPeriodEntity.class)
        .getResultStream()
        .map(ClosedPeriodEntity::toDomain)
        .toList();
  }
}
