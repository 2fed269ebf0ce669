package io.suanpan.invoicing.store;

import io.suanpan.invoicing.BillingRunStore.Mode;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.BillingRunStore.RunState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** A row of {@code billing_run}; concerns many tenants. */
@Entity
@Table(name = "billing_run")
class BillingRunEntity {
  @Id
  @Column(name = "run_id")
  String id;

  String period;

  @Column(name = "dry_run")
  boolean dryRun;

  @Enumerated(EnumType.STRING)
  RunState state;

  @Column(name = "started_at")
  Instant startedAt;

  @Column(name = "started_by")
  String startedBy;

  @Column(name = "ended_at")
  Instant endedAt;

  static BillingRunEntity of(Run run, String actor) {
    BillingRunEntity entity = new BillingRunEntity();
    entity.id = run.id();
    entity.period = run.period().toString();
    entity.dryRun = run.mode() == Mode.DRY_RUN;
    entity.state = run.state();
    entity.startedAt = run.startedAt();
    entity.startedBy = actor;
    return entity;
  }

  void end(Instant at) {
    state = RunState.DONE;
    endedAt = at;
  }

  Run toDomain() {
    return new Run(
        id,
        YearMonth.parse(period),
        dryRun ? Mode.DRY_RUN : Mode.ISSUE,
        state,
        startedAt,
        Optional.ofNullable(endedAt));
  }
}
