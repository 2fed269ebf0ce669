package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.Draft;
import io.suanpan.invoicing.Draft.Decision;
import io.suanpan.invoicing.Draft.State;
import io.suanpan.invoicing.DraftStore;
import io.suanpan.invoicing.DraftStore.Wanted;
import io.suanpan.invoicing.DraftWarning;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The record of drafts; each step is committed at once. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Drafts {
  @Inject DraftStore store;
  @Inject InvoiceStore invoices;
  @Inject FindInvoices find;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * @throws Refusal when there is none of that id
   */
  public Draft get(String id) {
    return store.find(id).orElseThrow(() -> Refusal.notFound("draft " + id));
  }

  public List<Draft> list(Wanted wanted) {
    return store.list(wanted);
  }

  public Optional<Draft> of(String run, TenantId tenant) {
    return store.of(run, tenant);
  }

  /** Whose drafts of a run wait for review. */
  public List<TenantId> waitingTenants(String run) {
    return store.waitingTenants(run);
  }

  /** Those of them whose drafts have no warnings. */
  public List<TenantId> waitingUnwarned(String run) {
    return store.waitingUnwarned(run);
  }

  /** Keeps what a run computed; drafts of earlier runs for the month give way. */
  public Draft keep(Run run, Tenant tenant, InvoiceContent content) {
    String id = store.of(run.id(), tenant.id()).map(Draft::id).orElseGet(this::nextId);
    Decision gone =
        new Decision(
            State.SUPERSEDED,
            now(),
            BillingRuns.actor(run),
            Optional.of("drafted anew"),
            Optional.empty());
    store.waiting(tenant.id(), run.period()).stream()
        .filter(other -> !other.id().equals(id))
        .forEach(other -> decide(other, gone));
    Draft draft = draft(id, run.id(), tenant, content);
    store.put(draft);
    audit(draft, BillingRuns.actor(run), "draft-invoice", draft.total() + " " + draft.currency());
    return draft;
  }

  /** Puts other numbers in place of those of a draft that still waits. */
  public Draft renew(Draft old, Tenant tenant, InvoiceContent content, String actor) {
    Draft draft = draft(old.id(), old.run(), tenant, content);
    store.put(draft);
    audit(
        draft,
        actor,
        "renew-draft",
        old.total() + " is now " + draft.total() + " " + draft.currency());
    return draft;
  }

  private Draft draft(String id, String run, Tenant tenant, InvoiceContent content) {
    return new Draft(
        id,
        tenant.id(),
        run,
        content.period(),
        State.DRAFT,
        content.currency(),
        content.total(),
        find.text(content),
        DraftWarning.of(content, monthBefore(tenant, content)),
        now(),
        Optional.empty());
  }

  private Optional<InvoiceContent> monthBefore(Tenant tenant, InvoiceContent content) {
    return invoices.closed(tenant.id()).stream()
        .filter(closed -> closed.period().equals(content.period().minusMonths(1)))
        .flatMap(closed -> closed.number().stream())
        .flatMap(number -> invoices.byNumber(tenant.id(), number).stream())
        .map(find::content)
        .findFirst();
  }

  /** The invoice of the month is issued. */
  public void issued(Draft draft, String number, String actor) {
    decide(draft, new Decision(State.ISSUED, now(), actor, Optional.empty(), Optional.of(number)));
  }

  /**
   * @throws Refusal when it does not wait for review any more
   */
  public Draft reject(String id, String reason, String actor) {
    Draft draft = get(id);
    requireWaiting(draft);
    decide(
        draft, new Decision(State.REJECTED, now(), actor, Optional.of(reason), Optional.empty()));
    return get(id);
  }

  static void requireWaiting(Draft draft) {
    if (draft.state() != State.DRAFT) {
      throw new Refusal(Code.DRAFT_DECIDED, "draft " + draft.id() + " is " + draft.state());
    }
  }

  private void decide(Draft draft, Decision decision) {
    store.decide(draft, decision);
    String why = decision.reason().or(decision::number).orElse("");
    audit(
        draft,
        decision.by(),
        decision.state().name().toLowerCase(java.util.Locale.ROOT) + "-draft",
        why);
  }

  private void audit(Draft draft, String actor, String action, String detail) {
    audit.write(
        Optional.of(draft.tenant()),
        actor,
        action,
        draft.id() + " of " + draft.period() + ": " + detail);
  }

  /** Ids grow with time, so that lists are in the order in which drafts were made. */
  private String nextId() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    HexFormat hex = HexFormat.of();
    return "draft-"
        + hex.toHexDigits(micros, 14)
        + "-"
        + hex.toHexDigits(ThreadLocalRandom.current().nextInt());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
